using System;

namespace Criteria.Evaluation;

/// <content>Weighted scores: between what is surely scored and what may be.</content>
public readonly partial struct IntegerRange
{
    /// <summary>An item of a score: its weight where the condition holds, 0 where it does not, between the two where that is unknown.</summary>
    /// <param name="condition">Whether the item counts.</param>
    /// <param name="weight">The points, not negative.</param>
    public static IntegerRange Points(Truth condition, int weight) => new(condition.IsTrue ? weight : 0, condition.IsFalse ? 0 : weight);

    /// <summary>The highest of the items of a domain: at least the highest that is sure, at most the highest that is possible.</summary>
    /// <param name="items">At least one.</param>
    public static IntegerRange Highest(ReadOnlySpan<IntegerRange> items)
    {
        var highest = items[0];
        foreach (var item in items[1..])
            highest = new(Math.Max(highest.Low, item.Low), Math.Max(highest.High, item.High));
        return highest;
    }
}
