using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData(nameof(ArithmeticOperator.Add), "0.1", "0.2", "0.3")]
    [InlineData(nameof(ArithmeticOperator.Subtract), "0.3", "0.1", "0.2")]
    [InlineData(nameof(ArithmeticOperator.Multiply), "40.1", "3", "120.3")]
    [InlineData(nameof(ArithmeticOperator.Divide), "1", "3", "0.3333333333333333")]
    public void Sums_and_products_are_exact_and_quotients_are_doubles(string @operator, string left, string right, string expected)
        => Assert.Equal(NumberRange.Of(Fraction.Parse(expected)), Of(Enum.Parse<ArithmeticOperator>(@operator), Number(left), Number(right)));

    [Fact]
    public void A_division_by_zero_is_missing() => Assert.Null(Of(ArithmeticOperator.Divide, Number("1"), Number("0")));

    [Fact]
    public void A_result_that_leaves_the_range_of_its_type_is_missing()
    {
        Assert.Null(Of(ArithmeticOperator.Add, Integer(int.MaxValue), Integer(1), CriteriaType.Integer));
        Assert.Equal(NumberRange.Of(int.MaxValue), Of(ArithmeticOperator.Subtract, Integer(int.MaxValue), Integer(0), CriteriaType.Integer));
        Assert.Null(Of(ArithmeticOperator.Multiply, Number("1E200"), Number("1E200")));
        Assert.Null(Evaluate(new NegateExpression(Integer(int.MinValue))));
    }

    [Fact]
    public void A_missing_operand_makes_the_result_missing()
        => Assert.Null(Of(ArithmeticOperator.Multiply, Number("0"), Member("X")));

    [Fact]
    public void A_converted_value_is_rounded_once()
    {
        var converted = new ConversionExpression(Member("X"), Criteria.Units.Rational.Create(1, 7), CriteriaType.Decimal);
        Assert.Equal(NumberRange.Of(Fraction.Of(15.0 / 7)!.Value), Evaluate(converted, ("X", Value(15))));
    }

    private static Possible? Of(ArithmeticOperator @operator, Expression left, Expression right, CriteriaType? type = null)
        => Evaluate(new ArithmeticExpression(@operator, left, right, type ?? CriteriaType.Decimal));
}
