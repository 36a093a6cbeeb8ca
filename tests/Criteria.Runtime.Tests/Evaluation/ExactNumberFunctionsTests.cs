using System.Globalization;
using System.Numerics;
using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>CQL's functions of numbers on exact decimals: at their boundaries, and against whole numbers of any size.</summary>
public sealed class ExactNumberFunctionsTests
{
    [Theory]
    [InlineData("-0.5", "0", "-1", "0", "0")]
    [InlineData("0.5", "1", "0", "1", "0")]
    [InlineData("-1.5", "-1", "-2", "-1", "-1")]
    [InlineData("1.5", "2", "1", "2", "1")]
    [InlineData("2.5", "3", "2", "3", "2")]
    [InlineData("-2.5", "-2", "-3", "-2", "-2")]
    [InlineData("-0.50000000000000000001", "-1", "-1", "0", "0")]
    [InlineData("0.49999999999999999999", "0", "0", "1", "0")]
    [InlineData("0", "0", "0", "0", "0")]
    [InlineData("-7", "-7", "-7", "-7", "-7")]
    [InlineData("1E+20", "100000000000000000000", "100000000000000000000", "100000000000000000000", "100000000000000000000")]
    [InlineData("5E-324", "0", "0", "1", "0")]
    [InlineData("-5E-324", "0", "-1", "0", "0")]
    [InlineData("0.9999999999999999999999999999", "1", "0", "1", "0")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335", "-79228162514264337593543950335", "-79228162514264337593543950335", "-79228162514264337593543950335")]
    public void A_number_becomes_whole_up_down_towards_zero_and_to_the_nearest(string number, string round, string floor, string ceiling, string truncate)
    {
        var exact = Read(number);
        Assert.Equal((round, floor, ceiling, truncate), (Show(exact.Round(0)), Show(exact.Floor()), Show(exact.Ceiling()), Show(exact.Truncate())));
    }

    [Theory]
    [InlineData("3.14159", 3, "3.142")]
    [InlineData("-3.1415", 3, "-3.141")]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("-0.05", 1, "0.0")]
    [InlineData("12345.678", 8, "12345.678")]
    [InlineData("0.000000005", 8, "0.00000001")]
    [InlineData("-0.000000005", 8, "0.00000000")]
    public void It_is_rounded_at_the_places_given(string number, int places, string expected) => Assert.Equal(Read(expected).ToNumber(), Read(number).Round(places).ToNumber());

    [Fact]
    public void Long_numbers_follow_the_same_rules_as_short_ones()
    {
        // More than 38 digits, which only a product has.
        var product = Read("1234567890123456789012345678") * Read("12345678901234567890.12345678");
        var digits = BigInteger.Parse("1234567890123456789012345678", CultureInfo.InvariantCulture) * BigInteger.Parse("1234567890123456789012345678", CultureInfo.InvariantCulture);
        var whole = BigInteger.DivRem(digits, BigInteger.Pow(10, 8), out var rest);
        var up = rest * 2 >= BigInteger.Pow(10, 8) ? whole + 1 : whole;

        Assert.Equal((whole.ToString(CultureInfo.InvariantCulture), (whole + 1).ToString(CultureInfo.InvariantCulture), up.ToString(CultureInfo.InvariantCulture)), (product.Floor().ToString(), product.Ceiling().ToString(), product.Round(0).ToString()));
        Assert.Equal(((-whole - 1).ToString(CultureInfo.InvariantCulture), (-whole).ToString(CultureInfo.InvariantCulture)), ((-product).Floor().ToString(), (-product).Truncate().ToString()));
        Assert.Equal(product.ToString(), (-product).Abs().ToString());
    }

    [Theory]
    [InlineData("-2147483648", "2147483648")]
    [InlineData("-0.1", "0.1")]
    [InlineData("7", "7")]
    [InlineData("0", "0")]
    public void A_magnitude_has_no_sign(string number, string expected) => Assert.Equal(expected, Read(number).Abs().ToString());

    [Theory]
    [InlineData("2", "10", "1024")]
    [InlineData("2", "30", "1073741824")]
    [InlineData("2", "31", "missing")]
    [InlineData("-2", "31", "-2147483648")]
    [InlineData("-2", "32", "missing")]
    [InlineData("10", "2147483647", "missing")]
    [InlineData("0", "0", "1")]
    [InlineData("0", "2147483647", "0")]
    [InlineData("1", "2147483647", "1")]
    [InlineData("-1", "2147483647", "-1")]
    [InlineData("-1", "2147483646", "1")]
    [InlineData("2147483647", "1", "2147483647")]
    [InlineData("-2147483648", "0", "1")]
    [InlineData("18446744073709551615", "2", "missing")]
    [InlineData("2", "-1", "missing")]
    [InlineData("1", "-1", "missing")]
    [InlineData("2.5", "2", "missing")]
    [InlineData("2", "0.5", "missing")]
    public void A_whole_power_is_exact_or_missing(string number, string exponent, string expected) => Assert.Equal(expected, Read(number).Power(Read(exponent)).ToString());

    [Fact]
    public void What_is_missing_stays_so()
    {
        var missing = ExactNumber.Missing;
        Assert.All(
            [missing.Abs(), missing.Round(2), missing.Floor(), missing.Ceiling(), missing.Truncate(), missing.Power(Read("2")), Read("2").Power(missing)],
            static result => Assert.False(result.IsPresent));
        Assert.Equal((null, null), (missing.ToDecimal(), missing.ToInteger<int>()));
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    [InlineData("12.50", "12.50")]
    [InlineData("1E+5", "100000")]
    [InlineData("5E-324", "0")]
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("1E+300", null)]
    public void It_is_a_decimal_where_one_holds_its_magnitude(string number, string? expected)
    {
        var value = Read(number);
        Assert.Equal(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), value.ToDecimal());
    }

    [Fact]
    public void It_is_a_whole_number_where_the_type_holds_it()
    {
        Assert.Equal(int.MinValue, Read("-2147483648").ToInteger<int>());
        Assert.Null(Read("-2147483649").ToInteger<int>());
        Assert.Equal(ulong.MaxValue, Read("18446744073709551615").ToInteger<ulong>());
        Assert.Null(Read("-1").ToInteger<ulong>());
        Assert.Equal(long.MinValue, Read("-9223372036854775808").ToInteger<long>());
        Assert.Equal((sbyte)-128, Read("-128.0").ToInteger<sbyte>());
        Assert.Null(Read("128").ToInteger<sbyte>());
        Assert.Null(Read("1.5").ToInteger<int>());
        Assert.Equal(100, Read("1E+2").ToInteger<int>());
        Assert.Null(Read("1E+300").ToInteger<long>());
    }

    // Through a decimal where one holds it, else through a double or a sum of decimals.
    private static ExactNumber Read(string number)
        => number == "79228162514264337593543950336" ? ExactNumber.Of(decimal.MaxValue) + ExactNumber.Of(1m)
            : number.Contains('E') ? ExactNumber.Of(Number.Of(double.Parse(number, CultureInfo.InvariantCulture)))
            : ExactNumber.Of(decimal.Parse(number, CultureInfo.InvariantCulture));

    private static string Show(ExactNumber number) => number.ToString();
}
