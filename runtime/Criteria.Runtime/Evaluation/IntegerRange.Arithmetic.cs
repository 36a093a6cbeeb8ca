using System;

namespace Criteria.Evaluation;

/// <content>Sums, differences and products of intervals. Missing where a side is, and where an end leaves the 32 bits of CQL's Integer.</content>
public readonly partial struct IntegerRange
{
    /// <summary>The sum; an end that one side lacks, the sum lacks too.</summary>
    public static IntegerRange operator +(IntegerRange left, IntegerRange right)
        => left.IsMissing || right.IsMissing
            ? Missing
            : Limited(
                left.Low == long.MinValue || right.Low == long.MinValue ? long.MinValue : (Int128)left.Low + right.Low,
                left.High == long.MaxValue || right.High == long.MaxValue ? long.MaxValue : (Int128)left.High + right.High);

    /// <summary>The difference; highest where the left side is and the right one lowest.</summary>
    public static IntegerRange operator -(IntegerRange left, IntegerRange right) => left + new IntegerRange(Opposite(right.High), Opposite(right.Low));

    /// <summary>The opposite.</summary>
    public static IntegerRange operator -(IntegerRange operand)
        => operand.IsMissing ? Missing : Limited(Opposite(operand.High), Opposite(operand.Low));

    /// <summary>The product; missing where a side has no lowest or no highest number.</summary>
    public static IntegerRange operator *(IntegerRange left, IntegerRange right)
    {
        if (left.Low == long.MinValue || left.High == long.MaxValue || right.Low == long.MinValue || right.High == long.MaxValue)
            return Missing;
        Int128 a = (Int128)left.Low * right.Low, b = (Int128)left.Low * right.High, c = (Int128)left.High * right.Low, d = (Int128)left.High * right.High;
        return Limited(Int128.Min(Int128.Min(a, b), Int128.Min(c, d)), Int128.Max(Int128.Max(a, b), Int128.Max(c, d)));
    }

    private static long Opposite(long end) => end == long.MinValue ? long.MaxValue : end == long.MaxValue ? long.MinValue : -end;

    private static IntegerRange Limited(Int128 low, Int128 high)
        => (low == long.MinValue || IsInteger(low)) && (high == long.MaxValue || IsInteger(high)) ? new((long)low, (long)high) : Missing;

    private static bool IsInteger(Int128 end) => end >= int.MinValue && end <= int.MaxValue;
}
