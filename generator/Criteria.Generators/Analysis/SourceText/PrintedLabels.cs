using System;
using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Digits that are no amounts: the labels of bullets, years, references to other parts of a page, and parts of names.</summary>
internal static class PrintedLabels
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly HashSet<string> _namedByNumber = new(StringComparer.Ordinal)
    {
        "appendix", "annex", "table", "figure", "section", "chapter", "part", "cohort", "arm", "group", "visit", "phase", "step", "criterion", "criteria", "no", "number", "item", "footnote", "note",
        "version", "day", "cycle", "protocol", "covid", "scl", "hep", "il", "cd", "pd", "pde", "icd",
    };

    private static readonly HashSet<string> _classes = new(StringComparer.Ordinal) { "class", "classes", "type", "types", "grade", "grades", "stage", "stages", "category", "categories" };

    /// <summary>Whether the digits from one place to another, which begin with a digit and hold no letter, are a label, a date, or a part of a name.</summary>
    /// <param name="text">Made plain, in small letters.</param>
    public static bool IsLabel(string text, int start, int end)
        => IsPartOfName(text, start, end) || IsBulletLabel(text, start, end) || (WordBefore(text, start) is { } word && (_namedByNumber.Contains(word) || _classes.Contains(word)));

    /// <summary>Whether digits number a class or a grade.</summary>
    public static bool IsClass(string text, int start) => WordBefore(text, start) is { } word && _classes.Contains(word);

    /// <summary>Whether digits without a unit and a comparison are a year.</summary>
    public static bool IsYear(string text, int start, int end)
        => end - start == 4
            && int.TryParse(text.Substring(start, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear;

    private static bool IsPartOfName(string text, int start, int end)
    {
        // Two points make a label, two dashes a date, and a letter before it a name: 4.1.1, 2025-11-14, CD19, IL-6.
        if (text.Substring(start, end - start).Count(static character => character == '.') > 1)
            return true;
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            return true;
        if (start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2]))
            return true;
        if (start > 1 && text[start - 1] == '.' && char.IsLetterOrDigit(text[start - 2]))
            return true;
        return IsDate(text, start, end);
    }

    private static bool IsDate(string text, int start, int end)
    {
        var first = start;
        while (first > 0 && (char.IsDigit(text[first - 1]) || text[first - 1] is '-'))
            first--;
        var last = end;
        while (last < text.Length && (char.IsDigit(text[last]) || text[last] is '-'))
            last++;
        var parts = text.Substring(first, last - first).Split('-');
        return parts.Length == 3 && parts[0].Length == 4 && parts[1].Length is 1 or 2 && parts[2].Length is 1 or 2;
    }

    private static bool IsBulletLabel(string text, int start, int end)
    {
        var behind = end < text.Length ? text[end] : ' ';
        var before = start > 0 ? text[start - 1] : ' ';
        if (behind == ')' && before == '(' && end - start <= 2)
            return true;
        var isFirst = IsBehindEnd(text, before == '(' ? start - 1 : start);
        if (!isFirst || end - start > 6)
            return false;
        var isMultiple = text.Substring(start, end - start).IndexOf('.') > 0;

        // "3. Positive" and "3) Positive", and at the very beginning "4.1 Refractory", but not "18-90 years", and not "2.5 mg".
        if (behind == ')')
            return true;
        if (behind == '.')
            return end + 1 >= text.Length || text[end + 1] == ' ' || char.IsLetter(text[end + 1]);
        return isMultiple && start == 0 && behind == ' ' && PrintedUnits.Read(text, end) is null;
    }

    /// <summary>Whether nothing, or the end of a sentence or part, stands before a place.</summary>
    private static bool IsBehindEnd(string text, int start)
    {
        var place = start;
        while (place > 0 && text[place - 1] == ' ')
            place--;
        return place == 0 || text[place - 1] is ';' or '.' or ':' or '•';
    }

    private static string? WordBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '.' or '#' or '-')
            end--;
        var first = end;
        while (first > 0 && char.IsLetter(text[first - 1]))
            first--;
        return end > first ? text.Substring(first, end - first) : null;
    }
}
