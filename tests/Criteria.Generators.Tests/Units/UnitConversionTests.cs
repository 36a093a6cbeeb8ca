using Criteria.Units;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Units;

public class UnitConversionTests
{
    [Theory]
    [InlineData(2.5, "mg/dL", "umol/L", "creatinine", 221.0)]
    [InlineData(221.0, "umol/L", "mg/dL", "creatinine", 2.5)]
    [InlineData(2.0, "mg/dL", "umol/L", "total-bilirubin", 34.2)]
    [InlineData(1.5, "mg/dL", "mmol/m3", "direct-bilirubin", 25.65)]
    [InlineData(10.0, "mmol/L", "mg/dL", "glucose", 180.2)]
    [InlineData(8.0, "mmol/L", "g/L", "fasting-glucose", 1.4416)]
    [InlineData(10.0, "mmol/L", "g/L", "hemoglobin", 161.1)]
    [InlineData(8.5, "g/dL", "g/L", "hemoglobin", 85.0)]
    [InlineData(8.5, "g/dL", "g/L", null, 85.0)]
    [InlineData(75.0, "10*3/uL", "10*9/L", "platelets", 75.0)]
    [InlineData(0.45, "s", "ms", "qtcf", 450.0)]
    [InlineData(98.6, "[degF]", "Cel", "body-temperature", 37.0)]
    public void A_value_converts_to_the_figure_that_laboratories_print(double value, string from, string to, string? analyte, double expected)
    {
        Assert.True(UnitConversion.TryConvert((decimal)value, from, to, analyte is null ? null : Analyte(analyte), out var result));
        Assert.Equal((decimal)expected, result);
    }

    [Theory]
    [InlineData("mg/dL", "umol/L", null)]
    [InlineData("mg/dL", "umol/L", "platelets")]
    [InlineData("mg/dL", "mg/d", "creatinine")]
    [InlineData("U/L", "[IU]/L", "alt")]
    [InlineData("mmol/mol", "%", "hba1c")]
    [InlineData("%", "mmol/mol", "hba1c-ifcc")]
    [InlineData("mmHg", "mm[Hg]", null)]
    [InlineData("g/L", null, null)]
    public void Units_that_do_not_fit_do_not_convert(string? from, string? to, string? analyte) =>
        Assert.False(UnitConversion.TryConvert(1m, from, to, analyte is null ? null : Analyte(analyte), out _));

    [Fact]
    public void Hba1c_in_percent_stays_in_percent()
    {
        Assert.True(UnitConversion.TryConvert(8m, "%", "%{Hb}", Analyte("hba1c"), out var result));
        Assert.Equal(8m, result);
    }

    [Fact]
    public void A_factor_that_does_not_end_is_rounded_once()
    {
        Assert.True(UnitConversion.TryGetFactor(Unit("mg/wk"), Unit("mg/d"), null, out var factor));
        Assert.Equal((Rational)1 / 7, factor);
        Assert.Equal(2.142857142857143, (15 * factor).ToDouble());
        Assert.True(UnitConversion.TryConvert(15m, "mg/wk", "mg/d", null, out var result));
        Assert.Equal(2.1428571428571428571428571429m, result);
    }

    [Fact]
    public void Equal_amounts_stay_equal_in_either_unit()
    {
        Assert.True(UnitConversion.TryConvert(8.5m, "g/dL", "g/L", null, out var result));
        Assert.Equal(85m, result);
        Assert.True(UnitConversion.TryConvert(85m, "g/L", "g/dL", null, out result));
        Assert.Equal(8.5m, result);
    }

    [Fact]
    public void A_result_beyond_decimal_is_none() => Assert.False(UnitConversion.TryConvert(decimal.MaxValue, "Ym", "ym", null, out _));

    [Fact]
    public void The_factor_back_is_the_inverse_for_every_analyte()
    {
        foreach (var analyte in AnalyteCatalogue.All.Where(analyte => analyte.MassSubstance is not null))
        {
            var (unit, per) = (Unit(analyte.MassSubstance!.Unit), Unit(analyte.MassSubstance.PerUnit));
            Assert.True(UnitConversion.TryGetFactor(per, unit, analyte, out var there));
            Assert.True(UnitConversion.TryGetFactor(unit, per, analyte, out var back));
            Assert.Equal(Rational.FromDecimal(analyte.MassSubstance.Value), there);
            Assert.Equal(Rational.One, there * back);
        }
    }

    [Fact]
    public void A_converted_decimal_is_the_nearest_one_to_the_exact_value()
    {
        var creatinine = Analyte("creatinine");
        Gen.Select(Gen.Int[0, 10_000_000], Gen.Int[0, 6]).Sample((digits, scale) =>
        {
            var value = new decimal(digits, 0, 0, false, (byte)scale);
            Assert.True(UnitConversion.TryConvert(value, "umol/L", "mg/dL", creatinine, out var result));
            Assert.True((Rational.FromDecimal(result) - (Rational.FromDecimal(value) / 88.4m)).Abs() <= Rational.PowerOfTen(-22));
            Assert.True(UnitConversion.TryConvert(value, "mg/dL", "umol/L", creatinine, out result));
            Assert.Equal(value * 88.4m, result);
        });
    }

    private static Analyte Analyte(string name) =>
        AnalyteCatalogue.TryFind(name, out var analyte) ? analyte : throw new ArgumentException($"the catalogue has no '{name}'");

    private static UcumUnit Unit(string code) =>
        Ucum.TryParse(code, out var unit, out var error) ? unit : throw new ArgumentException($"'{code}': {error}");
}
