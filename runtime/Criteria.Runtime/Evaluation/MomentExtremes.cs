using System;

namespace Criteria.Evaluation;

/// <summary>
/// Collects moments, some of which may not be there or are known only in part, for the last and the first of them. An end that nothing bounds is none.
/// The result keeps the clock of the moments where all of them have the same.
/// </summary>
public struct MomentExtremes
{
    private bool _isKnown;
    private long _latestLow = long.MinValue;
    private long _latestHigh = long.MinValue;
    private long _earliestLow = long.MaxValue;
    private long _earliestHigh = long.MaxValue;
    private int? _offset;

    /// <summary>None yet.</summary>
    public MomentExtremes()
    {
    }

    /// <summary>Adds a moment.</summary>
    /// <param name="counts">Whether it is there: one that may be there moves only the ends that it could move.</param>
    /// <param name="value">The moment; a missing one may be any.</param>
    public void Add(Truth counts, Moment value)
    {
        if (counts.IsFalse)
            return;
        _latestHigh = Math.Max(_latestHigh, value.High);
        _earliestLow = Math.Min(_earliestLow, value.Low);
        var offset = value.IsMissing ? Moment.NoClock : value.Offset;
        _offset = _offset is { } common && common != offset ? Moment.NoClock : offset;
        if (!counts.IsTrue || value.IsMissing)
            return;
        _isKnown = true;
        _latestLow = Math.Max(_latestLow, value.Low);
        _earliestHigh = Math.Min(_earliestHigh, value.High);
    }

    /// <summary>The last: not before the last that is surely there, not after the last that may be. Missing where nothing is known of any that is surely there.</summary>
    /// <param name="isOpen">More moments may exist than were added.</param>
    public readonly Moment Max(bool isOpen = false) => _isKnown ? Moment.Spanning(_latestLow, isOpen ? long.MaxValue : _latestHigh, Clock(isOpen)) : Moment.Missing;

    /// <summary>The first: not after the first that is surely there, not before the first that may be. Missing where nothing is known of any that is surely there.</summary>
    /// <param name="isOpen">More moments may exist than were added.</param>
    public readonly Moment Min(bool isOpen = false) => _isKnown ? Moment.Spanning(isOpen ? long.MinValue : _earliestLow, _earliestHigh, Clock(isOpen)) : Moment.Missing;

    private readonly int Clock(bool isOpen) => isOpen ? Moment.NoClock : _offset ?? Moment.NoClock;
}
