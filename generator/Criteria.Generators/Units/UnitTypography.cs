using System;
using System.Globalization;
using System.Text;

namespace Criteria.Units;

/// <summary>Brings the typography of protocols into the ASCII of unit codes: raised digits, times and micro signs, blanks and the word "per".</summary>
internal static class UnitTypography
{
    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string ToAscii(string text)
    {
        var ascii = PowersOfTen(Letters(text.Trim()));
        foreach (var (from, to) in new[] { (" per ", "/"), (" / ", "/"), ("/ ", "/"), (" /", "/"), ("1.73 m", "1.73m"), (" 1.73m", "/1.73m") })
        {
            ascii = Replace(ascii, from, to);
        }

        return FactorBlanks(ascii);
    }

    private static string Letters(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var raised = RaisedDigits.IndexOf(text[i]);
            if (raised >= 0)
            {
                // Ten to a power keeps its sign for powers, a unit just takes its exponent.
                var afterTen = EndsWithTen(result) && RaisedDigits.IndexOf(text[i - 1]) < 0;
                result.Append(afterTen ? "*" : string.Empty).Append(raised.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            result.Append(text[i] switch
            {
                'μ' or 'µ' => "u",
                '×' or '✕' => "x",
                '·' or '⋅' or '∙' => " ",
                '⁻' => EndsWithTen(result) ? "*-" : "-",
                '−' or '–' => "-",
                '∕' or '⁄' or '÷' => "/",
                '°' or 'º' => "deg",
                '℃' => "Cel",
                '℉' => "[degF]",
                '\u00A0' or '\u2009' or '\u202F' or '\t' => " ",
                var other => other.ToString(),
            });
        }

        return result.ToString();
    }

    // x10^9, 10**9, 10e9, 10E9 and x 10*9 become 10*9. A plain 10^9 is UCUM already, and a plain 109 is a hundred and nine.
    private static string PowersOfTen(string text)
    {
        var start = text.Length > 1 && text[0] is 'x' or 'X' or '*' ? 1 : 0;
        while (start > 0 && start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var rest = text.Substring(start);
        if (!rest.StartsWith("10", StringComparison.Ordinal))
        {
            return text;
        }

        foreach (var mark in new[] { "**", "^", "e", "E", "*" })
        {
            var digit = 2 + mark.Length;
            if (string.CompareOrdinal(rest, 2, mark, 0, mark.Length) == 0 && digit < rest.Length && rest[digit] is (>= '0' and <= '9') or '-' or '+')
            {
                return "10*" + rest.Substring(digit);
            }
        }

        return rest;
    }

    // A blank between two units multiplies them (kg m), one behind a number only sets it off (24 h), one in a remark is part of it. Behind a
    // division it could mean either (mg/kg d), so there it stays and makes the spelling hopeless.
    private static string FactorBlanks(string text)
    {
        var result = new StringBuilder();
        var inRemark = false;
        var divided = false;
        foreach (var character in text)
        {
            inRemark = character == '{' || (inRemark && character != '}');
            divided |= character == '/' && !inRemark;
            if (character != ' ')
            {
                result.Append(character);
            }
            else if (inRemark)
            {
                result.Append('_');
            }
            else if (!EndsWithNumber(result))
            {
                result.Append(divided ? ' ' : '.');
            }
        }

        return result.ToString();
    }

    private static bool EndsWithNumber(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] is >= '0' and <= '9')
        {
            start--;
        }

        return start < text.Length && (start == 0 || text[start - 1] is '/' or '.' or '(');
    }

    private static bool EndsWithTen(StringBuilder text) =>
        text.Length >= 2 && text[text.Length - 2] == '1' && text[text.Length - 1] == '0' && (text.Length == 2 || text[text.Length - 3] is < '0' or > '9');

    private static string Replace(string text, string from, string to)
    {
        while (text.IndexOf(from, StringComparison.Ordinal) is var index and >= 0)
        {
            text = text.Substring(0, index) + to + text.Substring(index + from.Length);
        }

        return text;
    }
}
