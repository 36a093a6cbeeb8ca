using System.Globalization;
using System.Numerics;
using Criteria.Evaluation;
using Criteria.Units;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Arithmetic on the decimals that were written, held against fractions of big integers.</summary>
public sealed class ExactNumberTests
{
    [Fact]
    public void A_hundred_and_twenty_point_three_is_three_times_forty_point_one_which_it_is_not_in_double()
    {
        var (value, limit) = (120.3, 40.1);
        Assert.NotEqual(value, 3 * limit);
        Assert.Equal(Truth.True, Of(value).AtMost(Of(3) * Of(limit)));
        Assert.Equal(Truth.True, Of(value).AtLeast(Of(3) * Of(limit)));
        Assert.Equal(Truth.True, Of(0.3).EqualTo(Of(0.1) + Of(0.2)));
    }

    [Fact]
    public void Doubles_are_added_multiplied_and_compared_as_the_decimals_that_print_them()
    {
        var numbers = Samples.Extremes.Concat(Samples.Doubles(60)).ToArray();
        foreach (var left in numbers)
        {
            foreach (var right in numbers)
                AgreesWithFractions(Of(left), Samples.Exactly(left), Of(right), Samples.Exactly(right), $"{left:R} and {right:R}");
        }
    }

    [Fact]
    public void Decimals_of_28_digits_are_added_multiplied_and_compared_exactly()
    {
        var random = new Random(2);
        decimal[] numbers = [0, 1, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 1.0000000000000000000000000000m, 120.30m, .. Enumerable.Range(0, 40).Select(_ => Samples.AnyDecimal(random))];
        foreach (var left in numbers)
        {
            foreach (var right in numbers)
                AgreesWithFractions(ExactNumber.Of(left), Rational.FromDecimal(left), ExactNumber.Of(right), Rational.FromDecimal(right), $"{left} and {right}");
        }
    }

