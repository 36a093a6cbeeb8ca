using System;
using System.Collections.Generic;
using Criteria.Units;

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
        var regardless = EditDistance.Between(name.ToUpperInvariant(), candidate.ToUpperInvariant());
        return 2 * regardless + (EditDistance.Between(name, candidate) == regardless ? 0 : 1);
    }
}
