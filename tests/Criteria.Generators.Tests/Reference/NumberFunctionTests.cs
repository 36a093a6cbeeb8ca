using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class NumberFunctionTests
{
    [Theory]
    [InlineData(nameof(NumberFunction.Abs), "-0.1", "0.1")]
    [InlineData(nameof(NumberFunction.Round), "2.5", "3")]
    [InlineData(nameof(NumberFunction.Round), "-0.5", "0")]
    [InlineData(nameof(NumberFunction.Round), "-1.5", "-1")]
    [InlineData(nameof(NumberFunction.Round), "-1.51", "-2")]
    [InlineData(nameof(NumberFunction.Round), "0.49999999999999994", "0")]
    [InlineData(nameof(NumberFunction.Ln), "1", "0")]
    [InlineData(nameof(NumberFunction.Ln), "0", null)]
    [InlineData(nameof(NumberFunction.Ln), "-1", null)]
    [InlineData(nameof(NumberFunction.Exp), "0", "1")]
    [InlineData(nameof(NumberFunction.Exp), "1", "2.718281828459045")]
    [InlineData(nameof(NumberFunction.Exp), "1000", null)]
    [InlineData(nameof(NumberFunction.Exp), "-1000", "0")]
    public void A_function_of_a_decimal(string function, string argument, string? expected)
        => Assert.Equal(Known(expected), Evaluate(Function(Enum.Parse<NumberFunction>(function), CriteriaType.Decimal, Number(argument))));

    [Theory]
    [InlineData(nameof(NumberFunction.Ceiling), "1.1", 2)]
    [InlineData(nameof(NumberFunction.Ceiling), "-1.1", -1)]
    [InlineData(nameof(NumberFunction.Floor), "1.9", 1)]
    [InlineData(nameof(NumberFunction.Floor), "-1.1", -2)]
    [InlineData(nameof(NumberFunction.Truncate), "1.9", 1)]
    [InlineData(nameof(NumberFunction.Truncate), "-1.9", -1)]
    [InlineData(nameof(NumberFunction.Floor), "2147483647.9", int.MaxValue)]
    [InlineData(nameof(NumberFunction.Ceiling), "2147483647.1", null)]
    public void A_function_to_an_Integer_is_missing_where_32_bits_do_not_hold_it(string function, string argument, int? expected)
        => Assert.Equal(expected is { } known ? NumberRange.Of(known) : null, Evaluate(Function(Enum.Parse<NumberFunction>(function), CriteriaType.Integer, Number(argument))));

    [Theory]
    [InlineData("3.14159", 3, "3.142")]
    [InlineData("-0.125", 2, "-0.12")]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("1.005", 2, "1.01")]
    public void Rounding_to_places_is_exact_and_half_up(string argument, int places, string expected)
        => Assert.Equal(Known(expected), Evaluate(Function(NumberFunction.Round, CriteriaType.Decimal, Number(argument), Integer(places))));

    [Theory]
    [InlineData(2, 10, 1024)]
    [InlineData(-2, 31, int.MinValue)]
    [InlineData(2, 31, null)]
    [InlineData(0, 0, 1)]
    [InlineData(-1, 2147483647, -1)]
    [InlineData(3, 2147483647, null)]
    [InlineData(2, -2, null)]
    public void A_power_of_Integers_is_an_exact_Integer_or_missing(int number, int exponent, int? expected)
        => Assert.Equal(expected is { } known ? NumberRange.Of(known) : null, Evaluate(Function(NumberFunction.Power, CriteriaType.Integer, Integer(number), Integer(exponent))));

    [Theory]
    [InlineData("2", "-2", "0.25")]
    [InlineData("2", "0.5", "1.4142135623730951")]
    [InlineData("-8", "0.5", null)]
    [InlineData("0", "-1", null)]
    public void A_power_of_Decimals_is_a_finite_double_or_missing(string number, string exponent, string? expected)
        => Assert.Equal(Known(expected), Evaluate(Function(NumberFunction.Power, CriteriaType.Decimal, Number(number), Number(exponent))));

    [Fact]
    public void An_argument_that_is_missing_or_uncertain_makes_the_result_missing()
    {
        Assert.Null(Evaluate(Function(NumberFunction.Abs, CriteriaType.Decimal, Member("X"))));
        Assert.Null(Evaluate(Function(NumberFunction.Floor, CriteriaType.Integer, Lab("A", "Value")), ("A", new PatientLab(3, null, null, 1))));
        Assert.Null(Evaluate(Function(NumberFunction.Abs, CriteriaType.Integer, Integer(int.MinValue))));
    }

    private static NumberRange? Known(string? number) => number is null ? null : NumberRange.Of(Fraction.Parse(number));
}
