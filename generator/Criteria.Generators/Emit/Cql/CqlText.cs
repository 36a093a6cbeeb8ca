using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.Cql;

/// <summary>Texts, names, numbers and dates of an author as CQL that means exactly them, whatever characters they hold.</summary>
internal static class CqlText
{
    /// <summary>The decimal places that a number of CQL has.</summary>
    public const int DecimalPlaces = 8;

    // The keywords of CQL 1.5, reserved or not: what is one of them is quoted wherever it stands.
    private static readonly HashSet<string> _keywords =
    [
        "after", "aggregate", "all", "and", "any", "as", "asc", "ascending", "before", "between", "by", "called", "case", "cast", "choice", "code", "codes",
        "codesystem", "codesystems", "collapse", "concept", "contains", "context", "convert", "date", "datetime", "day", "days", "default", "define",
        "desc", "descending", "difference", "display", "distinct", "div", "duration", "during", "else", "end", "ends", "except", "exists", "expand",
        "external", "false", "flatten", "fluent", "from", "function", "hour", "hours", "if", "implies", "in", "include", "includes", "including", "intersect",
        "interval", "is", "less", "let", "library", "list", "maximum", "meets", "millisecond", "milliseconds", "minimum", "minute", "minutes", "mod",
        "month", "months", "more", "not", "null", "occurs", "of", "on", "or", "overlaps", "parameter", "per", "point", "predecessor", "private", "properly",
        "public", "quantity", "return", "same", "second", "seconds", "singleton", "sort", "start", "starting", "starts", "string", "such", "successor", "than",
        "that", "then", "time", "timezone", "timezoneoffset", "to", "true", "tuple", "union", "using", "valueset", "version", "week", "weeks", "when",
        "where", "width", "with", "within", "without", "xor", "year", "years",
    ];

    /// <summary>A name, in double quotes unless it is a plain word of its own.</summary>
    public static string Name(string name) => IsPlainName(name) ? name : Quoted(name);

    /// <summary>A name in double quotes.</summary>
    public static string Quoted(string name) => '"' + Escaped(name) + '"';

    public static string String(string text) => '\'' + Escaped(text) + '\'';

    /// <summary>A text on one line of a comment.</summary>
    public static string Comment(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
            line.Append(PlainCharacters.Contains(character) ? character : ' ');
        return line.ToString().Trim();
    }

    public static string Date(int year, int month, int day)
        => string.Format(CultureInfo.InvariantCulture, "@{0:0000}-{1:00}-{2:00}", year, month, day);

    public static string Integer(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with one decimal place at least and eight at most, so that it is a Decimal; null where that many cannot write it.</summary>
    public static string? Decimal(Rational number) => Places(number) is { } places ? places.TrimEnd('0') + (places.TrimEnd('0').EndsWith(".", System.StringComparison.Ordinal) ? "0" : string.Empty) : null;

    /// <summary>A number with all eight decimal places: engines cut what they multiply and add to the places that are written. Null as in <see cref="Decimal"/>.</summary>
    public static string? Places(Rational number)
    {
        var scaled = (number * Rational.PowerOfTen(DecimalPlaces)).Round();
        var error = (Rational.Create(scaled, 1) - (number * Rational.PowerOfTen(DecimalPlaces))).Abs();
        // What is rounded has to be of no weight beside the number; and CQL's numbers have 28 digits.
        if (error * Rational.PowerOfTen(4) > Rational.Create(scaled, 1).Abs() || Rational.Create(scaled, 1).Abs() >= Rational.PowerOfTen(28))
            return null;
        var digits = System.Numerics.BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(DecimalPlaces + 1, '0');
        var point = digits.Length - DecimalPlaces;
        return (scaled.Sign < 0 ? "-" : string.Empty) + digits.Substring(0, point) + "." + digits.Substring(point);
    }

    /// <summary>In parentheses, unless it holds together as it is.</summary>
    public static string Operand(string text) => HoldsTogether(text) ? text : "(" + text + ")";

    public static string UnitWord(DateUnit unit) => unit.ToString().ToLowerInvariant();

    private static bool HoldsTogether(string text)
    {
        if (text.Length > 0 && text[0] == '-')
            return false;
        var depth = 0;
        var quote = '\0';
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (quote != '\0')
            {
                if (character == '\\')
                    index++;
                else if (character == quote)
                    quote = '\0';
                continue;
            }

            if (character is '"' or '\'')
                quote = character;
            else if (character is '(' or '{' or '[')
                depth++;
            else if (character is ')' or '}' or ']')
                depth--;
            else if (character == ' ' && depth == 0)
                return false;
        }

        return true;
    }

    private static bool IsPlainName(string name)
    {
        if (name.Length == 0 || _keywords.Contains(name.ToLowerInvariant()) || char.IsDigit(name[0]))
            return false;
        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
                return false;
        }

        return true;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '"' or '\'' or '\\' or '`')
                escaped.Append('\\').Append(character);
            else if (PlainCharacters.Contains(character))
                escaped.Append(character);
            else
                escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
