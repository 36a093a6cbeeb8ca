using System.Globalization;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Reference;

public sealed class ExactNumberTests
{
    [Fact]
    public void An_exact_number_rounds_to_the_double_that_prints_it()
        => Gen.Double.Where(double.IsFinite).Sample(value => Rounding.ToDouble(Fraction.Of(value)!.Value) == value);

    [Fact]
    public void An_exact_number_rounds_to_the_float_that_prints_it()
        => Gen.Float.Where(float.IsFinite).Sample(value => Rounding.ToSingle(Fraction.Of(value)!.Value) == value);

    [Fact]
    public void An_exact_number_rounds_to_the_decimal_it_came_from()
        => Gen.Decimal.Sample(value => Rounding.ToDecimal(Fraction.Of(value)) == value);

    [Fact]
    public void Rounding_a_long_decimal_is_what_the_platform_reads_it_as()
        => Gen.Select(Gen.Long, Gen.Long[0, long.MaxValue], Gen.Int[-330, 290]).Sample((head, tail, exponent) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{head}.{tail}E{exponent}");
            return Rounding.ToDouble(Fraction.Parse(text)) == double.Parse(text, CultureInfo.InvariantCulture);
        });

    [Fact]
    public void The_smallest_doubles_and_what_is_too_large_are_rounded_too()
    {
        Assert.Equal(double.Epsilon, Rounding.ToDouble(Fraction.Parse("3E-324")));
        Assert.Equal(0, Rounding.ToDouble(Fraction.Parse("2E-324")));
        Assert.Equal(double.PositiveInfinity, Rounding.ToDouble(Fraction.Parse("1.8E308")));
        Assert.Null(Rounding.ToDecimal(Fraction.Parse("1E29")));
    }
}
