using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Encoding;

/// <content>Windows: two dates, how many days or months they lie apart.</content>
internal sealed partial class ConditionEncoder
{
    /// <summary>The pairs of dates at which criteria look, by the numbers of the two.</summary>
    public IReadOnlyDictionary<(int First, int Second), DatePair> Pairs => _pairs;

    /// <param name="Date">What is moved.</param>
    private readonly record struct Shifted(Expression Date, int Months, int Days);

    /// <summary>A date and the calendar units by which it is moved; null where months and days are mixed, or nested in another way.</summary>
    private Shifted? ReadShift(Expression expression)
    {
        switch (expression)
        {
            case DateShiftExpression { Unit: DateUnit.Year or DateUnit.Month or DateUnit.Week or DateUnit.Day } shift when ReadShift(shift.Date) is { } inner:
                var isMonths = shift.Unit is DateUnit.Year or DateUnit.Month;
                var amount = (long)shift.Amount * shift.Unit switch { DateUnit.Year => 12, DateUnit.Week => 7, _ => 1 };
                if ((isMonths ? inner.Days != 0 || inner.Months != 0 : inner.Months != 0) || amount + inner.Days is > 4_000_000 or < -4_000_000)
                    return null;
                return isMonths ? inner with { Months = (int)amount } : inner with { Days = inner.Days + (int)amount };
            case DefinitionExpression definition:
                return ReadShift(_trial.Definitions[definition.Definition].Expression);
            case PathExpression or ParameterExpression or DateFromExpression:
                return new(expression, 0, 0);
            default:
                return null;
        }
    }

    private Rails Dates(ComparisonExpression comparison)
    {
        if (ReadShift(comparison.Left) is not { } left || ReadShift(comparison.Right) is not { } right
            || (left.Months != 0 && (right.Months != 0 || right.Days != 0)) || (right.Months != 0 && left.Days != 0))
        {
            return OpaqueCondition(comparison);
        }

        var presence = _gates.And(_facts.PresenceOf(left.Date), _facts.PresenceOf(right.Date));
        if (left.Months == 0 && right.Months == 0)
            return ByDays(comparison.Operator, left, right, presence);

        // a + n months against b, or the same with the sides exchanged.
        var (moved, other, @operator) = left.Months != 0 ? (left, right, comparison.Operator) : (right, left, comparison.Operator.Flipped());
        if (moved.Months < 0 || moved.Date.Equals(other.Date))
            return OpaqueCondition(comparison);
        var reached = Has(moved.Date, other.Date, moved.Months, isExceeded: false);
        var exceeded = Has(moved.Date, other.Date, moved.Months, isExceeded: true);
        return _logic.WherePresent(presence, @operator switch
        {
            ComparisonOperator.LessOrEqual => reached,
            ComparisonOperator.Less => exceeded,
            ComparisonOperator.Greater => !reached,
            ComparisonOperator.GreaterOrEqual => !exceeded,
            ComparisonOperator.Equal => _gates.And(reached, !exceeded),
            _ => _gates.Or(!reached, exceeded),
        });
    }

    private Rails ByDays(ComparisonOperator @operator, Shifted left, Shifted right, Literal presence)
    {
        var sum = new SortedDictionary<int, Rational>();
        Add(sum, left.Date, Rational.One);
        Add(sum, right.Date, -Rational.One);
        var constant = (Rational)(left.Days - right.Days);
        if (sum.Values.All(static factor => factor == Rational.Zero))
            return _logic.WherePresent(presence, @operator.Holds(constant.Sign) ? _gates.True : _gates.False);
        var (form, scale) = LinearForm.Normal(sum);
        return _logic.WherePresent(presence, Against(_facts.CutsOf(form), scale.Sign < 0 ? @operator.Flipped() : @operator, -constant / scale));
    }

    private void Add(SortedDictionary<int, Rational> sum, Expression date, Rational factor)
    {
        var number = _facts.NumberOf(date);
        sum[number] = sum.TryGetValue(number, out var known) ? known + factor : factor;
    }

    /// <summary>So many months, one at least, lie between the first date and the second, in this order.</summary>
    private Literal Has(Expression first, Expression second, int months, bool isExceeded)
    {
        var (one, two) = (_facts.NumberOf(first), _facts.NumberOf(second));

        // A sum begins with the fact that was met first, and counts it positively: the days from the second of the pair to the first.
        var key = one < two ? (two, one) : (one, two);
        if (!_pairs.TryGetValue(key, out var pair))
        {
            var sum = new SortedDictionary<int, Rational> { [key.Item1] = -Rational.One, [key.Item2] = Rational.One };
            _pairs.Add(key, pair = new(_gates, _facts.CutsOf(LinearForm.Normal(sum).Form)));
        }

        return pair.Has(new(key == (one, two) ? months : -months, isExceeded));
    }
}
