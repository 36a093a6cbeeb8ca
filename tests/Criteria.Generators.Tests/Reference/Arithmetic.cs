using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Arithmetic on exact decimals; a missing or uncertain side makes the result missing. Of Integers it is that of <see cref="IntegerIntervals"/>.</summary>
internal static class Arithmetic
{
    public static NumberRange? Combine(ArithmeticOperator @operator, Possible? left, Possible? right, CriteriaType type)
    {
        if (type.Kind == TypeKind.Integer)
            return IntegerIntervals.Combine(@operator, left as NumberRange, right as NumberRange);
        if (left is not NumberRange { Point: { } a } || right is not NumberRange { Point: { } b })
            return null;
        Fraction? result = @operator switch
        {
            ArithmeticOperator.Add => a + b,
            ArithmeticOperator.Subtract => a - b,
            ArithmeticOperator.Multiply => a * b,
            ArithmeticOperator.Divide => b == Fraction.Zero ? null : Fraction.Of(Rounding.ToDouble(a) / Rounding.ToDouble(b)),
            _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "no arithmetic"),
        };
        return result is { } number && IsFinite(number) ? NumberRange.Of(number) : null;
    }

    /// <summary>In another unit: the exact product, rounded once. A censored value's ends are converted.</summary>
    public static NumberRange? Convert(Possible? value, Fraction factor)
    {
        if (value is not NumberRange range)
            return null;
        var low = Convert(range.Low, factor);
        var high = Convert(range.High, factor);
        return low is null || high is null ? null : factor < 0 ? new(high.Value, low.Value) : new(low.Value, high.Value);
    }

    private static RangeEnd? Convert(RangeEnd end, Fraction factor)
    {
        if (end.Value is not { } number)
            return end;
        return Fraction.Of(Rounding.ToDouble(number * factor)) is { } product ? end with { Value = product } : null;
    }

    private static bool IsFinite(Fraction number) => double.IsFinite(Rounding.ToDouble(number));
}
