using System;

namespace Criteria.Evaluation;

/// <summary>Adds up whole numbers, some of which may not be there or are known only in part: the sum is the interval it lies in.</summary>
public struct IntegerSum
{
    private bool _hasAny;
    private bool _isUnbounded;
    private Int128 _low;
    private Int128 _high;

    /// <summary>
    /// What was added up. Missing where nothing is surely there, since a sum of nothing is null, where a number that nothing bounds may be there, and where
    /// the sum leaves the 32 bits of CQL's Integer.
    /// </summary>
    public readonly IntegerRange Total => !_hasAny || _isUnbounded ? IntegerRange.Missing : IntegerRange.Fitting(_low, _high);

    /// <summary>Adds a number.</summary>
    /// <param name="counts">Whether it is there: one that may be there may add nothing.</param>
    /// <param name="value">The number.</param>
    public void Add(Truth counts, IntegerRange value)
    {
        if (counts.IsFalse)
            return;
        _hasAny |= counts.IsTrue;
        _isUnbounded |= value.Low == long.MinValue || value.High == long.MaxValue;
        _low += counts.IsTrue ? value.Low : Math.Min(0, value.Low);
        _high += counts.IsTrue ? value.High : Math.Max(0, value.High);
    }
}