    [Fact]
    public void Sums_of_products_beyond_38_digits_are_exact_too()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var parts = Enumerable.Range(0, 4).Select(_ => Samples.AnyDecimal(random)).ToArray();
            var numbers = parts.Select(static part => ExactNumber.Of(part)).ToArray();
            var fractions = parts.Select(Rational.FromDecimal).ToArray();
            var sum = (numbers[0] * numbers[1]) - (numbers[2] * numbers[3]);
            var expected = (fractions[0] * fractions[1]) - (fractions[2] * fractions[3]);
            Assert.Equal(expected.ToDouble(), sum.ToNumber().ValueOrDefault);
            AgreesWithFractions(sum, expected, numbers[0], fractions[0], string.Join(", ", parts));
        }
    }

    [Fact]
    public void The_ends_of_128_bits_are_no_ends()
    {
        // 2^127 is 38 digits and a little: the sum that lands on it, and the one beyond.
        var half = Long(BigInteger.Pow(2, 126));
        foreach (var sign in new[] { 1, -1 })
        {
            var sum = (Of(sign) * half) + (Of(sign) * half);
            Assert.Equal(sign * Math.Pow(2, 127), sum.ToNumber().ValueOrDefault);
            Assert.Equal(sign * Math.Pow(2, 128), (sum + sum).ToNumber().ValueOrDefault);
            Assert.Equal(Truth.True, (sum - sum).EqualTo(Of(0)));
            Assert.Equal(-sign * Math.Pow(2, 127), (-sum).ToNumber().ValueOrDefault);
            Assert.Equal(Math.Pow(2, 254), (sum * sum).ToNumber().ValueOrDefault);
        }
    }

    [Fact]
    public void The_nearest_double_is_the_one_it_came_from()
    {
        foreach (var value in Samples.Extremes.Concat(Samples.Doubles(5_000)))
            Assert.Equal(value, Of(value).ToNumber().ValueOrDefault);
    }

    [Fact]
    public void Rounding_to_double_is_to_the_nearest_and_to_even_in_the_middle()
    {
        Assert.Equal(9007199254740992, ExactNumber.Of(9007199254740993m).ToNumber().ValueOrDefault);
        Assert.Equal(9007199254740996, ExactNumber.Of(9007199254740995m).ToNumber().ValueOrDefault);
        Assert.Equal(9007199254740994, ExactNumber.Of(9007199254740993.0000000001m).ToNumber().ValueOrDefault);
    }

    [Fact]
    public void What_is_missing_stays_missing_and_decides_nothing()
    {
        var one = Of(1);
        foreach (var result in new[] { ExactNumber.Missing + one, one - ExactNumber.Missing, ExactNumber.Missing * one, -ExactNumber.Missing, ExactNumber.Missing.AsDecimal(), ExactNumber.Missing.AsInteger(), default })
        {
            Assert.False(result.IsPresent);
            Assert.Equal(0UL, result.PresenceBit);
            Assert.Equal(Truth.True, result.IsNull());
            Assert.False(result.ToNumber().IsPresent);
            Assert.Equal(Truth.Unknown, result.AtLeast(one));
            Assert.Equal(Truth.Unknown, one.EqualTo(result));
            Assert.Equal(Truth.True, result.Or(one).EqualTo(one));
        }

        Assert.Equal((1UL, Truth.False), (one.PresenceBit, one.IsNull()));
        Assert.False(ExactNumber.Of((decimal?)null).IsPresent);
        Assert.False(ExactNumber.Of(NumberRange.Of(new Lab(30) { Bound = ValueBound.Below })).IsPresent);
        Assert.False(ExactNumber.Of(IntegerRange.Between(1, 2)).IsPresent);
        Assert.Equal(Truth.True, ExactNumber.Of(IntegerRange.Of(long.MaxValue)).EqualTo(ExactNumber.Of(long.MaxValue)));
    }

    [Fact]
    public void A_choice_that_is_open_is_the_number_both_agree_on()
    {
        Assert.Equal("2.0", ExactNumber.Choose(Truth.Unknown, ExactNumber.Of(2.0m), Of(2)).ToString());
        Assert.False(ExactNumber.Choose(Truth.Unknown, Of(2), Of(3)).IsPresent);
        Assert.False(ExactNumber.Choose(Truth.Unknown, ExactNumber.Missing, ExactNumber.Missing).IsPresent);
        Assert.Equal(("2", "3"), (ExactNumber.Choose(Truth.True, Of(2), Of(3)).ToString(), ExactNumber.Choose(Truth.False, Of(2), Of(3)).ToString()));
    }

    [Fact]
    public void An_integer_is_whole_and_has_32_bits()
    {
        foreach (var value in new[] { int.MinValue, -1m, 0m, 2.0m, int.MaxValue })
            Assert.True(ExactNumber.Of(value).AsInteger().IsPresent, $"{value} is an integer");
        foreach (var value in new[] { int.MinValue - 1m, int.MaxValue + 1m, 2.5m, -0.0000000000000000000000000001m, decimal.MaxValue })
            Assert.False(ExactNumber.Of(value).AsInteger().IsPresent, $"{value} is none");
        Assert.True((Of(5e-324) * Of(0)).AsInteger().IsPresent);
        Assert.False(Of(5e-324).AsInteger().IsPresent);
    }

    [Fact]
    public void A_decimal_is_what_a_double_can_hold()
    {
        Assert.True(Of(double.MaxValue).AsDecimal().IsPresent);
        Assert.False((Of(double.MaxValue) * Of(2)).AsDecimal().IsPresent);
        Assert.False((Of(1e200) * Of(-1e200)).AsDecimal().IsPresent);
        Assert.True((Of(1e-200) * Of(1e-200)).AsDecimal().IsPresent);
    }

    [Fact]
    public void A_number_outside_its_domain_is_missing()
    {
        Assert.True(ExactNumber.Of(0.1m).Within(0.1m, 0.2m).IsPresent);
        Assert.True(ExactNumber.Of(0.2m).Within(0.1m, 0.2m).IsPresent);
        Assert.False(ExactNumber.Of(0.20000000000000000001m).Within(0.1m, 0.2m).IsPresent);
        Assert.False(ExactNumber.Missing.Within(0m, 1m).IsPresent);
        Assert.True(ExactNumber.Of(7).Within(-1e30, 1e30).IsPresent);
        Assert.False(ExactNumber.Of(7).Within(1e29, 1e30).IsPresent);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(0.05, "0.05")]
    [InlineData(1.5e20, "150000000000000000000")]
    [InlineData(1e21, "1E+21")]
    [InlineData(1e300, "1E+300")]
    [InlineData(5e-324, "5E-324")]
    public void It_prints_as_it_is_written(double value, string text) => Assert.Equal(text, Of(value).ToString());

    [Fact]
    public void It_prints_every_digit()
    {
        Assert.Equal("-0.0000000000000000000000000001", ExactNumber.Of(-0.0000000000000000000000000001m).ToString());
        Assert.Equal("1.50", ExactNumber.Of(1.50m).ToString());
        Assert.Equal("9223372036854775807", ExactNumber.Of(long.MaxValue).ToString());
        Assert.Equal("missing", ExactNumber.Missing.ToString());
        Assert.Equal(
            (BigInteger.Parse("79228162514264337593543950335", CultureInfo.InvariantCulture) * BigInteger.Parse("79228162514264337593543950335", CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
            (ExactNumber.Of(decimal.MaxValue) * ExactNumber.Of(decimal.MaxValue)).ToString());
    }

    private static void AgreesWithFractions(ExactNumber left, Rational exactLeft, ExactNumber right, Rational exactRight, string numbers)
    {
        var order = exactLeft.CompareTo(exactRight);
        Assert.True(
            (left.AtLeast(right), left.MoreThan(right), left.AtMost(right), left.LessThan(right), left.EqualTo(right))
                == (Truth.Of(order >= 0), Truth.Of(order > 0), Truth.Of(order <= 0), Truth.Of(order < 0), Truth.Of(order == 0)),
            $"{numbers} do not compare as {order}");
        Holds(left + right, exactLeft + exactRight, $"the sum of {numbers}");
        Holds(left - right, exactLeft - exactRight, $"the difference of {numbers}");
        Holds(left * right, exactLeft * exactRight, $"the product of {numbers}");
    }

    private static void Holds(ExactNumber number, Rational expected, string what)
        => Assert.True(Rational.Parse(number.ToString()) == expected, $"{what} is {expected}, found {number}");

    private static ExactNumber Of(double value) => ExactNumber.Of(Number.Of(value));

    // Decimals hold 96 bits: put together from two of them.
    private static ExactNumber Long(BigInteger value)
        => (ExactNumber.Of((decimal)(value >> 64)) * ExactNumber.Of((decimal)BigInteger.Pow(2, 64))) + ExactNumber.Of((decimal)(value & ulong.MaxValue));
}
