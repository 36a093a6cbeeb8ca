using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Between which limits criteria keep a value. An end that is null is none.</summary>
internal sealed record Interval(Limit? Low, Limit? High)
{
    public static Interval Of(IEnumerable<Limit> limits)
    {
        Limit? low = null, high = null;
        foreach (var limit in limits)
        {
            if (limit.IsUpper)
                high = high is null || limit.IsTighterThan(high) ? limit : high;
            else
                low = low is null || limit.IsTighterThan(low) ? limit : low;
        }

        return new(low, high);
    }

    /// <summary>What a value must not exceed and must not fall short of to be in neither of the two, which lie in this order; null where they meet.</summary>
    public static Hole? Between(Limit? end, Limit? begin)
        => end is not null && begin is not null && end.Cut.CompareTo(begin.Cut) < 0 ? new(end, begin) : null;

    /// <summary>The gaps between several intervals, and beside them where all lie within another one that has an end there.</summary>
    public static IReadOnlyList<Hole> Holes(IReadOnlyList<Interval> intervals, Interval around)
    {
        var holes = new List<Hole>();
        var sorted = intervals.OrderBy(static interval => interval.Low is not null).ThenBy(static interval => interval.Low?.Cut ?? default).ToList();
        Limit? reached = null;
        foreach (var interval in sorted)
        {
            // In front of the first one the surrounding interval has to begin earlier.
            var gap = reached is not null ? Between(reached, interval.Low)
                : around.Low is { } outer && interval.Low is { } first && first.IsTighterThan(outer) ? new(outer, first) { IsOutside = true } : null;
            if (gap is not null)
                holes.Add(gap);
            if (interval.High is null)
                return holes.Where(hole => hole.IsWithin(around)).ToList();
            if (reached is null || reached.IsTighterThan(interval.High))
                reached = interval.High;
        }

        if (reached is not null && around.High is { } end && reached.IsTighterThan(end))
            holes.Add(new(reached, end) { IsOutside = true });
        return holes.Where(hole => hole.IsWithin(around)).ToList();
    }
}

/// <summary>The values between two cuts, which one limit each leaves out or lets in.</summary>
internal sealed record Hole(Limit Begin, Limit End)
{
    /// <summary>It lies beside all of the intervals, not between two of them.</summary>
    public bool IsOutside { get; init; }

    public bool IsOneValue => Limit.OnlyBetween(Begin.Cut, End.Cut, Begin.Step) is not null;

    public bool IsWithin(Interval around)
        => (around.Low is not { } low || low.Cut.CompareTo(End.Cut) < 0) && (around.High is not { } high || high.Cut.CompareTo(Begin.Cut) > 0);
}
