using Criteria.Evaluation;
using Criteria.Units;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>A value in another unit is the same double that the compiler makes of a threshold in that unit.</summary>
public sealed class UnitFactorTests
{
    [Theory]
    [InlineData(8.5, "10", "1", 85)]
    [InlineData(15, "1", "7", 15.0 / 7)]
    [InlineData(2.5, "88.4", "1", 221)]
    [InlineData(0.1, "3", "1", 0.3)]
    [InlineData(4.5e12, "1", "1000000000000", 4.5)]
    [InlineData(1e-12, "1000000000000", "1", 1)]
    [InlineData(-40, "1", "3", -40.0 / 3)]
    [InlineData(0, "10", "7", 0)]
    [InlineData(0.30000000000000004, "1", "1", 0.30000000000000004)]
    [InlineData(29.999999999999996, "1", "1", 29.999999999999996)]
    [InlineData(1e300, "1000", "1", 1e303)]
    [InlineData(5e-324, "10", "1", 5e-323)]
    public void A_value_is_converted_as_on_paper(double value, string numerator, string denominator, double expected)
        => Assert.Equal(expected, Number.Of(value).Times(Decimal(numerator), Decimal(denominator)).ValueOrDefault);

    [Fact]
    public void Every_printed_hemoglobin_is_the_same_number_in_grams_per_litre()
    {
        for (var tenths = 0; tenths <= 3000; tenths++)
            Assert.Equal(tenths / 10.0, Number.Of((double)(tenths / 100m)).Times(10m).ValueOrDefault);
    }

    [Fact]
    public void It_is_the_fraction_rounded_once()
    {
        (decimal Numerator, decimal Denominator)[] factors =
        [
            (10, 1), (1, 7), (1, 3), (88.4m, 1), (1, 88.4m), (17.1m, 1), (1, 17.1m), (60, 1440), (1, 365.25m), (0.0000001m, 3), (6.02214076e23m, 1), (1, 6.02214076e23m),
            (decimal.MaxValue, 7), (7, decimal.MaxValue), (9.80665m, 0.133322387415m), (1, 79228162514264337593543950333m), (0.0000000000000000000000000001m, 3),
        ];
        foreach (var value in Samples.Extremes.Concat(Samples.Doubles(800, seed: 7)))
        {
            foreach (var (numerator, denominator) in factors)
            {
                var expected = Number.Of((Samples.Exactly(value) * Rational.FromDecimal(numerator) / Rational.FromDecimal(denominator)).ToDouble());
                var found = Number.Of(value).Times(numerator, denominator);
                Assert.True(
                    (expected.IsPresent, expected.ToString()) == (found.IsPresent, found.ToString()),
                    $"{value:R} * {numerator} / {denominator} is {expected}, found {found}");
            }
        }
    }

    [Fact]
    public void What_leaves_double_is_missing()
    {
        Assert.False(Number.Of(1e300).Times(1e20m).IsPresent);
        Assert.False(Number.Of(1e300).Times(1e20).IsPresent);
        Assert.False(Number.Missing.Times(10m).IsPresent);
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
