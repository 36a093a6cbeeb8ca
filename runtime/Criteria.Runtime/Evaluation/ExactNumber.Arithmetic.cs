using System;
using System.Numerics;

namespace Criteria.Evaluation;

/// <content>Sums, differences and products, without rounding.</content>
public readonly partial struct ExactNumber
{
    /// <summary>The sum; missing where a side is.</summary>
    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        if (!left._isPresent || !right._isPresent)
            return Missing;
        if (left.IsZero)
            return right;
        if (right.IsZero)
            return left;
        var scale = Math.Max(left._scale, right._scale);
        if (left.TryRescale(scale, out var a) && right.TryRescale(scale, out var b))
        {
            var sum = unchecked(a + b);
            if (((a ^ sum) & (b ^ sum)) >= 0 && sum != Int128.MinValue)
                return new(sum, scale);
        }

        return new(left.Rescale(scale) + right.Rescale(scale), scale);
    }

    /// <summary>The difference; missing where a side is.</summary>
    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + -right;

    /// <summary>The opposite.</summary>
    public static ExactNumber operator -(ExactNumber operand)
        => !operand._isPresent ? Missing
            : operand._isLong ? new(-operand._longDigits, operand._scale)
            : new(-operand._digits, operand._scale);

    /// <summary>The product; missing where a side is.</summary>
    public static ExactNumber operator *(ExactNumber left, ExactNumber right)
    {
        if (!left._isPresent || !right._isPresent)
            return Missing;
        var scale = left._scale + right._scale;
        return !left._isLong && !right._isLong && BitLength(left.Magnitude) + BitLength(right.Magnitude) <= 126
            ? new(left._digits * right._digits, scale)
            : new(left.Digits * right.Digits, scale);
    }

    private bool IsZero => _isLong ? _longDigits.IsZero : _digits == 0;

    private static int BitLength(UInt128 value) => 128 - (int)UInt128.LeadingZeroCount(value);

    // The same number with more digits behind the point, while they are 38 at most.
    private bool TryRescale(int scale, out Int128 digits)
    {
        digits = _digits;
        var zeros = scale - _scale;
        if (_isLong || DecimalPowers.DigitCount(Magnitude) + zeros > DecimalPowers.Highest)
            return false;
        digits *= (Int128)DecimalPowers.Of(zeros);
        return true;
    }

    private BigInteger Rescale(int scale) => Digits * BigInteger.Pow(10, scale - _scale);
}
