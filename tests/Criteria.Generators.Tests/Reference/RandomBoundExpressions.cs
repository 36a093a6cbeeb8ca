using Criteria.Generators.Trials;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

/// <summary>
/// Random bound expressions over the members of a <see cref="SmallChart"/> and its elements, without the constructs that close the world.
/// Where an element is read, a query has number 0.
/// </summary>
internal sealed partial class RandomBoundExpressions(Dice dice)
{
    private const int Deepest = 3;

    public PatientRecord Patient() => new SmallChart(dice).Make();

    public Expression Truth(int depth = 0) => depth > Deepest
        ? TruthLeaf()
        : dice.Weighted<Expression>(
            (2, TruthLeaf),
            (3, () => Compared(Number(depth), Number(depth))),
            (2, () => Compared(Date(depth), Date(depth))),
            (2, () => Compared(Moment(depth), Moment(depth))),
            (2, () => Compared(Duration(depth), Integer(dice.Between(-13, 13)))),
            (3, () => Compared(WholeNumber(depth), Integer(dice.Between(-1, 8)))),
            (1, () => Compared(Text(depth), Text(depth))),
            (2, () => dice.Chance(0.5) ? ToPrecision(Date(depth), Date(depth), DateUnit.Day) : ToPrecision(Moment(depth), Moment(depth), DateUnit.Millisecond)),
            (1, () => new BetweenExpression(Number(depth), NumberLeaf(), dice.Chance(0.5), dice.Chance(0.2) ? null : NumberLeaf(), dice.Chance(0.5))),
            (1, () => new MembershipExpression(Number(depth), dice.Some(1, 3, NumberLeaf).ToEquatableArray())),
            (2, () => new LogicalExpression(dice.Pick(LogicalOperator.And, LogicalOperator.Or), Truths(2, 3, depth))),
            (1, () => new LogicalExpression(dice.Pick(LogicalOperator.Xor, LogicalOperator.Implies), Truths(2, 2, depth))),
            (1, () => Not(Truth(depth + 1))),
            (1, () => If(Truth(depth + 1), Truth(depth + 1), Truth(depth + 1))),
            (1, () => new CardinalityExpression(dice.Pick<Cardinality>(), dice.Between(0, 3), Truths(1, 3, depth))),
            (1, () => new PresentExpression(dice.Chance(0.5) ? Number(depth) : Date(depth))),
            (2, () => new ExistsExpression(Query(depth))));

    private ComparisonExpression Compared(Expression left, Expression right) => new(dice.Pick<ComparisonOperator>(), left, right);

    private PrecisionComparisonExpression ToPrecision(Expression left, Expression right, DateUnit finest)
        => new(dice.Pick<ComparisonOperator>(), dice.Pick([.. Precision.DownTo(finest)]), left, right);

    private EquatableArray<Expression> Truths(int atLeast, int atMost, int depth) => dice.Some(atLeast, atMost, () => Truth(depth + 1)).ToEquatableArray();

    private Expression TruthLeaf() => dice.Pick(True, False, Unknown, BooleanMember("B"), TruthOfElement("P"), Compared(NumberLeaf(), NumberLeaf()));

    private Expression Number(int depth) => depth > Deepest
        ? NumberLeaf()
        : dice.Weighted<Expression>(
            (6, NumberLeaf),
            (2, () => new ArithmeticExpression(dice.Pick<ArithmeticOperator>(), Number(depth + 1), Number(depth + 1), CriteriaType.Decimal)),
            (1, () => new NegateExpression(Number(depth + 1))),
            (1, () => new ConversionExpression(Number(depth + 1), Criteria.Units.Rational.Create(1, 7), CriteriaType.Decimal)),
            (2, () => Function(dice.Pick(NumberFunction.Abs, NumberFunction.Round, NumberFunction.Ln, NumberFunction.Exp), CriteriaType.Decimal, Number(depth + 1))),
            (4, () => Listed(OfElement("V"), depth, Aggregate.Max, Aggregate.Min, Aggregate.Sum, Aggregate.Avg, Aggregate.First, Aggregate.Last)),
            (1, () => Bound.Of(dice.Pick(Aggregate.Max, Aggregate.Min, Aggregate.Sum, Aggregate.Avg), Number(depth + 1), Number(depth + 1))),
            (1, () => If(Truth(depth + 1), Number(depth + 1), Number(depth + 1))));

    private Expression NumberLeaf() => dice.Pick(
        Bound.Number(dice.Pick("0", "0.1", "0.2", "0.3", "1", "2", "120.3")),
        Member("X"),
        Member("Y"),
        Member("Z", domain: new(Exact("0"), Exact("2"))),
        Lab("A", "Value"),
        Lab("A", "High"),
        OfElement("V"));

    private Expression WholeNumber(int depth) => depth > Deepest
        ? WholeNumberLeaf()
        : dice.Weighted<Expression>(
            (2, WholeNumberLeaf),
            (2, () => new ArithmeticExpression(
                dice.Pick(ArithmeticOperator.Add, ArithmeticOperator.Subtract, ArithmeticOperator.Multiply),
                WholeNumber(depth + 1),
                WholeNumber(depth + 1),
                CriteriaType.Integer)),
            (1, () => new NegateExpression(WholeNumber(depth + 1))),
            (3, () => Function(dice.Pick(NumberFunction.Ceiling, NumberFunction.Floor, NumberFunction.Truncate), CriteriaType.Integer, Number(depth + 1))),
            (2, () => new CountExpression(Query(depth))),
            (2, () => Listed(dice.Pick(OfElement("V"), TextOfElement("S"), DateOfElement("D")), depth, Aggregate.Count)),
            (2, () => Listed(dice.Pick<Expression>(IntegerOfElement("N"), Declared(IntegerOfElement("N"), 0, 4)), depth, Aggregate.Sum, Aggregate.Max, Aggregate.Min)),
            (2, () => Score([.. dice.Some(1, 3, () => Item(depth))])),
            (1, () => dice.Chance(0.5)
                ? new DatePartExpression(dice.Pick([.. Precision.DownTo(DateUnit.Day)]), Date(depth))
                : new DatePartExpression(DateUnit.Hour, Moment(depth))));

    private Expression WholeNumberLeaf() => dice.Pick<Expression>(
        Integer(dice.Between(-2, 5)), IntegerMember("N"), Declared(IntegerMember("N", Domain(0, 4)), 0, 4), IntegerOfElement("N"), Declared(IntegerOfElement("N"), 0, 4));

    private ScoreItem Item(int depth)
        => dice.Chance(0.3) ? Worst([.. dice.Some(1, 3, () => Points(Truth(depth + 1), dice.Between(0, 4)))]) : Points(Truth(depth + 1), dice.Between(0, 4));

    private Expression Text(int depth) => depth <= Deepest && dice.Chance(0.3)
        ? Listed(TextOfElement("S"), depth, Aggregate.First, Aggregate.Last)
        : dice.Pick(Bound.Text(dice.Pick("a", "B", "b")), TextOfElement("S"));
}
