using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>CQL's calendar: durations, differences and shifts of days.</summary>
internal static class CalendarArithmetic
{
    /// <summary>The units of a Date, which has no time of day.</summary>
    public static readonly IReadOnlyList<DateUnit> Units = [DateUnit.Year, DateUnit.Month, DateUnit.Week, DateUnit.Day];

    /// <summary>The day so many units later; a day that the month lacks becomes its last. Null outside the years 1 to 9999.</summary>
    public static DateOnly? Shift(DateOnly day, long amount, DateUnit unit)
    {
        if (unit is DateUnit.Week or DateUnit.Day)
        {
            var number = day.DayNumber + (unit == DateUnit.Week ? 7 * amount : amount);
            return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
        }

        if (unit is not (DateUnit.Year or DateUnit.Month))
            throw NoUnit(unit);
        var months = (12L * (day.Year - 1)) + (day.Month - 1) + (unit == DateUnit.Year ? 12 * amount : amount);
        if (months < 0 || months >= 12 * 9999)
            return null;
        var year = (int)(months / 12) + 1;
        var month = (int)(months % 12) + 1;
        return new(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>The whole units from one day to the other: the largest n with <c>from + n units &lt;= to</c>; counted backwards, negative, where the other comes first.</summary>
    public static int Duration(DateOnly from, DateOnly to, DateUnit unit)
    {
        if (to < from)
            return -Duration(to, from, unit);
        var units = Difference(from, to, unit);
        while (Shift(from, units, unit) is not { } reached || reached > to)
            units--;
        return units;
    }

    /// <summary>How many boundaries of the unit lie between the days; a week begins on Sunday.</summary>
    public static int Difference(DateOnly from, DateOnly to, DateUnit unit) => unit switch
    {
        DateUnit.Year => to.Year - from.Year,
        DateUnit.Month => (12 * (to.Year - from.Year)) + to.Month - from.Month,
        DateUnit.Week => SundaysUpTo(to) - SundaysUpTo(from),
        DateUnit.Day => to.DayNumber - from.DayNumber,
        _ => throw NoUnit(unit),
    };

    public static int Part(DateOnly day, DateUnit part) => part switch
    {
        DateUnit.Year => day.Year,
        DateUnit.Month => day.Month,
        DateUnit.Day => day.Day,
        _ => throw NoUnit(part),
    };

    /// <summary>The day number 0 is a Monday, so the first Sunday is number 6.</summary>
    private static int SundaysUpTo(DateOnly day) => (day.DayNumber + 1) / 7;

    private static ArgumentOutOfRangeException NoUnit(DateUnit unit) => new(nameof(unit), unit, "no such unit of days");
}
