using System;

namespace Criteria.Evaluation;

/// <content>
/// Sums, differences and products of intervals. Missing where an end leaves the 32 bits of CQL's Integer, as one that nothing bounds may: the number that
/// it stands for has no sum there, and a decided comparison would turn when it comes in.
/// </content>
public readonly partial struct IntegerRange
{
    /// <summary>A whole number between two others; missing where an end leaves the 32 bits of CQL's Integer.</summary>
    internal static IntegerRange Fitting(Int128 low, Int128 high) => low >= int.MinValue && high <= int.MaxValue ? new((long)low, (long)high) : Missing;

    /// <summary>The sum.</summary>
    public static IntegerRange operator +(IntegerRange left, IntegerRange right) => Fitting((Int128)left.Low + right.Low, (Int128)left.High + right.High);

    /// <summary>The difference; highest where the left side is and the right one lowest.</summary>
    public static IntegerRange operator -(IntegerRange left, IntegerRange right) => Fitting((Int128)left.Low - right.High, (Int128)left.High - right.Low);

    /// <summary>The opposite.</summary>
    public static IntegerRange operator -(IntegerRange operand) => Fitting(-(Int128)operand.High, -(Int128)operand.Low);

    /// <summary>The product.</summary>
    public static IntegerRange operator *(IntegerRange left, IntegerRange right)
    {
        if (!left.IsBounded || !right.IsBounded)
            return Missing;
        Int128 a = (Int128)left.Low * right.Low, b = (Int128)left.Low * right.High, c = (Int128)left.High * right.Low, d = (Int128)left.High * right.High;
        return Fitting(Int128.Min(Int128.Min(a, b), Int128.Min(c, d)), Int128.Max(Int128.Max(a, b), Int128.Max(c, d)));
    }

    private bool IsBounded => Low != long.MinValue && High != long.MaxValue;
}
