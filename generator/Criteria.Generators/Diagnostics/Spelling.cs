using System;
using System.Collections.Generic;

namespace Criteria.Generators.Diagnostics;

/// <summary>Finds the name that was likely meant by a misspelt one.</summary>
internal static class Spelling
{
    /// <summary>
    /// The candidate with the fewest mistakes, counting a letter too many, too few, wrong, or swapped with its neighbour (Damerau and
    /// Levenshtein); differences of case alone always come first. Null where nothing is near: more than one mistake in three letters.
    /// Of equally near candidates the first in ordinal order, so that a message does not depend on the order of declarations.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var fewest = int.MaxValue;
        var limit = 2 * Limit(name) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate == name)
                continue;
            var mistakes = Mistakes(name, candidate, limit / 2);
            if (mistakes > limit || mistakes > fewest || (mistakes == fewest && string.CompareOrdinal(candidate, nearest) >= 0))
                continue;
            fewest = mistakes;
            nearest = candidate;
        }

        return nearest;
    }

    private static int Limit(string name) => name.Length > 60 ? 0 : name.Length < 3 ? 0 : Math.Max(1, name.Length / 3);

    /// <summary>Twice the distance without regard to case, and one more where the case differs too.</summary>
    private static int Mistakes(string name, string candidate, int limit)
    {
        if (string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (Math.Abs(name.Length - candidate.Length) > limit)
            return int.MaxValue;
        var regardless = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
        return 2 * regardless + (Distance(name, candidate) == regardless ? 0 : 1);
    }

    private static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
