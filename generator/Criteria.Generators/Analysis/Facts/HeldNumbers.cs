using System;
using System.Numerics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>Numbers as members hold them: a threshold that faces a value alone is rounded the way a value of the member's type is rounded where it enters.</summary>
internal static class HeldNumbers
{
    /// <summary>What the threshold is for the value that it faces.</summary>
    public static Rational Threshold(Rational threshold, Expression value) => RepresentationOf(value) switch
    {
        NumberRepresentation.Single => Finite(threshold.ToSingle()) is { } single ? Rational.FromShortestDecimal(single) : threshold,
        NumberRepresentation.Decimal when threshold.TryToDecimal(out var rounded) => Rational.FromDecimal(rounded),
        NumberRepresentation.Decimal => threshold,
        NumberRepresentation.Double => NearestDouble(threshold) ?? threshold,
        _ => Alone(threshold),
    };

    /// <summary>What a number is that faces no member alone: one that no decimal writes is rounded once.</summary>
    public static Rational Alone(Rational number) => number.IsTerminatingDecimal ? number : NearestDouble(number) ?? number;

    /// <summary>The decimal that the nearest double prints; null where there is none.</summary>
    public static Rational? NearestDouble(Rational number)
        => IsShortDecimal(number) ? number
            : number.ToDouble() is var nearest && !double.IsNaN(nearest) && !double.IsInfinity(nearest) ? Rational.FromShortestDecimal(nearest)
            : null;

    /// <summary>A decimal of so few digits, and of no extreme size, that the nearest double prints it again: no two of them have the same double.</summary>
    private static bool IsShortDecimal(Rational number)
    {
        const long EndOfFifteenDigits = 1_000_000_000_000_000;
        if (BigInteger.Abs(number.Numerator) >= EndOfFifteenDigits || number.Denominator >= EndOfFifteenDigits)
            return false;
        var (digits, denominator) = (Math.Abs((long)number.Numerator), (long)number.Denominator);
        for (var power = 1L; power < EndOfFifteenDigits; power *= 10)
        {
            if (power % denominator == 0)
                return digits < EndOfFifteenDigits / (power / denominator);
        }

        return false;
    }

    private static NumberRepresentation? RepresentationOf(Expression value) => value switch
    {
        PathExpression { Steps: { Count: > 0 } steps } => (steps[steps.Count - 1].Type as NumberMember)?.Representation,
        ParameterExpression or ConversionExpression when value.Type.Kind is TypeKind.Decimal or TypeKind.Quantity => NumberRepresentation.Double,
        _ => null,
    };

    private static float? Finite(float number) => float.IsNaN(number) || float.IsInfinity(number) ? null : number;
}
