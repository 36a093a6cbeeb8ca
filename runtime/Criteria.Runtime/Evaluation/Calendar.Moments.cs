using System;

namespace Criteria.Evaluation;

/// <content>The same on milliseconds since the beginning of the year 1.</content>
internal static partial class Calendar
{
    public const long MillisecondsPerSecond = 1_000;

    public const long MillisecondsPerMinute = 60_000;

    public const long MillisecondsPerHour = 3_600_000;

    public const long MillisecondsPerDay = 86_400_000;

    /// <summary>The last millisecond of the year 9999.</summary>
    public const long LastMillisecond = ((3_652_058 + 1) * MillisecondsPerDay) - 1;

    /// <summary>Null outside the years 1 to 9999.</summary>
    public static long? AddUnits(long milliseconds, long count, long unit)
    {
        // The calendar is not longer than this, and within it nothing overflows.
        var most = LastMillisecond / unit;
        if (count > most || count < -most)
            return null;
        var result = milliseconds + (count * unit);
        return IsInCalendar(result) ? result : null;
    }

    /// <summary>The time of day stays. Null outside the years 1 to 9999.</summary>
    public static long? AddMonths(long milliseconds, long count)
        => AddMonths(DayOf(milliseconds), count) is { } day ? (day * MillisecondsPerDay) + (milliseconds % MillisecondsPerDay) : null;

    /// <summary>The largest n with from + n months &lt;= to; mirrored where to comes first.</summary>
    public static long WholeMonths(long from, long to)
    {
        if (to < from)
            return -WholeMonths(to, from);
        var months = MonthNumber(DayOf(to)) - MonthNumber(DayOf(from));
        return AddMonths(from, months) is { } anniversary && anniversary <= to ? months : months - 1;
    }

    public static int DayOf(long milliseconds) => (int)(milliseconds / MillisecondsPerDay);

    public static bool IsInCalendar(long milliseconds) => milliseconds is >= 0 and <= LastMillisecond;

    public static int YearOf(int day) => DateOnly.FromDayNumber(day).Year;

    /// <summary>The first day of the year.</summary>
    public static int StartOfYear(int day) => new DateOnly(YearOf(day), 1, 1).DayNumber;

    /// <summary>The first day of the month.</summary>
    public static int StartOfMonth(int day) => day - DateOnly.FromDayNumber(day).Day + 1;
}
