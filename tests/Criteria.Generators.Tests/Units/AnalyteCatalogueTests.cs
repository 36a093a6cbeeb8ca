using System.Text.RegularExpressions;
using Criteria.Units;
using Xunit;

namespace Criteria.Generators.Tests.Units;

public class AnalyteCatalogueTests
{
    public static TheoryData<string> Names => [.. AnalyteCatalogue.All.Select(analyte => analyte.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_entry_is_complete_and_names_its_sources(string name)
    {
        Assert.True(AnalyteCatalogue.TryFind(name, out var analyte));
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", analyte.Name);
        Assert.NotEmpty(analyte.Display);
        Assert.NotEmpty(analyte.Source);
        Assert.True(analyte.MassSubstance is null || analyte.MassSubstance.Source.Length > 0);
        Assert.All(Ranges(analyte), range => Assert.NotEmpty(range.Source));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_unit_of_an_entry_is_a_code_that_converts_to_the_canonical_one(string name)
    {
        Assert.True(AnalyteCatalogue.TryFind(name, out var analyte));
        var canonical = Unit(analyte.CanonicalUnit);
        foreach (var range in Ranges(analyte).Where(range => range != analyte.UpperLimitMultiples))
        {
            Assert.True(UnitConversion.TryConvert(range.Low, Unit(range.Unit), canonical, analyte, out _), $"{range.Unit} does not convert to {canonical}");
        }

        if (analyte.MassSubstance is { } factor)
        {
            Assert.True(UnitConversion.TryGetFactor(Unit(factor.Unit), canonical, analyte, out _));
            Assert.True(UnitConversion.TryGetFactor(Unit(factor.PerUnit), canonical, analyte, out _));
            Assert.False(Unit(factor.Unit).IsCommensurableWith(Unit(factor.PerUnit)), "units convert without the factor");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Thresholds_lie_among_plausible_values(string name)
    {
        Assert.True(AnalyteCatalogue.TryFind(name, out var analyte));
        Assert.All(Ranges(analyte), range => Assert.True(range.Low < range.High));
        if (analyte is { PlausibleRange: { } plausible, ThresholdRange: { } threshold })
        {
            var (from, to) = (Unit(threshold.Unit), Unit(plausible.Unit));
            Assert.True(UnitConversion.TryConvert(threshold.Low, from, to, analyte, out var low));
            Assert.True(UnitConversion.TryConvert(threshold.High, from, to, analyte, out var high));
            Assert.True(plausible.Low <= low && high <= plausible.High, $"{low} to {high} is not within {plausible.Low} to {plausible.High}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_an_entry_is_a_part_of_or_confused_with_is_an_entry(string name)
    {
        Assert.True(AnalyteCatalogue.TryFind(name, out var analyte));
        if (analyte.NeverAbove is { } whole)
        {
            Assert.True(AnalyteCatalogue.TryFind(whole, out var entry), whole);
            Assert.True(UnitConversion.TryGetFactor(Unit(entry.CanonicalUnit), Unit(analyte.CanonicalUnit), analyte, out _), $"{name} and {whole} are no parts of each other");
        }

        if (analyte.OtherDose is { } other)
        {
            Assert.True(AnalyteCatalogue.TryFind(other, out var entry), other);
            Assert.Equal(name, entry.OtherDose);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_loinc_code_has_its_check_digit(string name)
    {
        Assert.True(AnalyteCatalogue.TryFind(name, out var analyte));
        Assert.All(analyte.LoincCodes, code =>
        {
            Assert.Matches(new Regex("^[0-9]{3,5}-[0-9]$"), code);
            Assert.Equal(CheckDigit(code[..^2]), code[^1] - '0');
            Assert.Contains(analyte, AnalyteCatalogue.WithLoinc(code));
        });
    }

    [Fact]
    public void Names_and_other_names_are_given_once()
    {
        var names = AnalyteCatalogue.All.SelectMany(analyte => analyte.AlsoCalled.Append(analyte.Name)).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [InlineData("hemoglobn", "hemoglobin")]
    [InlineData("Haemoglobin", "hemoglobin")]
    [InlineData("Hgb", "hemoglobin")]
    [InlineData("TotalBilirubin", "total-bilirubin")]
    [InlineData("total_bilirubin", "total-bilirubin")]
    [InlineData("creatinin", "creatinine")]
    [InlineData("serum creatinine", "creatinine")]
    [InlineData("WBC", "leukocytes")]
    [InlineData("egfr-ckdepi", "egfr-ckd-epi")]
    [InlineData("LVEF", "lvef")]
    public void A_wrong_name_suggests_the_nearest_entry(string name, string nearest)
    {
        Assert.False(AnalyteCatalogue.TryFind(name, out _));
        Assert.Equal(nearest, AnalyteCatalogue.NearestTo(name) ?? "nothing");
    }

    [Theory]
    [InlineData("ferritin")]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData(null)]
    public void A_name_far_from_all_entries_suggests_nothing(string? name) => Assert.Null(AnalyteCatalogue.NearestTo(name));

    [Fact]
    public void An_unknown_loinc_code_has_no_analyte()
    {
        Assert.Empty(AnalyteCatalogue.WithLoinc("1-8"));
        Assert.Empty(AnalyteCatalogue.WithLoinc(null));
        Assert.False(AnalyteCatalogue.TryFind(null, out _));
    }

    private static IEnumerable<AnalyteRange> Ranges(Analyte analyte) =>
        new[] { analyte.PlausibleRange, analyte.ThresholdRange, analyte.UpperLimitMultiples }.OfType<AnalyteRange>();

    // Mod 10 as LOINC uses it: every other digit, from the right, is doubled.
    private static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += (doubled / 10) + (doubled % 10);
        }

        return (10 - (sum % 10)) % 10;
    }

    private static UcumUnit Unit(string code) =>
        Ucum.TryParse(code, out var unit, out var error) ? unit : throw new ArgumentException($"'{code}': {error}");
}
