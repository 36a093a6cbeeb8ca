using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Texts and numbers of an author as C# that means exactly them, whatever characters they hold.</summary>
internal static class CSharpText
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
    ];

    /// <summary>An identifier, with <c>@</c> where it is a keyword.</summary>
    public static string Name(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>A string literal.</summary>
    public static string Literal(string? text)
    {
        if (text is null)
            return "null";
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                literal.Append('\\').Append(character);
            else if (PlainCharacters.Contains(character))
                literal.Append(character);
            else
                literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>What a raw string of several lines begins and ends with: one quotation mark more than stand together anywhere in it.</summary>
    public static string RawQuotes(string text)
    {
        var (longest, run) = (2, 0);
        foreach (var character in text)
        {
            run = character == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('"', longest + 1);
    }

    /// <summary>A double literal that reads back as the same number.</summary>
    public static string Literal(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    public static string Literal(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Mask(ulong word) => "0x" + word.ToString("X", CultureInfo.InvariantCulture) + "UL";

    /// <summary>A text on one line of an XML comment.</summary>
    public static string Xml(string text)
    {
        var line = new StringBuilder();
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => line.Append("&lt;"),
                '>' => line.Append("&gt;"),
                '&' => line.Append("&amp;"),
                _ => line.Append(PlainCharacters.Contains(character) ? character : ' '),
            };
        }

        return line.ToString().Trim();
    }

    /// <summary>A text on one line of a plain comment.</summary>
    public static string Comment(string text)
    {
        var line = new StringBuilder();
        foreach (var character in text)
            line.Append(PlainCharacters.Contains(character) ? character : ' ');
        return line.ToString().Trim();
    }

    public static string Camel(string identifier)
    {
        var start = 0;
        while (start < identifier.Length && identifier[start] == '_')
            start++;
        // An abbreviation at the start goes down as a whole: ULN becomes uln, I4_1 becomes i4_1, QtcF becomes qtcF.
        var end = start;
        while (end < identifier.Length && char.IsUpper(identifier[end]) && (end == start || end + 1 >= identifier.Length || !char.IsLower(identifier[end + 1])))
            end++;
        return identifier.Substring(0, start)
            + identifier.Substring(start, end - start).ToLowerInvariant()
            + identifier.Substring(end);
    }
}
