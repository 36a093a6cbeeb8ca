using System;
using System.Globalization;

namespace Criteria.Generators.Sources;

/// <summary>How many participants a page says will be recruited: <c>45-54 subjects will be recruited</c>.</summary>
/// <param name="Shown">In the characters of the page.</param>
internal sealed record PrintedEnrollment(int Least, int Most, string Shown)
{
    private const int MostDigits = 6;

    private static readonly string[] _people = ["subjects", "participants", "patients", "people", "volunteers", "individuals", "children", "adults"];

    private static readonly string[] _planned = ["will be recruited", "will be enrolled", "will be included", "to be recruited", "to be enrolled", "will be invited", "are planned", "are expected"];

    /// <summary>The first that is another number; null: the page says none.</summary>
    public static PrintedEnrollment? Other(string page, int enrollment)
    {
        for (var place = 0; place < page.Length;)
        {
            var (number, end) = Number(page, place);
            if (number is not { } least || (place > 0 && (char.IsLetterOrDigit(page[place - 1]) || page[place - 1] is '-' or '.' or ',')))
            {
                place = Math.Max(end, place + 1);
                continue;
            }

            var most = least;
            if (end < page.Length && page[end] is '-' or '–' && Number(page, end + 1) is ({ } upper, var last))
                (most, end) = (upper, last);
            if (EndOfPeople(page, end) is { } behind && IsPlanned(page, behind) && (least != enrollment || most != enrollment))
                return new(least, most, page.Substring(place, behind - place));
            place = end;
        }

        return null;
    }

    private static (int? Number, int End) Number(string page, int start)
    {
        var end = start;
        while (end < page.Length && page[end] is >= '0' and <= '9')
            end++;
        return end == start || end - start > MostDigits ? (null, end) : (int.Parse(page.Substring(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture), end);
    }

    private static int? EndOfPeople(string page, int end)
    {
        if (end >= page.Length || page[end] != ' ')
            return null;
        foreach (var word in _people)
        {
            if (string.Compare(page, end + 1, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return end + 1 + word.Length;
        }

        return null;
    }

    private static bool IsPlanned(string page, int start)
    {
        foreach (var words in _planned)
        {
            if (string.Compare(page, start + 1, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
