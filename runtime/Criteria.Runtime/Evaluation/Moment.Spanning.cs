using System;

namespace Criteria.Evaluation;

/// <content>The ends of the interval.</content>
public readonly partial struct Moment
{
    /// <summary>In place of an offset: the clock is not known.</summary>
    internal const int NoClock = int.MinValue;

    /// <summary>The first possible moment; <see cref="long.MinValue"/> where there is none.</summary>
    internal long Low => _low;

    /// <summary>The last possible moment; <see cref="long.MaxValue"/> where there is none.</summary>
    internal long High => _high;

    /// <summary>Minutes that its clock is ahead of UTC, or <see cref="NoClock"/>.</summary>
    internal int Offset => _offset;

    /// <summary>Whether the clock it was given by is known: of the last of several it is where all have the same.</summary>
    private bool HasClock => _offset != NoClock;

    /// <summary>The first possible moment of the calendar.</summary>
    private long First => Math.Max(_low, 0);

    /// <summary>The last possible moment of the calendar.</summary>
    private long Last => Math.Min(_high, Calendar.LastMillisecond);

    /// <summary>The two are the same moment by the same clock, so that they show the same day.</summary>
    public bool IsSameAs(Moment other) => EqualTo(other).IsTrue && _offset == other._offset;

    /// <summary>A moment between two others, both included.</summary>
    internal static Moment Spanning(long low, long high, int offset) => new(low, high, offset);
}
