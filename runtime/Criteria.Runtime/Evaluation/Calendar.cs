using System;

namespace Criteria.Evaluation;

/// <summary>Calendar arithmetic on day numbers, as CQL defines it: whole periods, and the last day where a month is too short.</summary>
internal static partial class Calendar
{
    public static int? AddDays(int day, long count)
    {
        var result = day + count;
        return result < 0 || result > DateOnly.MaxValue.DayNumber ? null : (int)result;
    }

    public static int? AddMonths(int day, long count)
    {
        var date = DateOnly.FromDayNumber(day);
        var months = (date.Year * 12L) + date.Month - 1 + count;
        var year = Math.DivRem(months, 12, out var month);
        if (month < 0)
        {
            month += 12;
            year--;
        }

        if (year is < 1 or > 9999)
            return null;
        var last = DateTime.DaysInMonth((int)year, (int)month + 1);
        return new DateOnly((int)year, (int)month + 1, Math.Min(date.Day, last)).DayNumber;
    }

    /// <summary>The largest n with from + n months &lt;= to; mirrored where to comes first.</summary>
    public static int WholeMonths(int from, int to)
    {
        if (to < from)
            return -WholeMonths(to, from);
        var start = DateOnly.FromDayNumber(from);
        var end = DateOnly.FromDayNumber(to);
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        // The day of the month has not come yet, unless this month is too short for it and ends today.
        return end.Day < start.Day && end.Day < DateTime.DaysInMonth(end.Year, end.Month) ? months - 1 : months;
    }

    public static int MonthNumber(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month;
    }

    /// <summary>Day 0, 1 January of the year 1, is a Monday; weeks begin on Sundays.</summary>
    public static int WeekNumber(int day) => (day + 1) / 7;
}
