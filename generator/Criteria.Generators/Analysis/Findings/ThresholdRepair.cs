using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>What the author of an implausible number probably meant: the same number in another unit, a power of ten, or an exponent that lost its place.</summary>
internal static class ThresholdRepair
{
    // 0.5 x 10^9/L is printed as 0.5 x 109/L where the exponent is flattened, and taken for a product.
    private const int FlattenedExponent = 109;
    private const int MostDecimals = 2;

    private const string Percent = "%";

    // A dose by weight is shown for a person of this weight.
    private const int Kilograms = 60;

    private static readonly int[] _shifts = [-1, 1, -2, 2, -3, 3];

    // What laboratories and protocols write, in the order in which it is most often confused.
    private static readonly string[] _customary =
    [
        "10*9/L", "/uL", "g/L", "g/dL", "mg/dL", "umol/L", "mmol/L", "mg/L", "ug/mL", "mg/g", "g/g", "mL/min", "L/min", "ms", "s", "mm[Hg]", "kPa", "kg", "g", "cm", "m", "mg/d",
    ];

    /// <summary>For instance <c>did you mean 1 10*9/L?</c>; null where nothing brings the number to where it is expected.</summary>
    /// <param name="unit">The unit of the value that is compared.</param>
    /// <param name="expected">Where the number is expected, in that unit.</param>
    /// <param name="isImplausible">No patient has the value, so that a slip of the point is looked for too.</param>
    public static string? Of(Analyte analyte, WrittenNumber written, string unit, NumberDomain expected, bool isImplausible)
        => OfExponent(analyte, written, unit, expected) ?? OfWeight(analyte, written) ?? OfShare(analyte, written, unit, expected) ?? OfUnit(analyte, written, unit, expected)
            ?? (isImplausible ? OfPoint(analyte, written, unit, expected) : null);

    private static string? OfExponent(Analyte analyte, WrittenNumber written, string unit, NumberDomain expected)
    {
        const string Count = "10*9/L";
        var number = written.Value / FlattenedExponent;
        return (number * Rational.PowerOfTen(MostDecimals)).IsInteger && IsExpected(number, Count, unit, analyte, expected)
            ? $"did you mean {AnalyteText.Of(number, Count)}, whose exponent was flattened?"
            : null;
    }

    /// <summary>A dose for the whole patient where one by weight was written, and the other way round.</summary>
    private static string? OfWeight(Analyte analyte, WrittenNumber written)
    {
        if (!AnalyteCatalogue.TryFind(analyte.OtherDose, out var other)
            || other.ThresholdRange is not { } range
            || MeasuredQuantity.Convert(written.Value, written.Unit ?? "1", analyte.CanonicalUnit, analyte) is not { } dose
            || MeasuredQuantity.RangeOf(range, other, other.CanonicalUnit) is not { } expected
            || dose < expected.Low || dose > expected.High)
        {
            return null;
        }

        var isByWeight = analyte.CanonicalUnit.Contains("/kg");
        var shown = isByWeight ? $"at {Kilograms} kg that is {AnalyteText.Of(dose * Kilograms, other.CanonicalUnit)}; " : string.Empty;
        return $"{shown}did you mean {AnalyteText.Of(dose, other.CanonicalUnit)}?";
    }

    /// <summary>A fraction where a percentage is meant.</summary>
    private static string? OfShare(Analyte analyte, WrittenNumber written, string unit, NumberDomain expected)
        => written.Unit == Percent && IsExpected(written.Value * 100, Percent, unit, analyte, expected) ? $"did you mean {AnalyteText.Of(written.Value * 100, Percent)}?" : null;

    private static string? OfUnit(Analyte analyte, WrittenNumber written, string unit, NumberDomain expected)
    {
        foreach (var other in UnitsOf(analyte, unit))
        {
            if (written.Unit is not null && other != written.Unit && IsExpected(written.Value, other, unit, analyte, expected))
                return $"did you mean {AnalyteText.Of(written.Value, other)}?";
        }

        return null;
    }

    private static IEnumerable<string> UnitsOf(Analyte analyte, string unit)
    {
        var own = new[] { analyte.CanonicalUnit, unit, analyte.ThresholdRange?.Unit, analyte.PlausibleRange?.Unit, analyte.MassSubstance?.Unit, analyte.MassSubstance?.PerUnit };
        return analyte.CanonicalUnit == Percent ? own.OfType<string>().Distinct() : own.OfType<string>().Concat(_customary).Distinct();
    }

    private static string? OfPoint(Analyte analyte, WrittenNumber written, string unit, NumberDomain expected)
    {
        foreach (var shift in _shifts)
        {
            var number = written.Value * Rational.PowerOfTen(shift);
            if (IsExpected(number, written.Unit ?? unit, unit, analyte, expected))
                return $"did you mean {AnalyteText.Of(number, written.Unit)}?";
        }

        return null;
    }

    private static bool IsExpected(Rational number, string from, string to, Analyte analyte, NumberDomain expected)
        => MeasuredQuantity.Convert(number, from, to, analyte) is { } value && value >= expected.Low && value <= expected.High;
}
