using System;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Looks for whole words in a text of a page.</summary>
internal static class PlainWords
{
    /// <summary>A text made plain, in small letters; in it a place is the same place.</summary>
    public static string Of(string text)
    {
        var plain = PlainText.Of(text);
        var small = plain.ToLowerInvariant();
        return small.Length == plain.Length ? small : plain;
    }

    /// <summary>Where the words begin; below 0 where they do not occur.</summary>
    /// <param name="text">Made plain.</param>
    /// <param name="words">In small letters. No letter stands before or behind them, but for the s of several.</param>
    public static int IndexOf(string text, string words)
    {
        for (var place = text.IndexOf(words, StringComparison.Ordinal); place >= 0; place = text.IndexOf(words, place + 1, StringComparison.Ordinal))
        {
            var end = place + words.Length;
            if (end < text.Length && text[end] == 's')
                end++;
            if ((place == 0 || !char.IsLetter(text[place - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return place;
        }

        return -1;
    }

    public static bool Has(string text, string words) => IndexOf(text, words) >= 0;
}
