using System;

namespace Criteria.Evaluation;

/// <content>The ends of the interval.</content>
public readonly partial struct Day
{
    /// <summary>The number of the first possible day; <see cref="int.MinValue"/> where there is none.</summary>
    internal int Low => _low;

    /// <summary>The number of the last possible day; <see cref="int.MaxValue"/> where there is none.</summary>
    internal int High => _high;

    /// <summary>The number of the first possible day in the calendar.</summary>
    private int First => Math.Max(_low, DateOnly.MinValue.DayNumber);

    /// <summary>The number of the last possible day in the calendar.</summary>
    private int Last => Math.Min(_high, DateOnly.MaxValue.DayNumber);

    /// <summary>A day between two others, both included, by their numbers.</summary>
    internal static Day Spanning(int low, int high) => new(low, high);
}
