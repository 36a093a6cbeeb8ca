using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>
/// Sums, differences and products of Integers that may be uncertain: the result is between the least and the greatest that is possible, and missing where
/// an end does not fit into 32 bits. An end that nothing bounds may be any, so that it does not fit either.
/// </summary>
internal static class IntegerIntervals
{
    public static NumberRange? Combine(ArithmeticOperator @operator, NumberRange? left, NumberRange? right)
    {
        if (left is null || right is null)
            return null;
        return @operator switch
        {
            ArithmeticOperator.Add => Fitting(Sum(left.Low, right.Low), Sum(left.High, right.High)),
            ArithmeticOperator.Subtract => Fitting(Sum(left.Low, Negative(right.High)), Sum(left.High, Negative(right.Low))),
            ArithmeticOperator.Multiply => Product(left, right),
            _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "gives no Integer"),
        };
    }

    /// <summary>What is left where it fits into 32 bits.</summary>
    public static NumberRange? Fitting(RangeEnd low, RangeEnd high)
        => Fits(low) && Fits(high) ? new(low, high) : null;

    public static RangeEnd Sum(RangeEnd one, RangeEnd other) => one.Value is { } a && other.Value is { } b ? RangeEnd.At(a + b) : RangeEnd.None;

    /// <summary>The least of some ends on the low side.</summary>
    public static RangeEnd Least(params IReadOnlyList<RangeEnd> lows)
        => lows.All(e => e.Value is not null) ? RangeEnd.At(lows.Min(e => e.Value!.Value)) : RangeEnd.None;

    /// <summary>The greatest of some ends on the high side.</summary>
    public static RangeEnd Greatest(params IReadOnlyList<RangeEnd> highs)
        => highs.All(e => e.Value is not null) ? RangeEnd.At(highs.Max(e => e.Value!.Value)) : RangeEnd.None;

    private static NumberRange? Product(NumberRange left, NumberRange right)
    {
        if (left is not { Low.Value: { } a, High.Value: { } b } || right is not { Low.Value: { } c, High.Value: { } d })
            return null;
        Fraction[] corners = [a * c, a * d, b * c, b * d];
        return Fitting(RangeEnd.At(corners.Min()), RangeEnd.At(corners.Max()));
    }

    private static RangeEnd Negative(RangeEnd end) => end.Value is { } value ? RangeEnd.At(-value) : RangeEnd.None;

    private static bool Fits(RangeEnd end) => end.Value is { IsInteger: true } value && int.MinValue <= value && value <= int.MaxValue;
}
