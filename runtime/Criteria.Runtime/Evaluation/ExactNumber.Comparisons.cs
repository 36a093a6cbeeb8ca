using System;

namespace Criteria.Evaluation;

/// <content>Comparisons: exact, and unknown where a side is missing.</content>
public readonly partial struct ExactNumber
{
    /// <summary>left &gt;= right; unknown where one is missing.</summary>
    public Truth AtLeast(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) >= 0) : Truth.Unknown;

    /// <summary>left &gt; right; unknown where one is missing.</summary>
    public Truth MoreThan(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) > 0) : Truth.Unknown;

    /// <summary>left &lt;= right; unknown where one is missing.</summary>
    public Truth AtMost(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) <= 0) : Truth.Unknown;

    /// <summary>left &lt; right; unknown where one is missing.</summary>
    public Truth LessThan(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) < 0) : Truth.Unknown;

    /// <summary>left = right; unknown where one is missing.</summary>
    public Truth EqualTo(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) == 0) : Truth.Unknown;

    /// <summary>Whether it is missing; always decided.</summary>
    public Truth IsNull() => Truth.Of(!_isPresent);

    internal int CompareTo(ExactNumber other)
    {
        if (_isLong || other._isLong)
        {
            var scale = Math.Max(_scale, other._scale);
            return Rescale(scale).CompareTo(other.Rescale(scale));
        }

        var sign = Int128.Sign(_digits);
        return sign != Int128.Sign(other._digits) ? sign.CompareTo(Int128.Sign(other._digits)) : sign * CompareMagnitude(other);
    }

    // Where the first digit stands decides, before anything is brought to the same scale: 1e300 and 5e-324 need no 600 digits.
    private int CompareMagnitude(ExactNumber other)
    {
        UInt128 left = Magnitude, right = other.Magnitude;
        int leftCount = DecimalPowers.DigitCount(left), rightCount = DecimalPowers.DigitCount(right);
        var place = (leftCount - _scale).CompareTo(rightCount - other._scale);
        return place != 0 ? place
            : leftCount <= rightCount ? ComparePadded(left, right, rightCount - leftCount)
            : -ComparePadded(right, left, leftCount - rightCount);
    }

    // The shorter one, with zeros to make it as long: beyond 128 bits it is the greater one in any case.
    private static int ComparePadded(UInt128 shorter, UInt128 longer, int zeros)
        => shorter > UInt128.MaxValue / DecimalPowers.Of(zeros) ? 1 : (shorter * DecimalPowers.Of(zeros)).CompareTo(longer);

    private bool Both(ExactNumber other) => _isPresent && other._isPresent;
}
