using System;
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

    /// <param name="Date">What is moved; null: a day of the calendar, which is the number of days.</param>
    /// <param name="First">The first day that can be moved so without leaving the calendar.</param>
    /// <param name="Last">The last one; before the first where there is none.</param>
    private readonly record struct Shifted(Expression? Date, int Months, int Days, int First = 0, int Last = Calendar.LastDay)
    {
        /// <summary>It stays where it is.</summary>
        public bool IsPlain => Months == 0 && (Date is null || Days == 0);
    }

    /// <summary>A date and the calendar units by which it is moved; null where months and days are mixed, or nested in another way.</summary>
    private Shifted? ReadShift(Expression expression)
    {
        switch (expression)
        {
            case DateShiftExpression { Unit: DateUnit.Year or DateUnit.Month or DateUnit.Week or DateUnit.Day } shift when ReadShift(shift.Date) is { } inner:
                return Moved(shift, inner);
            case DefinitionExpression definition:
                return ReadShift(_trial.Definitions[definition.Definition].Expression);
            case DateConstant { Month: { } month, Day: { } day } constant:
                return new(null, 0, Calendar.DayOf(new(constant.Year, month, day)));
            case PathExpression or ParameterExpression or DateFromExpression:
                return new(expression, 0, 0);
            default:
                return null;
        }
    }

    private Shifted? Moved(DateShiftExpression shift, Shifted inner)
    {
        const long Most = 4_000_000;
        var isMonths = shift.Unit is DateUnit.Year or DateUnit.Month;
        var amount = (long)shift.Amount * shift.Unit switch { DateUnit.Year => 12, DateUnit.Week => 7, _ => 1 };
        if (amount + inner.Days is > Most or < -Most)
            return null;
        if (inner.Date is null)
        {
            var day = isMonths ? Calendar.Shift(inner.Days, (int)amount) : inner.Days + (int)amount;
            return day is >= 0 and <= Calendar.LastDay ? inner with { Days = day.Value } : inner with { First = 1, Last = 0 };
        }

        if (isMonths ? inner.Days != 0 || inner.Months != 0 : inner.Months != 0)
            return null;
        var moved = isMonths ? inner with { Months = (int)amount } : inner with { Days = inner.Days + (int)amount };

        // With complete data a moved date is there like any other.
        if (!_facts.MayBeMissing(shift))
            return moved;
        var (first, last) = isMonths ? Calendar.WithMonths(moved.Months) : (-moved.Days, Calendar.LastDay - moved.Days);
        return moved with { First = Math.Max(inner.First, first), Last = Math.Min(inner.Last, last) };
    }

    /// <summary>The date is there, and so is what it is moved to.</summary>
    private Literal PresenceOf(Shifted shifted)
    {
        if (shifted.First > shifted.Last)
            return _gates.False;
        if (shifted.Date is null)
            return _gates.True;
        var presence = _facts.PresenceOf(shifted.Date);
        if (shifted.First > 0)
            presence = _gates.And(presence, !DaysOf(shifted.Date).Below(new(shifted.First, false)));
        return shifted.Last < Calendar.LastDay ? _gates.And(presence, DaysOf(shifted.Date).Below(new(shifted.Last, true))) : presence;
    }

    private CutTable DaysOf(Expression date) => _facts.CutsOf(LinearForm.Of(_facts.NumberOf(date)));

    private Rails Dates(ComparisonExpression comparison)
    {
        if (ReadShift(comparison.Left) is not { } left || ReadShift(comparison.Right) is not { } right
            || (left.Months != 0 && (right.Months != 0 || !right.IsPlain)) || (right.Months != 0 && !left.IsPlain))
        {
            return OpaqueCondition(comparison);
        }

        var presence = _gates.And(PresenceOf(left), PresenceOf(right));
        if (left.Months == 0 && right.Months == 0)
            return ByDays(comparison.Operator, left, right, presence);

        // a + n months against b, or the same with the sides exchanged.
        var (moved, other, @operator) = left.Months != 0 ? (left, right, comparison.Operator) : (right, left, comparison.Operator.Flipped());
        if (other.Date is not null && (moved.Months < 0 || moved.Date!.Equals(other.Date)))
            return OpaqueCondition(comparison);
        var reached = Has(moved, other, moved.Months, isExceeded: false);
        var exceeded = Has(moved, other, moved.Months, isExceeded: true);
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

    private void Add(SortedDictionary<int, Rational> sum, Expression? date, Rational factor)
    {
        if (date is null)
            return;
        var number = _facts.NumberOf(date);
        sum[number] = sum.TryGetValue(number, out var known) ? known + factor : factor;
    }

    /// <summary>So many months lie between the first date and the second, in this order; of two dates that are read, one month at least.</summary>
    private Literal Has(Shifted first, Shifted second, int months, bool isExceeded)
    {
        if (second.Date is null)
        {
            var last = Calendar.LastUpTo(isExceeded ? second.Days - 1 : second.Days, months);
            return first.Date is null ? first.Days <= last ? _gates.True : _gates.False : DaysOf(first.Date).Below(new(last, true));
        }

        if (first.Date is null)
            return Calendar.Shift(first.Days, months) is { } reached ? !DaysOf(second.Date).Below(new(reached, isExceeded)) : _gates.False;
        var (one, two) = (_facts.NumberOf(first.Date), _facts.NumberOf(second.Date));

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
