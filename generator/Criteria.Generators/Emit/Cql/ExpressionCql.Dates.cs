using System;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <content>Days and moments: what lies between them, what they become, and their parts.</content>
internal sealed partial class ExpressionCql
{
    private static readonly string[] _timeOfDay = ["hour", "minute", "second", "millisecond"];

    private CqlValue Day(Expression expression)
    {
        switch (expression)
        {
            case DateConstant { Month: { } month, Day: { } day } date:
                return new(CqlText.Date(date.Year, month, day));
            case DateConstant date:
                var last = date.Month ?? 12;
                return new(
                    $"Tuple {{ Low: {CqlText.Date(date.Year, date.Month ?? 1, 1)}, High: {CqlText.Date(date.Year, last, DateTime.DaysInMonth(date.Year, last))} }}",
                    IsRange: true);
            case DateShiftExpression shift:
                return Shifted(shift, CqlKind.Day);
            case DateFromExpression from:
                var moment = ByItsOwnClock(from.Operand);
                if (!moment.IsRange)
                    return new("date from " + CqlText.Operand(moment.Text));
                return from.Operand is DateTimeConstant ? new(DatesFrom(moment.Text), IsRange: true) : new(Refuse("the day of a moment that is known in part"));
            default:
                return new(Refuse(expression));
        }
    }

    private string DatesFrom(string range) => prelude.Call(
        "days of",
        static () => $"(x {CqlKind.Moment.Range()}):\n  Tuple {{ Low: date from x.Low, High: date from x.High }}",
        range);

    private CqlValue Moment(Expression expression) => expression switch
    {
        DateTimeConstant constant => MomentOf(constant, constant.OffsetMinutes ?? 0),
        DateShiftExpression shift => Shifted(shift, CqlKind.Moment),
        _ => new(Refuse(expression)),
    };

    // A part of a moment, and a month added to it, are those of its own calendar and clock; elsewhere only the moment counts, and UTC writes it for every engine.
    private CqlValue ByItsOwnClock(Expression moment) => moment is DateTimeConstant constant ? MomentOf(constant, 0) : Value(moment, CqlKind.Moment);

