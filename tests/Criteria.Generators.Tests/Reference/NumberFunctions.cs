using System.Numerics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>CQL's functions of numbers; a missing or uncertain argument makes the result missing.</summary>
internal static class NumberFunctions
{
    private static readonly Fraction s_half = new(1, 2);

    public static NumberRange? Apply(NumberFunction function, IReadOnlyList<Possible?> arguments, CriteriaType type)
    {
        var numbers = arguments.Select(a => (a as NumberRange)?.Point).ToArray();
        return numbers.All(n => n is not null) && Apply(function, [.. numbers.Select(n => n!.Value)], type) is { } result && Holds(type, result)
            ? NumberRange.Of(result)
            : null;
    }

    private static Fraction? Apply(NumberFunction function, IReadOnlyList<Fraction> arguments, CriteriaType type) => function switch
    {
        NumberFunction.Abs => arguments[0] < 0 ? -arguments[0] : arguments[0],
        NumberFunction.Round => Round(arguments[0], arguments.Count > 1 ? arguments[1] : 0),
        NumberFunction.Ceiling => Rounding.Ceiling(arguments[0]),
        NumberFunction.Floor => Rounding.Floor(arguments[0]),
        NumberFunction.Truncate => arguments[0] < 0 ? Rounding.Ceiling(arguments[0]) : Rounding.Floor(arguments[0]),
        NumberFunction.Ln => arguments[0] > 0 ? Fraction.Of(Math.Log(Rounding.ToDouble(arguments[0]))) : null,
        NumberFunction.Exp => Fraction.Of(Math.Exp(Rounding.ToDouble(arguments[0]))),
        NumberFunction.Power when type.Kind == TypeKind.Integer => IntegerPower(arguments[0].Numerator, arguments[1].Numerator),
        NumberFunction.Power => Fraction.Of(Math.Pow(Rounding.ToDouble(arguments[0]), Rounding.ToDouble(arguments[1]))),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "no function of numbers"),
    };

    /// <summary>To the nearest number with so many decimal places; the greater one where two are as near.</summary>
    private static Fraction Round(Fraction value, Fraction places)
    {
        var scale = new Fraction(BigInteger.Pow(10, (int)places.Numerator), 1);
        return Rounding.Floor((value * scale) + s_half) * new Fraction(1, scale.Numerator);
    }

    /// <summary>Of a negative exponent the power is a fraction, which no Integer holds.</summary>
    private static Fraction? IntegerPower(BigInteger number, BigInteger exponent)
    {
        if (exponent.Sign < 0)
            return null;
        if (BigInteger.Abs(number) <= 1)
            return new(BigInteger.Pow(number, exponent.IsZero ? 0 : exponent.IsEven ? 2 : 1), 1);

        // From 2 to the 32nd on, nothing fits.
        return exponent < 32 ? new Fraction(BigInteger.Pow(number, (int)exponent), 1) : null;
    }

    private static bool Holds(CriteriaType type, Fraction number) => type.Kind == TypeKind.Integer
        ? IntegerIntervals.Fitting(RangeEnd.At(number), RangeEnd.At(number)) is not null
        : double.IsFinite(Rounding.ToDouble(number));
}
