using Criteria.Generators.Trials;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Dates, moments and what lies between them.</summary>
internal sealed partial class RandomBoundExpressions
{
    private Expression Duration(int depth) => dice.Chance(0.5)
        ? new DurationExpression(dice.Chance(0.5), dice.Pick(CalendarArithmetic.Units), Date(depth), Date(depth))
        : new DurationExpression(dice.Chance(0.5), dice.Pick<DateUnit>(), Moment(depth), Moment(depth));

    private Expression Date(int depth) => depth > Deepest
        ? DateLeaf()
        : dice.Weighted<Expression>(
            (5, DateLeaf),
            (2, () => new DateShiftExpression(Date(depth + 1), dice.Between(-13, 13), dice.Pick(CalendarArithmetic.Units))),
            (1, () => new DateFromExpression(Moment(depth + 1))),
            (1, () => If(Truth(depth + 1), DateLeaf(), DateLeaf())),
            (2, () => Listed(DateOfElement("D"), depth, Aggregate.Max, Aggregate.Min, Aggregate.First, Aggregate.Last)));

    private Expression DateLeaf() => dice.Pick<Expression>(
        DateMember("D"),
        PartialDateMember("E"),
        EndOfPeriod("Period"),
        DateOfElement("D"),
        Bound.Date(2024, 2, 29),
        Bound.Date(2024, 2),
        Bound.Date(2024),
        Bound.Date(2024, 1, 31));

    private Expression Moment(int depth) => depth > Deepest
        ? MomentLeaf()
        : dice.Weighted<Expression>(
            (5, MomentLeaf),
            (2, () => new DateShiftExpression(Moment(depth + 1), dice.Between(-13, 13), dice.Pick<DateUnit>())),
            (1, () => If(Truth(depth + 1), MomentLeaf(), MomentLeaf())),
            (2, () => Listed(DateTimeOfElement("T"), depth, Aggregate.Max, Aggregate.Min, Aggregate.First, Aggregate.Last)));

    private Expression MomentLeaf() => dice.Pick<Expression>(
        DateTimeMember("T"),
        DateTimeMember("U", hasOffset: false),
        DateTimeOfElement("T"),
        Bound.Moment(2024, 2, 29, 12),
        Bound.Moment(2024, 2),
        Bound.Moment(-300, [2024, 1, 31, 23, 30, 0, 0]),
        Bound.Moment(120, [2024, 3, 1, 1, 0, 0, 0]));
}
