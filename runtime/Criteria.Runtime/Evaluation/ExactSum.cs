namespace Criteria.Evaluation;

/// <summary>Adds up numbers exactly. One that may not be there, or that is not known, makes the sum missing.</summary>
public struct ExactSum
{
    private bool _isUncertain;
    private long _count;
    private ExactNumber _sum;

    /// <summary>The sum; missing of nothing, and where it is beyond a double.</summary>
    public readonly ExactNumber Total => _isUncertain || _count == 0 ? ExactNumber.Missing : _sum.AsDecimal();

    /// <summary>The mean: the exact sum, divided by the number of numbers in double; missing where the sum is.</summary>
    public readonly Number Mean => Total.ToNumber() / Number.Of(_count);

    /// <summary>Adds a number.</summary>
    /// <param name="counts">Whether it is there.</param>
    /// <param name="value">The number.</param>
    public void Add(Truth counts, ExactNumber value)
    {
        if (counts.IsFalse)
            return;
        _isUncertain |= !counts.IsTrue || !value.IsPresent;
        _sum = _count++ == 0 ? value : _sum + value;
    }
}
