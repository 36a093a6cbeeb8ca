using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class IntegerIntervalTests
{
    private static readonly Expression s_few = Declared(IntegerMember("X"), -2, 3);
    private static readonly Expression s_some = Declared(IntegerMember("Y"), 1, 5);

    [Fact]
    public void A_missing_number_with_a_domain_is_anything_in_it()
    {
        var declared = Declared(IntegerMember("X", Domain(0, 4)), 0, 4);
        Assert.Equal(NumberRange.Between(0, 4), Evaluate(declared));
        Assert.Equal(NumberRange.Between(0, 4), Evaluate(declared, ("X", new PatientNumber(5))));
        Assert.Equal(NumberRange.Of(3), Evaluate(declared, ("X", new PatientNumber(3))));
    }

    [Theory]
    [InlineData(nameof(ArithmeticOperator.Add), -1, 8)]
    [InlineData(nameof(ArithmeticOperator.Subtract), -7, 2)]
    [InlineData(nameof(ArithmeticOperator.Multiply), -10, 15)]
    public void Arithmetic_on_uncertain_Integers_gives_the_least_and_the_greatest(string @operator, int low, int high)
        => Assert.Equal(NumberRange.Between(low, high), Of(Enum.Parse<ArithmeticOperator>(@operator), s_few, s_some));

    [Fact]
    public void The_opposite_of_an_uncertain_Integer_lies_between_the_opposite_ends()
        => Assert.Equal(NumberRange.Between(-3, 2), Evaluate(new NegateExpression(s_few)));

    [Fact]
    public void A_missing_side_and_an_end_that_does_not_fit_make_the_result_missing()
    {
        Assert.Null(Of(ArithmeticOperator.Add, s_few, IntegerMember("Z")));
        Assert.Null(Of(ArithmeticOperator.Add, s_few, Integer(int.MaxValue - 2)));
        Assert.Equal(NumberRange.Between(int.MaxValue - 5, int.MaxValue), Of(ArithmeticOperator.Add, s_few, Integer(int.MaxValue - 3)));
    }

    [Fact]
    public void A_side_that_nothing_bounds_may_leave_an_Integer_and_makes_the_result_missing()
    {
        (string, PatientValue?) list = ("L", PatientList.Of(PatientRecord.Of()));
        var open = new CountExpression(Query(ListOfObjects("L"), isOpen: true));
        Assert.Null(Evaluate(new ArithmeticExpression(ArithmeticOperator.Add, open, Integer(1), CriteriaType.Integer), list));
        Assert.Null(Evaluate(new ArithmeticExpression(ArithmeticOperator.Subtract, Integer(1), open, CriteriaType.Integer), list));
        Assert.Null(Evaluate(new ArithmeticExpression(ArithmeticOperator.Subtract, open, open, CriteriaType.Integer), list));
        Assert.Null(Evaluate(new ArithmeticExpression(ArithmeticOperator.Multiply, open, Integer(0), CriteriaType.Integer), list));
    }

    [Fact]
    public void A_Decimal_of_an_uncertain_Integer_is_missing()
    {
        Assert.Null(Evaluate(new ArithmeticExpression(ArithmeticOperator.Add, s_few, Number("0.5"), CriteriaType.Decimal)));
        Assert.Null(Evaluate(new ArithmeticExpression(ArithmeticOperator.Divide, s_few, Integer(2), CriteriaType.Decimal)));
    }

    private static Possible? Of(ArithmeticOperator @operator, Expression left, Expression right)
        => Evaluate(new ArithmeticExpression(@operator, left, right, CriteriaType.Integer));
}
