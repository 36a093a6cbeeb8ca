using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Words and signs by which protocols compare, before and behind a number.</summary>
internal static class PrintedComparisons
{
    // A longer one stands before those that end like it.
    private static readonly (string Words, ComparisonOperator Operator)[] _before = Longest(
    [
        (ComparisonOperator.GreaterOrEqual, "≥|>=|=>|> =|at least|no less than|not less than|no fewer than|not fewer than|no lower than|not lower than|not below|not under|no younger than"
            + "|not younger than|minimum of|minimum|greater than or equal to|greater than or equal|more than or equal to|higher than or equal to|above or equal to|equal to or greater than"
            + "|equal to or more than|equal to or above|equal to or higher than|equal or greater than|equal or more than|equal or higher than|not shorter than|no shorter than"),
        (ComparisonOperator.LessOrEqual, "≤|<=|=<|< =|at most|no more than|not more than|no greater than|not greater than|not exceeding|not exceed|no higher than|not higher than|not above|not over"
            + "|no longer than|not longer than|no older than|not older than|maximum of|maximum|up to|less than or equal to|less than or equal|lower than or equal to|below or equal to"
            + "|equal to or less than|equal to or below|equal to or lower than|equal or less than|equal or lower than|within|within the|within a|within the last|within the past"
            + "|within the previous|within the preceding|within the prior|in the|in the last|in the past|in the previous|in the preceding|in the prior|during the|during the last|during the past"
            + "|during the previous|during the preceding|over the last|over the past|over the previous|for the last|for the past|the last|the past|the previous|the preceding"),
        (ComparisonOperator.Greater, ">|more than|greater than|higher than|larger than|longer than|older than|above|over|exceeding|exceeds|exceed|beyond"),
        (ComparisonOperator.Less, "<|less than|fewer than|lower than|smaller than|shorter than|younger than|below|under"),
        (ComparisonOperator.Equal, "=|equal to|equals|exactly"),
    ]);

    private static readonly (string Words, ComparisonOperator Operator)[] _behind = Longest(
    [
        (ComparisonOperator.GreaterOrEqual, "or more|or above|or greater|or higher|or older|or longer|or over|or later|or worse|or up|and above|and over|and older|and up|and more"),
        (ComparisonOperator.LessOrEqual, "or less|or below|or fewer|or lower|or younger|or under|or shorter|or earlier|and below|and under|and younger|and less"),
    ]);

    // What may stand between a comparison and its number without changing it.
    private static readonly string[] _fillers = ["a", "an", "the", "total", "of", "about", "approximately", "dose", "score", "level", "value", "(", "age"];

    // Of these alone nobody knows: "in the 3 patients" has nothing to do with time.
    private static readonly HashSet<string> _ofTime = new(StringComparer.Ordinal)
    {
        "in the", "during the", "the last", "the past", "the previous", "the preceding", "for the last", "for the past", "over the last", "over the past", "over the previous",
    };

    /// <summary>The comparison that ends where a number begins.</summary>
    /// <param name="text">In small letters.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="isTime">Whether the number is a length of time.</param>
    /// <returns>Its operator, and where it begins; null where there is none.</returns>
    public static (ComparisonOperator Operator, int Start)? Before(string text, int start, bool isTime)
    {
        for (var end = EndOfWords(text, start); end > 0; end = WithoutFiller(text, end))
        {
            foreach (var (words, comparison) in _before)
            {
                if (EndsWith(text, end, words) && (isTime || !_ofTime.Contains(words)))
                    return (comparison, end - words.Length);
            }
        }

        return null;
    }

    /// <summary>The comparison that follows a number or its unit.</summary>
    /// <returns>Its operator, and where it ends.</returns>
    public static (ComparisonOperator Operator, int End)? Behind(string text, int end)
    {
        var start = end;
        while (start < text.Length && text[start] is ' ' or ')')
            start++;
        foreach (var (words, comparison) in _behind)
        {
            if (string.CompareOrdinal(text, start, words, 0, words.Length) == 0 && (start + words.Length == text.Length || !char.IsLetter(text[start + words.Length])))
                return (comparison, start + words.Length);
        }

        return null;
    }

    private static int EndOfWords(string text, int end)
    {
        while (end > 0 && text[end - 1] == ' ')
            end--;
        return end;
    }

    /// <returns>Where the text ends without the word that means nothing here; 0 where it ends in another.</returns>
    private static int WithoutFiller(string text, int end)
    {
        foreach (var filler in _fillers)
        {
            if (EndsWith(text, end, filler))
                return EndOfWords(text, end - filler.Length);
        }

        return 0;
    }

    private static bool EndsWith(string text, int end, string words)
    {
        var start = end - words.Length;
        return start >= 0
            && string.CompareOrdinal(text, start, words, 0, words.Length) == 0
            && (start == 0 || !char.IsLetter(words[0]) || !char.IsLetterOrDigit(text[start - 1]));
    }

    private static (string Words, ComparisonOperator Operator)[] Longest(IEnumerable<(ComparisonOperator Operator, string Words)> groups)
        => groups.SelectMany(static group => group.Words.Split('|').Select(words => (words, group.Operator)))
            .OrderByDescending(static entry => entry.words.Length)
            .ThenBy(static entry => entry.words, StringComparer.Ordinal)
            .ToArray();
}
