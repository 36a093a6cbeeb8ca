using System.Collections.Concurrent;

namespace Criteria.Units;

/// <summary>Converts values between units: exactly, and then rounded once.</summary>
static partial class UnitConversion
{
    // A file of observations repeats few pairs of units; more than these are computed each time, and so are texts that are no codes.
    private const int MostKnown = 1000;

    private static readonly ConcurrentDictionary<(string From, string To, Analyte? Analyte), DecimalConversion> Known = new();

    /// <summary>
    /// Converts a value into another unit. Between a mass and a substance concentration (<c>mg/dL</c>, <c>umol/L</c>) it takes the analyte's factor.
    /// </summary>
    /// <param name="value">The value in <paramref name="fromUnit"/>.</param>
    /// <param name="fromUnit">The UCUM code of the value's unit.</param>
    /// <param name="toUnit">The UCUM code of the unit that is wanted.</param>
    /// <param name="analyte">What was measured; null where units alone must do.</param>
    /// <param name="result">The value in <paramref name="toUnit"/>, to the nearest decimal, half to even.</param>
    /// <returns>False when a code is not UCUM, the units are incommensurable for this analyte, or the result is beyond a decimal.</returns>
    public static bool TryConvert(decimal value, string? fromUnit, string? toUnit, Analyte? analyte, out decimal result)
    {
        var key = (From: fromUnit ?? string.Empty, To: toUnit ?? string.Empty, analyte);
        if (!Known.TryGetValue(key, out var conversion))
        {
            conversion = new DecimalConversion(key.From, key.To, analyte);
            if (conversion.IsPossible && Known.Count < MostKnown)
            {
                Known.TryAdd(key, conversion);
            }
        }

        return conversion.TryConvert(value, out result);
    }

    /// <summary>Converts a value exactly, special units such as <c>Cel</c> included.</summary>
    /// <returns>False when the units are incommensurable for this analyte.</returns>
    public static bool TryConvert(Rational value, UcumUnit from, UcumUnit to, Analyte? analyte, out Rational result)
    {
        if (TryGetFactor(from, to, analyte, out var factor))
        {
            result = value * factor;
            return true;
        }

        result = default;
        return analyte is not { HasOwnScale: true } && from.TryConvert(value, to, out result);
    }

    /// <summary>The exact factor by which values of one unit give those of the other.</summary>
    /// <returns>
    /// False when the units are incommensurable for this analyte, or no factor does it, as between <c>Cel</c> and <c>[degF]</c>.
    /// </returns>
    public static bool TryGetFactor(UcumUnit from, UcumUnit to, Analyte? analyte, out Rational factor)
    {
        factor = default;
        if (from.FactorTo(to) is { } direct)
        {
            factor = direct;
            return analyte is not { HasOwnScale: true } || direct == Rational.One;
        }

        if (analyte?.MassSubstance is not { } stated
            || !Ucum.TryParse(stated.Unit, out var counted, out _)
            || !Ucum.TryParse(stated.PerUnit, out var per, out _))
        {
            return false;
        }

        if (from.FactorTo(per) is { } toPer && counted.FactorTo(to) is { } fromCounted)
        {
            factor = toPer * stated.Value * fromCounted;
            return true;
        }

        if (from.FactorTo(counted) is { } toCounted && per.FactorTo(to) is { } fromPer)
        {
            factor = toCounted / stated.Value * fromPer;
            return true;
        }

        return false;
    }
}
