using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <content>
/// Lengths of time: the largest n with <c>from + n units &lt;= to</c>, of whose months engines disagree at their ends, and the boundaries crossed. Between moments
/// they are counted in UTC, as here, whatever clock an engine counts by.
/// </content>
internal sealed partial class ExpressionCql
{
    private CqlValue Duration(DurationExpression duration)
    {
        var kind = KindOf(duration.From, duration.To) ?? CqlKind.Day;
        var (from, to) = (Value(duration.From, kind), Value(duration.To, kind));
        if (!from.IsRange && !to.IsRange)
            return kind == CqlKind.Moment ? BetweenMoments(duration, from.Text, to.Text) : BetweenDays(duration, from.Text, to.Text);
        string Decimals(string a, string b) => Decimal(kind == CqlKind.Moment ? BetweenMoments(duration, a, b) : BetweenDays(duration, a, b));
        return new(
            prelude.Call(
                $"{CqlText.UnitWord(duration.Unit)}s {(duration.IsDifference ? "crossed" : "passed")}, known in part{kind.Suffix()}",
                () => $"(a {kind.Range()}, b {kind.Range()}):\n  {Aggregates.Fitting(Decimals("a.High", "b.Low"), Decimals("a.Low", "b.High"))}",
                from.IsRange ? from.Text : _ranges.Exactly(kind, from.Text),
                to.IsRange ? to.Text : _ranges.Exactly(kind, to.Text)),
            IsRange: true);
    }

    private CqlValue BetweenDays(DurationExpression duration, string from, string to)
    {
        var (a, b) = (CqlText.Operand(from), CqlText.Operand(to));
        return new(
            (duration.Unit, duration.IsDifference) switch
            {
                (DateUnit.Day, _) => $"difference in days between {a} and {b}",
                (DateUnit.Week, false) => $"(difference in days between {a} and {b}) div 7",
                (DateUnit.Week, true) => Sundays(from, to),
                (_, true) => $"difference in {CqlText.UnitWord(duration.Unit)}s between {a} and {b}",
                (DateUnit.Year, _) => $"{Months(from, to)} div 12",
                _ => Months(from, to),
            },
            IsInteger: true);
    }

    private string Sundays(string from, string to) => prelude.Call(
        "Sundays passed",
        static () => "(a Date, b Date):\n  (((difference in days between @0001-01-01 and b) + 1) div 7) - (((difference in days between @0001-01-01 and a) + 1) div 7)",
        from,
        to);

    private string Months(string from, string to) => prelude.Call(
        "whole months",
        () => $"(a Date, b Date):\n  if a <= b then {MonthsUpTo("a", "b")} else -({MonthsUpTo("b", "a")})",
        from,
        to);

    // The last day of the calendar has no day after it, which some engines ask for all the same.
    private string MonthsUpTo(string from, string to) => prelude.Call(
        "whole months up to",
        static () => """
            (a Date, b Date):
              (difference in months between a and b)
                - (if day from b >= day from a or day from b = 31 then 0 else if day from (b + 1 day) = 1 then 0 else 1)
            """,
        from,
        to);

    private CqlValue BetweenMoments(DurationExpression duration, string from, string to)
    {
        if (duration.Unit is DateUnit.Year or DateUnit.Month or DateUnit.Week or DateUnit.Day)
        {
            if (duration.IsDifference)
                return BetweenDays(duration, "date from " + Utc(from), "date from " + Utc(to));
            return duration.Unit is DateUnit.Year or DateUnit.Month
                ? new(MonthsOfMoments(from, to) + (duration.Unit == DateUnit.Year ? " div 12" : string.Empty), IsInteger: true)
                : new(Signed("whole days, moments", DaysUpTo, from, to) + (duration.Unit == DateUnit.Week ? " div 7" : string.Empty), IsInteger: true);
        }

        var length = Length(duration.Unit);
        var perDay = CqlText.Integer(86_400_000 / length) + ".0";
        var word = CqlText.UnitWord(duration.Unit);
        return new(duration.IsDifference
            ? prelude.Call(
                word + "s crossed",
                () => $"(a DateTime, b DateTime):\n  "
                    + Fitting($"{perDay} * ToDecimal(difference in days between (date from {Utc("a")}) and (date from {Utc("b")})) + ToDecimal(({TimeOfDay(Utc("b"))} div {length}) - ({TimeOfDay(Utc("a"))} div {length}))"),
                from,
                to)
            : Signed(
                "whole " + word + "s",
                (a, b) => prelude.Call(
                    $"whole {word}s up to",
                    () => "(a DateTime, b DateTime):\n  " + Fitting($"{perDay} * ToDecimal({DaysUpTo("a", "b")}) + ToDecimal({MillisecondsAfter("a", "b")} div {length})"),
                    a,
                    b),
                from,
                to));
    }

    // Counted backwards, and negative, where the second comes first.
    private string Signed(string name, System.Func<string, string, string> upTo, string from, string to) => prelude.Call(
        name,
        () => $"(a DateTime, b DateTime):\n  if a <= b then {upTo(Utc("a"), Utc("b"))} else -({upTo(Utc("b"), Utc("a"))})",
        from,
        to);

    private string MonthsOfMoments(string from, string to) => Signed(
        "whole months, moments",
        (a, b) => prelude.Call(
            "whole months up to, moments",
            // One less where the last of them would end later on the day itself.
            () => $$"""
                (a DateTime, b DateTime):
                  {{MonthsUpTo("date from a", "date from b")}}
                    - (if {{TimeOfDay("a")}} <= {{TimeOfDay("b")}} then 0
                       else if day from b = day from a then 1
                       else if day from b > day from a or day from b = 31 then 0
                       else if day from ((date from b) + 1 day) = 1 then 1 else 0)
                """,
            a,
            b),
        from,
        to);

    private string DaysUpTo(string from, string to) => prelude.Call(
        "whole days up to, moments",
        () => $"(a DateTime, b DateTime):\n  (difference in days between (date from a) and (date from b)) - (if {TimeOfDay("b")} < {TimeOfDay("a")} then 1 else 0)",
        from,
        to);

    /// <summary>What is left beside whole days.</summary>
    private string MillisecondsAfter(string from, string to) => prelude.Call(
        "milliseconds beside whole days",
        () => $"(a DateTime, b DateTime):\n  {TimeOfDay("b")} - {TimeOfDay("a")} + (if {TimeOfDay("b")} < {TimeOfDay("a")} then 86400000 else 0)",
        from,
        to);

    private string TimeOfDay(string moment) => prelude.Call(
        "time of day",
        static () => "(x DateTime):\n  3600000 * (hour from x) + 60000 * (minute from x) + 1000 * (second from x) + (millisecond from x)",
        moment);

    private string Utc(string moment) => prelude.Call(
        "in UTC",
        static () => """
            (x DateTime):
              if x is null then null
              else DateTime(year from x, month from x, day from x, hour from x, minute from x, second from x, millisecond from x, 0.0)
                - System.Quantity { value: 60.0 * (timezoneoffset from x), unit: 'minutes' }
            """,
        moment);
}
