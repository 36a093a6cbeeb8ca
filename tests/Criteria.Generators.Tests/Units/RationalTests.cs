using System.Globalization;
using System.Numerics;
using Criteria.Units;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Units;

public class RationalTests
{
    private static readonly Gen<BigInteger> Whole = Gen.Select(Gen.Long, Gen.Long, Gen.Int[0, 2])
        .Select(parts => parts.Item3 switch { 0 => parts.Item1 % 1000, 1 => (BigInteger)parts.Item1, _ => (BigInteger)parts.Item1 * parts.Item2 });

    private static readonly Gen<Rational> Number = Gen.Select(Whole, Whole.Where(value => !value.IsZero))
        .Select(parts => Rational.Create(parts.Item1, parts.Item2));

    private static readonly Gen<double> FiniteDouble = Gen.Long
        .Select(BitConverter.Int64BitsToDouble)
        .Where(double.IsFinite);

    [Fact]
    public void Every_number_is_in_lowest_terms_over_a_positive_denominator() => Number.Sample(number =>
    {
        Assert.True(number.Denominator.Sign > 0);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator));
    });

    [Fact]
    public void Arithmetic_obeys_the_laws_of_a_field() => Gen.Select(Number, Number, Number).Sample((a, b, c) =>
    {
        Assert.Equal(a + b, b + a);
        Assert.Equal(a + (b + c), a + b + c);
        Assert.Equal(a * (b + c), (a * b) + (a * c));
        Assert.Equal(a, a + b - b);
        Assert.Equal(Rational.Zero, a - a);
        if (b.Sign != 0)
        {
            Assert.Equal(a, a / b * b);
        }
    });

    [Fact]
    public void Comparison_is_the_sign_of_the_difference() => Gen.Select(Number, Number).Sample((a, b) =>
    {
        Assert.Equal((a - b).Sign, Math.Sign(a.CompareTo(b)));
        Assert.Equal(a < b, b > a);
        Assert.Equal(a <= b, !(b < a));
        Assert.Equal(a == b, a.GetHashCode() == b.GetHashCode() && a.CompareTo(b) == 0);
    });

    [Fact]
    public void The_default_value_is_zero()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.Equal(Rational.Zero, Rational.Create(0, -7));
        Assert.Equal("0", default(Rational).ToString());
        Assert.Equal(0.0, default(Rational).ToDouble());
        Assert.Equal(0m, default(Rational).ToDecimal());
    }

    [Fact]
    public void A_finite_decimal_is_written_in_digits_and_reads_back() => Gen.Select(Whole, Gen.Int[0, 60]).Sample((digits, scale) =>
    {
        var number = Rational.FromDigits(digits, scale);
        Assert.True(number.IsTerminatingDecimal);
        Assert.Equal(number, Rational.Parse(number.ToString()));
    });

    [Theory]
    [InlineData("8.50", "8.5")]
    [InlineData("-0.0125", "-0.0125")]
    [InlineData("+.5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e-7", "0.0000001")]
    [InlineData("12.5E+3", "12500")]
    [InlineData("-0", "0")]
    public void Decimal_text_is_read_exactly(string text, string written) => Assert.Equal(written, Rational.Parse(text).ToString());

    [Fact]
    public void A_number_that_no_decimal_ends_is_written_as_a_fraction()
    {
        var number = (Rational)15 / 7;
        Assert.False(number.IsTerminatingDecimal);
        Assert.Equal("15/7", number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1e")]
    [InlineData("1e5.5")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("٣")]
    [InlineData("1e1001")]
    [InlineData("1e-1001")]
    [InlineData("1e999999999999999999")]
    [InlineData(null)]
    public void Other_text_is_refused(string? text)
    {
        Assert.False(Rational.TryParse(text, out var value), $"'{text}' was read as {value}");
        Assert.Equal(Rational.Zero, value);
    }

    [Fact]
    public void A_text_of_too_many_digits_is_refused() => Assert.False(Rational.TryParse(new string('7', 100_000), out _));

    [Fact]
    public void Reading_random_text_never_throws() =>
        Gen.String[Gen.Char["0123456789+-.eE x"], 0, 30].Sample(text => Rational.TryParse(text, out _) || true);

    [Fact]
    public void A_double_survives_its_exact_value() => FiniteDouble.Sample(value =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(value + 0.0), BitConverter.DoubleToInt64Bits(Rational.FromDouble(value).ToDouble() + 0.0)));

    [Fact]
    public void The_shortest_decimal_is_the_one_that_the_runtime_prints() => FiniteDouble.Sample(value =>
        Assert.Equal(Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture)), Rational.FromShortestDecimal(value)));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(8.5, "8.5")]
    [InlineData(221.0, "221")]
    [InlineData(5e-324, null)]
    [InlineData(1.7976931348623157e308, null)]
    [InlineData(9007199254740993.0, "9007199254740992")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.0, "0")]
    public void A_double_stands_for_its_shortest_decimal(double value, string? written)
    {
        var shortest = Rational.FromShortestDecimal(value);
        Assert.Equal(written ?? Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture)).ToString(), shortest.ToString());
        Assert.Equal(value, shortest.ToDouble());
    }

    [Theory]
    [InlineData(402195.875f)]
    [InlineData(402195.625f)]
    [InlineData(-8388609.5f)]
    public void Of_two_decimals_equally_near_to_a_float_the_even_one_is_its_shortest(float value)
        => Assert.Equal(Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture)), Rational.FromShortestDecimal(value));

    [Fact]
    public void A_float_stands_for_its_own_shortest_decimal() => Gen.Int.Select(BitConverter.Int32BitsToSingle).Where(float.IsFinite).Sample(value =>
    {
        var shortest = Rational.FromShortestDecimal(value);
        Assert.Equal(Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture)), shortest);
        Assert.Equal(value, shortest.ToSingle());
    });

    [Fact]
    public void Numbers_round_to_the_nearest_double_and_float() => Gen.Select(Whole, Gen.Int[-345, 330]).Sample((digits, exponent) =>
    {
        var text = digits.ToString(CultureInfo.InvariantCulture) + "e" + exponent.ToString(CultureInfo.InvariantCulture);
        var number = Rational.Parse(text);
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture) + 0.0, number.ToDouble());
        Assert.Equal(float.Parse(text, CultureInfo.InvariantCulture) + 0.0f, number.ToSingle());
    });

    [Theory]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("9007199254740995", 9007199254740996.0)]
    [InlineData("2.4703282292062327e-324", 0.0)]
    [InlineData("2.4703282292062328e-324", 5e-324)]
    [InlineData("1.7976931348623158e308", 1.7976931348623157e308)]
    [InlineData("1.7976931348623159e308", double.PositiveInfinity)]
    [InlineData("-1e400", double.NegativeInfinity)]
    [InlineData("1e-400", 0.0)]
    public void Rounding_to_double_breaks_ties_to_even_and_keeps_to_the_range(string text, double expected) =>
        Assert.Equal(expected, Rational.Parse(text).ToDouble());

    [Fact]
    public void A_decimal_survives_its_exact_value() => Gen.Decimal.Sample(value => Assert.Equal(value, Rational.FromDecimal(value).ToDecimal()));

    [Fact]
    public void Rounding_to_decimal_misses_by_at_most_half_of_the_last_place() => Number.Sample(number =>
    {
        if (!number.TryToDecimal(out var value))
        {
            Assert.True(number.Abs() > decimal.MaxValue, $"{number} is within the range of decimal");
            return;
        }

        // What one more place in either direction would be: with all 28 or 29 digits in use, half of it is the error allowed.
        var error = (Rational.FromDecimal(value) - number).Abs();
        var wholeDigits = number.Abs() < 1 ? 0 : number.Abs().Floor().ToString(CultureInfo.InvariantCulture).Length;
        Assert.True(error <= Rational.PowerOfTen(Math.Min(0, wholeDigits - 28)) / 2 || error <= Rational.PowerOfTen(-28) / 2, $"{number} became {value}");
    });

    [Theory]
    [InlineData("79228162514264337593543950335.4", "79228162514264337593543950335")]
    [InlineData("0.00000000000000000000000000005", "0")]
    [InlineData("0.000000000000000000000000000051", "0.0000000000000000000000000001")]
    [InlineData("1e-1000", "0")]
    public void Rounding_to_decimal_keeps_to_its_range(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Rational.Parse(text).ToDecimal());

    [Theory]
    [InlineData("79228162514264337593543950335.5")]
    [InlineData("-1e30")]
    [InlineData("1e1000")]
    public void A_number_beyond_the_range_of_decimal_is_none(string text) => Assert.False(Rational.Parse(text).TryToDecimal(out _));

    [Fact]
    public void Floor_and_rounding_agree_with_their_definitions() => Number.Sample(number =>
    {
        Assert.True(number.Floor() <= number && number < (Rational)number.Floor() + 1);
        Assert.True((number.Round() - number).Abs() <= (Rational)1 / 2);
    });

    [Fact]
    public void Halves_round_as_asked()
    {
        var half = Rational.Parse("2.5");
        Assert.Equal(2, half.Round());
        Assert.Equal(3, half.Round(MidpointRounding.AwayFromZero));
        Assert.Equal(-3, (-half).Round(MidpointRounding.AwayFromZero));
        Assert.Equal(Rational.Parse("0.0126"), Rational.Parse("0.01255").RoundToSignificantDigits(3, MidpointRounding.AwayFromZero));
        Assert.Equal(Rational.Parse("1000"), Rational.Parse("999.6").RoundToSignificantDigits(3, MidpointRounding.AwayFromZero));
    }
}
