using System;
using System.Collections.Generic;

namespace Criteria.Generators.Sources;

/// <summary>Finds what somebody most likely meant by a name that does not exist.</summary>
internal static class NearestName
{
    private const int LongestName = 64;

    /// <summary>The nearest of the known names, by insertions, deletions, exchanges and changes of case; null where none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = 1 + Math.Max(1, name.Length / 3);
        if (name.Length > LongestName)
            return null;
        foreach (var candidate in known)
        {
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - name.Length) >= least)
                continue;
            var distance = candidate.Equals(name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance >= least)
                continue;
            nearest = candidate;
            least = distance;
        }

        return nearest;
    }

    /// <summary>The end of a message about an unknown name: the nearest one, or else all there are.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> known)
        => Of(name, known) is { } nearest ? "; the nearest is '" + nearest + "'"
        : known.Count == 0 ? string.Empty
        : "; expected one of " + string.Join(", ", known);

    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            previous[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, Math.Min(previous[column], current[column - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
