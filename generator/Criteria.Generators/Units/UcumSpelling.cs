using System;
using System.Text;

namespace Criteria.Units;

/// <summary>Finds the UCUM code behind an author's spelling: part by part, and only where the outcome is a code.</summary>
internal static class UcumSpelling
{
    // Longer texts are sentences, not units.
    private const int LongestSpelling = 60;

    public static string? SuggestionFor(string? code)
    {
        if (code is null || code.Length > LongestSpelling)
        {
            return null;
        }

        var valid = Ucum.TryParse(code, out _, out _);
        if (valid && !SpellingWords.IsNeverMeant(code))
        {
            return null;
        }

        var suggestion = Respell(UnitTypography.ToAscii(code));
        return suggestion != code && Ucum.TryParse(suggestion, out _, out _) ? suggestion : null;
    }

    // Splits at the operators, keeps them, and respells each part; what is in braces stays as it is.
    private static string Respell(string text)
    {
        var result = new StringBuilder();
        var part = new StringBuilder();
        var inDenominator = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '{')
            {
                var close = text.IndexOf('}', i);
                var end = close < 0 ? text.Length - 1 : close;
                part.Append(text, i, end - i + 1);
                i = end;
            }
            else if (character is '.' or '/' or '(' or ')' && !IsDecimalPoint(text, i))
            {
                result.Append(RespellPart(part.ToString(), inDenominator)).Append(character);
                part.Clear();
                inDenominator |= character == '/';
            }
            else
            {
                part.Append(character);
            }
        }

        return result.Append(RespellPart(part.ToString(), inDenominator)).ToString();
    }

    private static string RespellPart(string part, bool inDenominator)
    {
        if (part.Length == 0)
        {
            return part;
        }

        if (SpellingWords.CodeFor(part, inDenominator) is { } word)
        {
            return word;
        }

        if (IsBodySurface(part))
        {
            return "{1.73_m2}";
        }

        // 24h is so many hours: a factor needs its operator, and in a denominator its parentheses.
        var digits = LeadingDigits(part);
        if (digits > 0 && digits < part.Length && part[digits] is not ('*' or '^' or '{'))
        {
            var unit = RespellPart(part.Substring(digits), inDenominator);
            var factor = part.Substring(0, digits);
            return inDenominator ? $"({factor}.{unit})" : $"{factor}.{unit}";
        }

        return part;
    }

    // 1.73m2, 1.73m^2 and 1.73_m2: the body surface that a clearance is normalised to. To UCUM it is a remark, not a factor.
    private static bool IsBodySurface(string part) =>
        part.StartsWith("1.73", StringComparison.Ordinal)
        && part.Substring(4).TrimStart('_').Replace("^", string.Empty) is "m2" or "sqm" or "M2";

    private static bool IsDecimalPoint(string text, int index) =>
        text[index] == '.' && index > 0 && index + 1 < text.Length
        && text[index - 1] is >= '0' and <= '9' && text[index + 1] is >= '0' and <= '9';

    private static int LeadingDigits(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] is >= '0' and <= '9')
        {
            count++;
        }

        return count;
    }
}
