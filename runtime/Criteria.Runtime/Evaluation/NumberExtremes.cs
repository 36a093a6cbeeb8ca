using System;

namespace Criteria.Evaluation;

/// <summary>
/// Collects numbers, some of which may not be there or are known only in part, for the highest and the lowest of them.
/// </summary>
public struct NumberExtremes
{
    private bool _isKnown;
    private double _highestLow = double.NegativeInfinity;
    private double _highestHigh = double.NegativeInfinity;
    private double _lowestLow = double.PositiveInfinity;
    private double _lowestHigh = double.PositiveInfinity;

    /// <summary>None yet.</summary>
    public NumberExtremes()
    {
    }

    /// <summary>Adds a number.</summary>
    /// <param name="counts">Whether it is there: one that may be there moves only the ends that it could move.</param>
    /// <param name="value">The number; a missing one may be any.</param>
    public void Add(Truth counts, NumberRange value)
    {
        if (counts.IsFalse)
            return;
        _highestHigh = Math.Max(_highestHigh, value.High);
        _lowestLow = Math.Min(_lowestLow, value.Low);
        if (!counts.IsTrue || value.IsMissing)
            return;
        _isKnown = true;
        _highestLow = Math.Max(_highestLow, value.Low);
        _lowestHigh = Math.Min(_lowestHigh, value.High);
    }

    /// <summary>The highest: not below the highest that is surely there, not above the highest that may be. Missing where nothing is known of any that is surely there.</summary>
    /// <param name="isOpen">More numbers may exist than were added.</param>
    public readonly NumberRange Max(bool isOpen = false)
        => _isKnown ? NumberRange.Spanning(_highestLow, isOpen ? double.PositiveInfinity : _highestHigh) : NumberRange.Missing;

    /// <summary>The lowest: not above the lowest that is surely there, not below the lowest that may be. Missing where nothing is known of any that is surely there.</summary>
    /// <param name="isOpen">More numbers may exist than were added.</param>
    public readonly NumberRange Min(bool isOpen = false)
        => _isKnown ? NumberRange.Spanning(isOpen ? double.NegativeInfinity : _lowestLow, _lowestHigh) : NumberRange.Missing;
}
