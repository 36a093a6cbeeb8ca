using Criteria.Generators.Trials;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Random bound expressions over one small subject and its elements, without the constructs that close the world; and random patients.</summary>
internal sealed class RandomBoundExpressions(Dice dice)
{
    public PatientRecord Patient() => PatientRecord.Of(
        ("X", Maybe(Number)),
        ("Y", Maybe(Number)),
        ("Z", Maybe(Number)),
        ("A", Maybe(() => new PatientLab(dice.Pick(0.1, 0.3, 2.0), 0, dice.Pick(0.0, 0.2, 1.0), dice.Between(0, 4)))),
        ("D", Maybe(Day)),
        ("F", Maybe(Day)),
        ("B", Maybe(() => new PatientTruth(dice.Chance(0.5)))),
        ("L", Maybe(() => new PatientList(dice.Some(0, 3, () => Maybe(() => PatientRecord.Of(("V", Maybe(Number)))))))));

    public Expression Truth(int depth = 0) => depth > 3
        ? TruthLeaf()
        : dice.Weighted<Expression>(
            (2, TruthLeaf),
            (3, () => new ComparisonExpression(dice.Pick<ComparisonOperator>(), Number(depth), Number(depth))),
            (2, () => new ComparisonExpression(dice.Pick<ComparisonOperator>(), Date(), Date())),
            (2, () => new ComparisonExpression(dice.Pick<ComparisonOperator>(), Duration(), Integer(dice.Between(-13, 13)))),
            (1, () => new BetweenExpression(Number(depth), NumberLeaf(), dice.Chance(0.5), dice.Chance(0.2) ? null : NumberLeaf(), dice.Chance(0.5))),
            (1, () => new MembershipExpression(Number(depth), dice.Some(1, 3, NumberLeaf).ToEquatableArray())),
            (2, () => new LogicalExpression(dice.Pick(LogicalOperator.And, LogicalOperator.Or), Truths(2, 3, depth))),
            (1, () => new LogicalExpression(dice.Pick(LogicalOperator.Xor, LogicalOperator.Implies), Truths(2, 2, depth))),
            (1, () => Not(Truth(depth + 1))),
            (1, () => If(Truth(depth + 1), Truth(depth + 1), Truth(depth + 1))),
            (1, () => new CardinalityExpression(dice.Pick<Cardinality>(), dice.Between(0, 3), Truths(1, 3, depth))),
            (2, () => new ExistsExpression(Query(depth))),
            (1, () => new ComparisonExpression(dice.Pick<ComparisonOperator>(), new CountExpression(Query(depth)), Integer(dice.Between(0, 3)))));

    private PatientValue? Maybe(Func<PatientValue?> make) => dice.Chance(0.35) ? null : make();

    private PatientNumber Number() => new(dice.Pick(0, 0.1, 0.2, 0.3, 1, 2, 3, 40.1, 120.3));

    private PatientDate Day() => new(dice.Pick<DateOnly>(new(2024, 2, 29), new(2024, 1, 31), new(2023, 12, 31), new(2025, 3, 1), new(2023, 2, 28)));

    private EquatableArray<Expression> Truths(int atLeast, int atMost, int depth) => dice.Some(atLeast, atMost, () => Truth(depth + 1)).ToEquatableArray();

    private Expression TruthLeaf() => dice.Pick(
        True,
        False,
        Unknown,
        BooleanMember("B"),
        new ComparisonExpression(dice.Pick<ComparisonOperator>(), NumberLeaf(), NumberLeaf()));

    private Expression Number(int depth) => depth > 3
        ? NumberLeaf()
        : dice.Weighted<Expression>(
            (6, NumberLeaf),
            (2, () => new ArithmeticExpression(dice.Pick<ArithmeticOperator>(), Number(depth + 1), Number(depth + 1), CriteriaType.Decimal)),
            (1, () => new NegateExpression(Number(depth + 1))),
            (1, () => new ConversionExpression(Number(depth + 1), Criteria.Units.Rational.Create(1, 7), CriteriaType.Decimal)),
            (1, () => If(Truth(depth + 1), Number(depth + 1), Number(depth + 1))));

    private Expression NumberLeaf() => dice.Pick(
        Bound.Number(dice.Pick("0", "0.1", "0.2", "0.3", "1", "2", "120.3")),
        Member("X"),
        Member("Y"),
        Member("Z", domain: new(Exact("0"), Exact("2"))),
        Lab("A", "Value"),
        Lab("A", "High"),
        OfElement("V"));

    private Expression Duration() => new DurationExpression(dice.Chance(0.5), dice.Pick(CalendarArithmetic.Units), Date(), Date());

    private Expression Date() => dice.Chance(0.3) ? new DateShiftExpression(DateLeaf(), dice.Between(-13, 13), dice.Pick(CalendarArithmetic.Units)) : DateLeaf();

    private Expression DateLeaf() => dice.Pick(
        DateMember("D"), DateMember("F"), Bound.Date(2024, 2, 29), Bound.Date(2024, 2), Bound.Date(2024), Bound.Date(2024, 1, 31));

    private Query Query(int depth) => Bound.Query(ListOfObjects("L"), dice.Chance(0.1) ? null : Truth(depth + 1), dice.Chance(0.3));
}
