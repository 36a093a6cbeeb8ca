using System;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>The numerals of classes and grades, Roman and Arabic, which a protocol and its encoding write in either way.</summary>
internal static class ClassNumeral
{
    private static readonly string[] _roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    /// <returns>Null where a text is no numeral.</returns>
    public static int? ValueOf(string text)
    {
        var index = Array.IndexOf(_roman, text);
        if (index >= 0)
            return index + 1;
        return text.Length == 1 && text[0] is >= '0' and <= '9' ? text[0] - '0' : null;
    }

    /// <summary>Whether a text names a class by its numeral.</summary>
    public static bool Occurs(string text, int value)
    {
        if (value >= 1 && value <= _roman.Length && Occurs(text, _roman[value - 1]))
            return true;
        return Occurs(text, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>As a whole; a letter behind it, as in IVa, is its own.</summary>
    private static bool Occurs(string text, string numeral)
    {
        for (var place = text.IndexOf(numeral, StringComparison.Ordinal); place >= 0; place = text.IndexOf(numeral, place + 1, StringComparison.Ordinal))
        {
            var isWholeBefore = place == 0 || !char.IsLetterOrDigit(text[place - 1]);
            var behind = place + numeral.Length;
            if (isWholeBefore && (behind == text.Length || text[behind] is not ('I' or 'V' or 'X' or 'L' or 'C' or (>= '0' and <= '9'))))
                return true;
        }

        return false;
    }
}