    private static CqlValue MomentOf(DateTimeConstant constant, int minutesToUtc)
    {
        var lastMonth = constant.Month ?? 12;
        var lastDay = constant.Day ?? DateTime.DaysInMonth(constant.Year, lastMonth);
        var first = Moment(constant.Month ?? 1, constant.Day ?? 1, constant.Hour ?? 0, constant.Minute ?? 0, constant.Second ?? 0, constant.Millisecond ?? 0);
        return constant.Millisecond is null
            ? new($"Tuple {{ Low: {first}, High: {Moment(lastMonth, lastDay, constant.Hour ?? 23, constant.Minute ?? 59, constant.Second ?? 59, 999)} }}", IsRange: true)
            : new(first);

        string Moment(int month, int day, int hour, int minute, int second, int millisecond)
        {
            var clock = new DateTime(constant.Year, month, day, hour, minute, second, millisecond);
            var isInCalendar = minutesToUtc != 0 && clock.Year is > 1 and < 9999;
            var offset = isInCalendar ? 0 : constant.OffsetMinutes ?? 0;
            if (isInCalendar)
                clock = clock.AddMinutes(-minutesToUtc);
            var zone = offset == 0 ? "Z" : string.Format(CultureInfo.InvariantCulture, "{0}{1:00}:{2:00}", offset < 0 ? "-" : "+", Math.Abs(offset) / 60, Math.Abs(offset) % 60);
            return "@" + clock.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture) + zone;
        }
    }

    /// <summary>Outside the years 1 to 9999 it is missing, where some engines break off.</summary>
    private CqlValue Shifted(DateShiftExpression shift, CqlKind kind)
    {
        var date = kind == CqlKind.Moment ? ByItsOwnClock(shift.Date) : Value(shift.Date, kind);
        var isCalendar = shift.Unit is DateUnit.Year or DateUnit.Month;
        if (date.IsRange && kind == CqlKind.Moment && isCalendar && shift.Date is not DateTimeConstant)
            return new(Refuse("a moment that is known in part, moved by the calendar"));
        if (Furthest(shift.Amount, shift.Unit) is not { } furthest)
            return new(Null(kind));
        var amount = Math.Abs((long)shift.Amount);
        var word = $"{CqlText.Integer(amount)} {CqlText.UnitWord(shift.Unit)}{(amount == 1 ? string.Empty : "s")}";
        var sign = shift.Amount < 0 ? "-" : "+";
        var end = CqlText.Date(furthest.Year, furthest.Month, furthest.Day);
        // Of moments a day is left out, so that no time of day and no offset can lead beyond.
        var fits = (kind == CqlKind.Day ? "x" : "(date from x)") + (shift.Amount < 0 ? " >= " : " <= ") + end;
        var name = word + (shift.Amount < 0 ? " earlier" : " later");
        if (!date.IsRange)
            return new(prelude.Call(name + kind.Suffix(), () => $"(x {kind.Exact()}):\n  if {fits} then x {sign} {word} else null", date.Text));
        return new(
            prelude.Call(
                name + ", known in part" + kind.Suffix(),
                () =>
                {
                    string Moved(string day) => prelude.Call(name + kind.Suffix(), () => $"(x {kind.Exact()}):\n  if {fits} then x {sign} {word} else null", day);
                    return $"(x {kind.Range()}):\n  if {Moved("x.Low")} is null or {Moved("x.High")} is null then null as {kind.Range()} else Tuple {{ Low: {Moved("x.Low")}, High: {Moved("x.High")} }}";
                },
                date.Text),
            IsRange: true);
    }

    /// <summary>The last day, or the first, from which so many units lead to a day of the calendar; null where none does.</summary>
    private static DateTime? Furthest(int amount, DateUnit unit)
    {
        // No calendar has as many milliseconds as an Integer holds weeks.
        var days = unit switch
        {
            DateUnit.Week => 7L * amount,
            DateUnit.Day => amount,
            _ => 0L,
        };
        if (unit is DateUnit.Year or DateUnit.Month)
        {
            var months = unit == DateUnit.Year ? 12L * amount : amount;
            var month = amount < 0 ? -months : (12L * 9999) - 1 - months;
            if (month is < 0 or >= 12L * 9999)
                return null;
            var (year, ofYear) = ((int)(month / 12) + 1, (int)(month % 12) + 1);
            return new DateTime(year, ofYear, amount < 0 ? 1 : DateTime.DaysInMonth(year, ofYear));
        }

        if (unit is not (DateUnit.Week or DateUnit.Day))
            days = (amount / 86_400_000L * Length(unit)) + (amount < 0 ? -25 : 25);
        if (Math.Abs(days) > 3_652_058)
            return null;
        return amount < 0 ? DateTime.MinValue.AddDays(-days) : DateTime.MaxValue.Date.AddDays(-days);
    }

    private static long Length(DateUnit unit) => unit switch
    {
        DateUnit.Hour => 3_600_000,
        DateUnit.Minute => 60_000,
        DateUnit.Second => 1000,
        _ => 1,
    };

    private string ByPrecision(PrecisionComparisonExpression comparison)
    {
        if (KindOf(comparison.Left, comparison.Right) is not { } kind)
            return Null(CqlKind.Truth);
        var precision = CqlText.UnitWord(comparison.Precision);
        var (left, right) = (Value(comparison.Left, kind), Value(comparison.Right, kind));
        if (!left.IsRange && !right.IsRange)
        {
            var (a, b) = (CqlText.Operand(left.Text), CqlText.Operand(right.Text));
            return comparison.Operator switch
            {
                ComparisonOperator.Less => $"{a} before {precision} of {b}",
                ComparisonOperator.LessOrEqual => $"{a} same {precision} or before {b}",
                ComparisonOperator.Greater => $"{a} after {precision} of {b}",
                ComparisonOperator.GreaterOrEqual => $"{a} same {precision} or after {b}",
                ComparisonOperator.Equal => $"{a} same {precision} as {b}",
                _ => $"not ({a} same {precision} as {b})",
            };
        }

        var (from, to) = (left.IsRange ? left.Text : _ranges.Exactly(kind, left.Text), right.IsRange ? right.Text : _ranges.Exactly(kind, right.Text));
        return comparison.Operator switch
        {
            ComparisonOperator.Less => _ranges.Less(kind, from, to, precision),
            ComparisonOperator.Greater => _ranges.Less(kind, to, from, precision),
            ComparisonOperator.LessOrEqual => "not " + _ranges.Less(kind, to, from, precision),
            ComparisonOperator.GreaterOrEqual => "not " + _ranges.Less(kind, from, to, precision),
            ComparisonOperator.Equal => _ranges.Equal(kind, from, to, precision),
            _ => "not " + _ranges.Equal(kind, from, to, precision),
        };
    }

    private CqlValue DatePart(DatePartExpression part)
    {
        var kind = CqlKinds.Of(part.Operand.Type) ?? CqlKind.Day;
        var word = CqlText.UnitWord(part.Part);
        var operand = kind == CqlKind.Moment ? ByItsOwnClock(part.Operand) : Value(part.Operand, kind);
        if (kind == CqlKind.Day && _timeOfDay.Contains(word))
            return new(Refuse($"the {word} of a day"));
        if (!operand.IsRange)
            return new($"{word} from {CqlText.Operand(operand.Text)}", IsInteger: true);
        if (kind == CqlKind.Moment && part.Operand is not DateTimeConstant)
            return new(Refuse("a part of a moment that is known in part"));
        return new(
            prelude.Call(
                word + " of" + kind.Suffix(),
                () => $"(x {kind.Range()}):\n  if x.Low same {word} as x.High then {word} from x.Low else null",
                operand.Text),
            IsInteger: true);
    }
}
