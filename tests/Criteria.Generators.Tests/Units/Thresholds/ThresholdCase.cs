using Criteria.Generators.Tests.Reference;
using Criteria.Units;

namespace Criteria.Generators.Tests.Units.Thresholds;

/// <summary>A threshold in one unit of an analyte, against a member in another one or the same.</summary>
/// <param name="Written">What the criterion says: a decimal, in <paramref name="Unit"/>.</param>
/// <param name="Factor">How many of the member's unit one of <paramref name="Unit"/> is.</param>
internal sealed record ThresholdCase(Analyte Analyte, string MemberUnit, string Unit, string Written, Fraction Factor)
{
    /// <summary>The same amount in the member's unit.</summary>
    public Fraction Exact => Fraction.Parse(Written) * Factor;

    /// <summary>Every pair of the units that the catalogue names for an analyte and that convert into each other, at the ends of its usual thresholds.</summary>
    public static IEnumerable<ThresholdCase> OfCatalogue()
        => from analyte in AnalyteCatalogue.All
           let units = Units(analyte)
           from member in units
           from unit in units
           let factor = FactorOf(analyte, unit, member)
           where factor is not null
           from written in Thresholds(analyte, unit)
           select new ThresholdCase(analyte, member, unit, written, factor.Value);

    /// <summary>Values of the member at and around the threshold: those of one decimal, and those that another unit's value of one decimal becomes.</summary>
    public IEnumerable<Fraction> ValuesNear()
    {
        var tenths = Exact.Numerator * 10 / Exact.Denominator;
        for (var step = -2; step <= 3; step++)
            yield return new Fraction(tenths + step, 10);

        // A program that receives values in the criterion's unit converts them before it stores them.
        for (var step = -1; step <= 1; step++)
            yield return (Fraction.Parse(Written) + new Fraction(step, 10)) * Factor;
    }

    public override string ToString() => $"{Analyte.Name} in {MemberUnit} against {Written} '{Unit}'";

    private static string[] Units(Analyte analyte) =>
    [
        .. new[]
        {
            analyte.CanonicalUnit, analyte.PlausibleRange?.Unit, analyte.ThresholdRange?.Unit, analyte.MassSubstance?.Unit, analyte.MassSubstance?.PerUnit,
        }.OfType<string>().Distinct(),
    ];

    /// <summary>How many of the one unit one of the other is; null where no factor does it.</summary>
    private static Fraction? FactorOf(Analyte analyte, string from, string to)
    {
        if (from == to)
            return Fraction.Parse("1");
        if (analyte.HasOwnScale || Parse(from).IsSpecial || Parse(to).IsSpecial)
            return null;
        if (Parse(from).Dimension.Equals(Parse(to).Dimension))
            return Worth(from) * Inverse(Worth(to));
        if (analyte.MassSubstance is not { } stated)
            return null;
        var ratio = Fraction.Of(stated.Value);
        if (Parse(from).Dimension.Equals(Parse(stated.PerUnit).Dimension) && Parse(to).Dimension.Equals(Parse(stated.Unit).Dimension))
            return Worth(from) * Inverse(Worth(stated.PerUnit)) * ratio * Worth(stated.Unit) * Inverse(Worth(to));
        if (Parse(from).Dimension.Equals(Parse(stated.Unit).Dimension) && Parse(to).Dimension.Equals(Parse(stated.PerUnit).Dimension))
            return Worth(from) * Inverse(Worth(stated.Unit)) * Inverse(ratio) * Worth(stated.PerUnit) * Inverse(Worth(to));
        return null;
    }

    /// <summary>The ends of the usual range, or a number of one decimal, as an author would write them in the unit.</summary>
    private static IEnumerable<string> Thresholds(Analyte analyte, string unit)
    {
        var range = analyte.ThresholdRange ?? analyte.PlausibleRange;
        Fraction[] ends = range is null ? [Fraction.Parse("8.5")] : [Fraction.Of(range.Low), Fraction.Of(range.High)];
        var factor = range is null ? Fraction.Parse("1") : FactorOf(analyte, range.Unit, unit);
        return factor is not { } known ? [] : ends.Select(end => OneDecimal(end * known)).Distinct();
    }

    /// <summary>To one decimal, and to more where that would leave nothing.</summary>
    private static string OneDecimal(Fraction value)
    {
        var text = Rounding.ToDecimal(value) ?? throw new InvalidOperationException($"{value} is no threshold");
        var places = 1;
        while (places < 8 && text != 0 && decimal.Round(text, places) == 0)
            places++;
        return decimal.Round(text, places).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Fraction Worth(string unit) => Fraction.Of(Parse(unit).Factor);

    private static Fraction Inverse(Fraction value) => new(value.Denominator, value.Numerator);

    private static UcumUnit Parse(string code) => Ucum.TryParse(code, out var unit, out var error) ? unit : throw new InvalidOperationException($"'{code}': {error}");
}
