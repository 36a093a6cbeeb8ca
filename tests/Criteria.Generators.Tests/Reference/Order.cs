using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Which element of a list comes first, or last, by the list's own order or by sort keys.</summary>
internal static class Order
{
    /// <summary>The value of what comes first, where all agree that may: those that no element which is surely there surely precedes.</summary>
    /// <param name="isLast">The other way round: what comes last.</param>
    public static Possible? First(IReadOnlyList<ListedElement> possible, EquatableArray<SortKey> sort, bool isLast)
    {
        if (possible.All(e => e.IsThere != Kleene.True))
            return null;
        var candidates = Enumerable.Range(0, possible.Count)
            .Where(at => !Enumerable.Range(0, possible.Count).Any(other => possible[other].IsThere == Kleene.True && Precedes(other, at)))
            .Select(at => possible[at].Value)
            .ToArray();
        return candidates.All(c => Possible.Agree(candidates[0], c)) ? candidates[0] : null;

        bool Precedes(int one, int other) => sort.Count == 0
            ? isLast ? one > other : one < other
            : SurelyBefore(possible[one], possible[other], sort, isLast);
    }

    /// <summary>By the first key in which they are not surely equal; that key must surely differ, and in the right direction.</summary>
    private static bool SurelyBefore(ListedElement one, ListedElement other, EquatableArray<SortKey> sort, bool isLast)
    {
        for (var key = 0; key < sort.Count; key++)
        {
            if (Comparisons.Decide(ComparisonOperator.Equal, one.Keys[key], other.Keys[key]) == Kleene.True)
                continue;
            var before = sort[key].Descending != isLast ? ComparisonOperator.Greater : ComparisonOperator.Less;
            return Comparisons.Decide(before, one.Keys[key], other.Keys[key]) == Kleene.True;
        }

        return false;
    }
}
