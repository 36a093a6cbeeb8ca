using System;

namespace Criteria.Generators.Json;

/// <summary>Tells a number from what only looks like one, and what an author most likely meant by a word JSON does not know.</summary>
internal static class JsonWords
{
    private const string NeedsQuotes = "; a string needs double quotes";

    public static bool IsNumber(string source, int start, int end) => NumberMistake(source, start, end) is null;

    /// <summary>What a message says was expected where this word stands as a value.</summary>
    public static string ExpectedInsteadOf(string word)
    {
        foreach (var literal in (string[])["true", "false", "null"])
        {
            if (literal.Equals(word, StringComparison.OrdinalIgnoreCase))
                return "'" + literal + "'";
        }

        var magnitude = word.TrimStart('+', '-');
        if (magnitude.Equals("NaN", StringComparison.OrdinalIgnoreCase) || magnitude.Equals("Infinity", StringComparison.OrdinalIgnoreCase))
            return "a finite number";
        if (IsDigit(word, 0, word.Length) || word[0] is '+' or '-' or '.')
            return NumberMistake(word, 0, word.Length) ?? "a value";
        return "a value" + NeedsQuotes;
    }

    private static string? NumberMistake(string source, int start, int end)
    {
        var at = start;
        if (source[at] == '+')
            return "a number without '+'";
        if (source[at] == '-')
            at++;
        if (!IsDigit(source, at, end))
            return at < end && source[at] == '.' ? "a digit before the point" : "a digit after '-'";
        if (source[at] == '0' && IsDigit(source, at + 1, end))
            return "a number without leading zeros";
        at = AfterDigits(source, at, end);
        if (at < end && source[at] == '.')
        {
            if (!IsDigit(source, at + 1, end))
                return "a digit after the point";
            at = AfterDigits(source, at + 1, end);
        }

        if (at < end && source[at] is ('e' or 'E'))
        {
            at++;
            if (at < end && source[at] is ('+' or '-'))
                at++;
            if (!IsDigit(source, at, end))
                return "a digit in the exponent";
            at = AfterDigits(source, at, end);
        }

        return at == end ? null : "a number" + NeedsQuotes;
    }

    private static int AfterDigits(string source, int at, int end)
    {
        while (IsDigit(source, at, end))
            at++;
        return at;
    }

    private static bool IsDigit(string source, int at, int end) => at < end && source[at] is >= '0' and <= '9';
}
