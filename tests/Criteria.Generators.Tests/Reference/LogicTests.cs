using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class LogicTests
{
    [Theory]
    [InlineData("T", "T", "TTFT")]
    [InlineData("T", "F", "FTTF")]
    [InlineData("T", "?", "?T??")]
    [InlineData("F", "T", "FTTT")]
    [InlineData("F", "F", "FFFT")]
    [InlineData("F", "?", "F??T")]
    [InlineData("?", "T", "?T?T")]
    [InlineData("?", "F", "F???")]
    [InlineData("?", "?", "????")]
    public void And_or_xor_and_implies_are_Kleenes(string left, string right, string expected)
    {
        LogicalOperator[] operators = [LogicalOperator.And, LogicalOperator.Or, LogicalOperator.Xor, LogicalOperator.Implies];
        var actual = string.Concat(operators.Select(o => Letter(Truth(new LogicalExpression(o, EquatableArray.Of(Of(left), Of(right)))))));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("T", "F")]
    [InlineData("F", "T")]
    [InlineData("?", "?")]
    public void Not_leaves_the_unknown_unknown(string operand, string expected) => Assert.Equal(expected, Letter(Truth(Not(Of(operand)))));

    [Theory]
    [InlineData("TT?", nameof(Cardinality.AtLeast), 2, "T")]
    [InlineData("T?F", nameof(Cardinality.AtLeast), 2, "?")]
    [InlineData("TFF", nameof(Cardinality.AtLeast), 2, "F")]
    [InlineData("FFF", nameof(Cardinality.AtLeast), 0, "T")]
    [InlineData("TT?", nameof(Cardinality.AtMost), 1, "F")]
    [InlineData("T?F", nameof(Cardinality.AtMost), 1, "?")]
    [InlineData("T?F", nameof(Cardinality.AtMost), 2, "T")]
    [InlineData("TTF", nameof(Cardinality.Exactly), 2, "T")]
    [InlineData("TT?", nameof(Cardinality.Exactly), 2, "?")]
    [InlineData("T?F", nameof(Cardinality.Exactly), 3, "F")]
    [InlineData("TT?", nameof(Cardinality.Exactly), 1, "F")]
    public void Cardinality_is_decided_as_soon_as_the_unknown_ones_cannot_change_it(string operands, string kind, int number, string expected)
    {
        var cardinality = new CardinalityExpression(Enum.Parse<Cardinality>(kind), number, operands.Select(o => Of(o.ToString())).ToEquatableArray());
        Assert.Equal(expected, Letter(Truth(cardinality)));
    }

    [Theory]
    [InlineData("T", "FTF")]
    [InlineData("F", "FFT")]
    [InlineData("?", "TFF")]
    public void Is_null_is_true_and_is_false_close_the_world(string operand, string expected)
    {
        ClosedWorldTest[] tests = [ClosedWorldTest.IsNull, ClosedWorldTest.IsTrue, ClosedWorldTest.IsFalse];
        Assert.Equal(expected, string.Concat(tests.Select(t => Letter(Truth(new ClosedWorldExpression(t, Of(operand)))))));
    }

    [Fact]
    public void Coalesce_takes_the_first_that_is_present()
    {
        var coalesce = new CoalesceExpression(EquatableArray.Of<Expression>(Member("X"), Member("Y"), Number("3")), CriteriaType.Decimal);
        Assert.Equal(NumberRange.Of(2), Evaluate(coalesce, ("Y", Value(2))));
        Assert.Equal(NumberRange.Of(3), Evaluate(coalesce, ("X", Value(double.NaN))));
    }

    [Theory]
    [InlineData("T", "T", "F", "T")]
    [InlineData("F", "T", "F", "F")]
    [InlineData("?", "T", "F", "?")]
    [InlineData("?", "T", "T", "T")]
    [InlineData("?", "F", "F", "F")]
    [InlineData("?", "T", "?", "?")]
    [InlineData("?", "?", "?", "?")]
    public void With_an_unknown_condition_both_branches_must_agree(string condition, string then, string otherwise, string expected)
        => Assert.Equal(expected, Letter(Truth(If(Of(condition), Of(then), Of(otherwise)))));

    [Fact]
    public void A_choice_among_numbers_is_missing_where_the_branches_may_differ()
    {
        Assert.Equal(NumberRange.Of(5), Evaluate(If(Unknown, Number("5"), Number("5.0"))));
        Assert.Null(Evaluate(If(Unknown, Number("5"), Number("6"))));
        Assert.Null(Evaluate(If(Unknown, Lab("A", "Value"), Lab("A", "Value")), ("A", new PatientLab(3, null, null, 1))));
    }

    [Fact]
    public void In_a_chain_only_the_branches_that_can_still_be_taken_count()
    {
        var chain = If(False, Number("1"), If(Unknown, Number("2"), If(True, Number("2"), Number("3"))));
        Assert.Equal(NumberRange.Of(2), Evaluate(chain));
    }

    private static Expression Of(string letter) => letter switch { "T" => True, "F" => False, _ => Unknown };

    internal static string Letter(Kleene value) => value switch { Kleene.True => "T", Kleene.False => "F", _ => "?" };
}
