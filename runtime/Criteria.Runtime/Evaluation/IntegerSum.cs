using System;

namespace Criteria.Evaluation;

/// <summary>Adds up whole numbers, some of which may not be there or are known only in part: the sum is the interval it lies in.</summary>
public struct IntegerSum
{
    private bool _hasAny;
    private bool _isMissing;
    private bool _hasNoLow;
    private bool _hasNoHigh;
    private Int128 _low;
    private Int128 _high;

    /// <summary>
    /// What was added up. Missing where nothing is surely there, since a sum of nothing is null, where a missing number may be there, and where the sum leaves
    /// the 32 bits of CQL's Integer.
    /// </summary>
    public readonly IntegerRange Total
        => !_hasAny || _isMissing || (!_hasNoLow && !IsInteger(_low)) || (!_hasNoHigh && !IsInteger(_high))
            ? IntegerRange.Missing
            : IntegerRange.Between(_hasNoLow ? long.MinValue : (long)_low, _hasNoHigh ? long.MaxValue : (long)_high);

    /// <summary>Adds a number.</summary>
    /// <param name="counts">Whether it is there: one that may be there may add nothing.</param>
    /// <param name="value">The number.</param>
    public void Add(Truth counts, IntegerRange value)
    {
        if (counts.IsFalse)
            return;
        _isMissing |= value.IsMissing;
        _hasAny |= counts.IsTrue;
        if (value.Low == long.MinValue)
            _hasNoLow = true;
        else
            _low += counts.IsTrue ? value.Low : Math.Min(0, value.Low);
        if (value.High == long.MaxValue)
            _hasNoHigh = true;
        else
            _high += counts.IsTrue ? value.High : Math.Max(0, value.High);
    }

    private static bool IsInteger(Int128 end) => end >= int.MinValue && end <= int.MaxValue;
}
