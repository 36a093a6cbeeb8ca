using System;

namespace Criteria.Evaluation;

/// <summary>
/// Collects days, some of which may not be there or are known only in part, for the last and the first of them. An end that nothing bounds is none.
/// </summary>
public struct DayExtremes
{
    private bool _isKnown;
    private int _latestLow = int.MinValue;
    private int _latestHigh = int.MinValue;
    private int _earliestLow = int.MaxValue;
    private int _earliestHigh = int.MaxValue;

    /// <summary>None yet.</summary>
    public DayExtremes()
    {
    }

    /// <summary>Adds a day.</summary>
    /// <param name="counts">Whether it is there: one that may be there moves only the ends that it could move.</param>
    /// <param name="value">The day; a missing one may be any.</param>
    public void Add(Truth counts, Day value)
    {
        if (counts.IsFalse)
            return;
        _latestHigh = Math.Max(_latestHigh, value.High);
        _earliestLow = Math.Min(_earliestLow, value.Low);
        if (!counts.IsTrue || value.IsMissing)
            return;
        _isKnown = true;
        _latestLow = Math.Max(_latestLow, value.Low);
        _earliestHigh = Math.Min(_earliestHigh, value.High);
    }

    /// <summary>The last: not before the last that is surely there, not after the last that may be. Missing where nothing is known of any that is surely there.</summary>
    /// <param name="isOpen">More days may exist than were added.</param>
    public readonly Day Max(bool isOpen = false) => _isKnown ? Day.Spanning(_latestLow, isOpen ? int.MaxValue : _latestHigh) : Day.Missing;

    /// <summary>The first: not after the first that is surely there, not before the first that may be. Missing where nothing is known of any that is surely there.</summary>
    /// <param name="isOpen">More days may exist than were added.</param>
    public readonly Day Min(bool isOpen = false) => _isKnown ? Day.Spanning(isOpen ? int.MinValue : _earliestLow, _earliestHigh) : Day.Missing;
}
