using Criteria.Units;
using Xunit;

namespace Criteria.Runtime.Tests.Units;

/// <summary>The units as users of the runtime meet them; what they compute is tested with the generator, which compiles the same files.</summary>
public class UnitConversionTests
{
    [Fact]
    public void A_value_is_converted_by_its_units()
    {
        Assert.True(UnitConversion.TryConvert(8.5m, "g/dL", "g/L", null, out var result));
        Assert.Equal(85m, result);
    }

    [Fact]
    public void A_mass_concentration_is_converted_by_its_analyte()
    {
        Assert.True(AnalyteCatalogue.TryFind("creatinine", out var creatinine));
        Assert.True(UnitConversion.TryConvert(2.5m, "mg/dL", "umol/L", creatinine, out var result));
        Assert.Equal(221.0m, result);
        Assert.Contains(creatinine, AnalyteCatalogue.WithLoinc("2160-0"));
    }

    [Fact]
    public void An_unknown_unit_does_not_convert_and_says_why()
    {
        Assert.False(UnitConversion.TryConvert(1m, "mmHg", "mm[Hg]", null, out _));
        Assert.False(Ucum.TryParse("mmHg", out _, out var error));
        Assert.Equal("UCUM has no symbol 'mmHg'", error.Message);
        Assert.Equal("mm[Hg]", Ucum.SuggestionFor("mmHg"));
    }

    [Fact]
    public void What_users_need_is_public() => Assert.Equal(
        ["Analyte", "AnalyteCatalogue", "AnalyteRange", "MassSubstanceFactor", "Rational", "Ucum", "UcumDimension", "UcumError", "UcumUnit", "UnitConversion"],
        typeof(Ucum).Assembly.GetExportedTypes().Where(type => type.Namespace == "Criteria.Units").Select(type => type.Name).Order(StringComparer.Ordinal));
}
