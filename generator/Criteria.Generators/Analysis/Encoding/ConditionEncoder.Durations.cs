using System.Numerics;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <content>Whole years, months, weeks and days between two dates, against a constant: ages and intervals, on the same days as the windows.</content>
internal sealed partial class ConditionEncoder
{
    // Nothing in the calendar is longer.
    private const int MostMonths = 120_000;

    private bool IsDuration(ComparisonExpression comparison, out Rails rails)
    {
        if (comparison is { Left: NumberConstant, Right: DurationExpression })
            comparison = new(comparison.Operator.Flipped(), comparison.Right, comparison.Left);
        rails = default;
        if (comparison is not { Left: DurationExpression { IsDifference: false } duration, Right: NumberConstant { Value: var limit } }
            || duration.From.Type.Kind != TypeKind.Date
            || ReadShift(duration.From) is not { IsPlain: true } start
            || ReadShift(duration.To) is not { IsPlain: true } to
            || Equals(start.Date, to.Date)
            || !limit.IsInteger
            || BigInteger.Abs(limit.Numerator) > MostMonths / 12)
        {
            return false;
        }

        var number = (int)limit.Numerator;
        var presence = _gates.And(PresenceOf(start), PresenceOf(to));
        Literal AtLeast(int count) => Lasts(duration.Unit, start, to, count);
        rails = _logic.WherePresent(presence, comparison.Operator switch
        {
            ComparisonOperator.GreaterOrEqual => AtLeast(number),
            ComparisonOperator.Greater => AtLeast(number + 1),
            ComparisonOperator.Less => !AtLeast(number),
            ComparisonOperator.LessOrEqual => !AtLeast(number + 1),
            ComparisonOperator.Equal => _gates.And(AtLeast(number), !AtLeast(number + 1)),
            _ => _gates.Or(!AtLeast(number), AtLeast(number + 1)),
        });
        return true;
    }

    /// <summary>The duration is at least so many units; where it is counted backwards, the other way round is not so many and one.</summary>
    private Literal Lasts(DateUnit unit, Shifted start, Shifted to, int count) => unit switch
    {
        DateUnit.Year => HasMonths(start, to, count, 12),
        DateUnit.Month => HasMonths(start, to, count, 1),
        DateUnit.Week => HasDays(start, to, count > 0 ? 7 * count : (7 * (count - 1)) + 1),
        _ => HasDays(start, to, count),
    };

    private Literal HasMonths(Shifted start, Shifted to, int count, int months)
        => count > 0 ? Has(start, to, count * months, false) : !Has(to, start, (1 - count) * months, false);

    private Literal HasDays(Shifted start, Shifted to, int days)
        => ByDays(ComparisonOperator.GreaterOrEqual, to, start with { Days = start.Days + days }, _gates.True).True;
}
