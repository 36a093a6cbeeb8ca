using System.Collections.Concurrent;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <summary>
/// Months and years between a day and an anchor. Solvers are slow with a calendar, so the anchor is one of some days on which every sort of month begins
/// and ends, and what is said of the other day is told, for each of them, as the days of which it holds by the reference's own calendar.
/// </summary>
internal static class SmtCalendar
{
    /// <summary>First and last days of all months of a leap year, and the ends of February in the years beside it.</summary>
    public static readonly IReadOnlyList<DateOnly> Anchors =
    [
        .. Enumerable.Range(1, 12).SelectMany(static month => new[] { 1, DateTime.DaysInMonth(2024, month) }.Select(day => new DateOnly(2024, month, day))),
        new(2023, 2, 28), new(2023, 3, 1), new(2025, 2, 28), new(2025, 3, 1),
    ];

    private static readonly ConcurrentDictionary<ComparisonExpression, IReadOnlyList<IReadOnlyList<(int? First, int? Last)>>> s_known = new();

    /// <summary>The two dates of a comparison that needs a calendar; null where there are not two, or where it needs none.</summary>
    public static (Expression Day, Expression Anchor)? Dates(ComparisonExpression comparison)
    {
        var readings = new List<Expression>();
        var needsCalendar = false;
        Read(comparison);
        return needsCalendar && readings.Distinct().ToList() is [var one, var other] && one is ParameterExpression != other is ParameterExpression
            ? one is ParameterExpression ? (other, one) : (one, other)
            : null;

        void Read(Expression expression)
        {
            switch (expression)
            {
                case DateShiftExpression { Unit: DateUnit.Year or DateUnit.Month }:
                case DurationExpression { IsDifference: false, Unit: DateUnit.Year or DateUnit.Month }:
                    needsCalendar = true;
                    break;
                case PathExpression or ParameterExpression when expression.Type.Kind == TypeKind.Date:
                    readings.Add(expression);
                    break;
            }

            foreach (var child in ExpressionChildren.Of(expression))
                Read(child);
        }
    }

    /// <summary>For each anchor, the runs of days, as so many days after it, of which the comparison holds; a run without an end goes on.</summary>
    public static IReadOnlyList<IReadOnlyList<(int? First, int? Last)>> Runs(ComparisonExpression comparison, Expression day)
        => s_known.GetOrAdd(comparison, _ => [.. Anchors.Select(anchor => Runs(comparison, day, anchor))]);

    private static IReadOnlyList<(int? First, int? Last)> Runs(ComparisonExpression comparison, Expression day, DateOnly anchor)
    {
        var runs = new List<(int? First, int? Last)>();
        int? first = null;
        var span = Span(comparison);
        for (var after = -span; after <= span + 1; after++)
        {
            var holds = after <= span && Holds(comparison, day, anchor.AddDays(after), anchor);
            if (holds && first is null)
                first = after;
            if (holds || first is not { } start)
                continue;
            runs.Add((start == -span ? null : start, after > span ? null : after - 1));
            first = null;
        }

        return runs;
    }

    /// <summary>The first and the last value of the day of which every date in the comparison stays inside the calendar.</summary>
    public static (DateOnly First, DateOnly Last) Inside(Expression expression, Expression day)
    {
        // The day from which months are counted is in the middle of the calendar, and so is everything near it.
        var middle = Anchors[0].DayNumber;
        var (first, last) = (DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
        return (DateOnly.FromDayNumber(Search(middle, first)), DateOnly.FromDayNumber(Search(middle, last)));

        int Search(int inside, int end)
        {
            if (IsInside(end))
                return end;
            while (Math.Abs(end - inside) > 1)
            {
                var half = (inside + end) / 2;
                if (IsInside(half))
                    inside = half;
                else
                    end = half;
            }

            return inside;
        }

        bool IsInside(int number) => Shifts(expression).All(shift => Moved(shift, DateOnly.FromDayNumber(number)) is not null);

        IEnumerable<DateShiftExpression> Shifts(Expression of) => ExpressionChildren.Of(of).SelectMany(Shifts).Concat(of is DateShiftExpression shift ? [shift] : []);

        DateOnly? Moved(Expression of, DateOnly value) => of is DateShiftExpression shift
            ? Moved(shift.Date, value) is { } moved ? CalendarArithmetic.Shift(moved, shift.Amount, shift.Unit) : null
            : of.Equals(day) ? value : Anchors[0];
    }

    /// <summary>So many days that beyond them nothing changes any more.</summary>
    private static int Span(Expression expression) => expression switch
    {
        NumberConstant constant => 367 * ((int)constant.Value.Abs().Floor() + 2),
        DateShiftExpression shift => (367 * (Math.Abs(shift.Amount) + 2)) + Span(shift.Date),
        DurationExpression { Unit: DateUnit.Month } => 0,
        _ => ExpressionChildren.Of(expression).Sum(Span),
    };

    private static bool Holds(ComparisonExpression comparison, Expression day, DateOnly value, DateOnly anchor)
    {
        var order = Number(comparison.Left).CompareTo(Number(comparison.Right));
        return comparison.Operator switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            ComparisonOperator.GreaterOrEqual => order >= 0,
            ComparisonOperator.Equal => order == 0,
            _ => order != 0,
        };

        long Number(Expression expression) => expression switch
        {
            NumberConstant constant => (long)constant.Value.Numerator,
            DurationExpression duration => CalendarArithmetic.Duration(Day(duration.From), Day(duration.To), duration.Unit),
            _ => Day(expression).DayNumber,
        };

        DateOnly Day(Expression expression) => expression switch
        {
            DateShiftExpression shift => CalendarArithmetic.Shift(Day(shift.Date), shift.Amount, shift.Unit)!.Value,
            _ => expression.Equals(day) ? value : anchor,
        };
    }
}
