using System.Globalization;
using System.Text;

namespace Criteria.Generators.Syntax;

/// <summary>CQL's escape sequences, which are the same in texts and in quoted names.</summary>
internal static class Escapes
{
    /// <summary>The value between two quotation marks, escaped so that CQL reads it back.</summary>
    public static string Quote(string value, char mark)
    {
        var quoted = new StringBuilder(value.Length + 2).Append(mark);
        foreach (var character in value)
        {
            if (character == mark || character == '\\')
                quoted.Append('\\').Append(character);
            else if (Letter(character) is { } letter)
                quoted.Append('\\').Append(letter);
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(character);
        }

        return quoted.Append(mark).ToString();
    }

    /// <summary>Reads the escape whose backslash stands at a place: its value and how many characters it takes, or null if CQL has no such escape.</summary>
    public static (char Value, int Length)? Read(string text, int backslash)
    {
        if (backslash + 1 >= text.Length)
            return null;
        switch (text[backslash + 1])
        {
            case '\'' or '"' or '`' or '\\' or '/':
                return (text[backslash + 1], 2);
            case 'f':
                return ('\f', 2);
            case 'n':
                return ('\n', 2);
            case 'r':
                return ('\r', 2);
            case 't':
                return ('\t', 2);
            case 'u' when backslash + 6 <= text.Length:
                return ushort.TryParse(text.Substring(backslash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
                    ? ((char)unit, 6)
                    : null;
            default:
                return null;
        }
    }

    private static char? Letter(char character) => character switch
    {
        '\f' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        _ => null,
    };
}
