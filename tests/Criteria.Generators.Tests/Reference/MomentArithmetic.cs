using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>CQL's calendar with a time of day: moments are counted in milliseconds from the first of January of the year 1.</summary>
internal static class MomentArithmetic
{
    /// <summary>The last millisecond of the year 9999.</summary>
    public static readonly long Last = Of(DateOnly.MaxValue, MillisecondsADay - 1);

    private const long MillisecondsADay = 24 * 60 * 60 * 1000;

    public static long Of(DateOnly day, long millisecondOfDay) => (day.DayNumber * MillisecondsADay) + millisecondOfDay;

    /// <summary>What is finer than a millisecond is cut off.</summary>
    public static long Of(DateTime clock) => clock.Ticks / TimeSpan.TicksPerMillisecond;

    public static long OfMinutes(long minutes) => minutes * 60 * 1000;

    /// <summary>The day of a moment; null outside the years 1 to 9999.</summary>
    public static DateOnly? Day(long moment) => moment < 0 || moment > Last ? null : DateOnly.FromDayNumber((int)(moment / MillisecondsADay));

    /// <summary>The moment so many units later; a day that the month lacks becomes its last. Null outside the years 1 to 9999.</summary>
    public static long? Shift(long moment, long amount, DateUnit unit)
    {
        if (Day(moment) is not { } day)
            return null;
        if (unit is not (DateUnit.Year or DateUnit.Month))
        {
            var moved = moment + (amount * Length(unit));
            return Day(moved) is null ? null : moved;
        }

        return CalendarArithmetic.Shift(day, amount, unit) is { } reached ? Of(reached, moment % MillisecondsADay) : null;
    }

    /// <summary>The largest n with <c>from + n units &lt;= to</c>; counted backwards, negative, where the other moment comes first.</summary>
    public static long? Duration(long from, long to, DateUnit unit)
    {
        if (to < from)
            return -Duration(to, from, unit);
        if (Difference(from, to, unit) is not { } units)
            return null;
        while (Shift(from, units, unit) is not { } reached || reached > to)
            units--;
        return units;
    }

    /// <summary>How many boundaries of the unit lie between the moments; a week begins on Sunday.</summary>
    public static long? Difference(long from, long to, DateUnit unit)
    {
        if (unit is DateUnit.Year or DateUnit.Month or DateUnit.Week or DateUnit.Day)
            return Day(from) is { } first && Day(to) is { } last ? CalendarArithmetic.Difference(first, last, unit) : null;
        return (to / Length(unit)) - (from / Length(unit));
    }

    /// <summary>A part of what a calendar and a clock show at the moment; null outside the years 1 to 9999.</summary>
    public static int? Part(long moment, DateUnit part) => part switch
    {
        DateUnit.Hour => (int)(moment % MillisecondsADay / Length(DateUnit.Hour)),
        DateUnit.Minute => (int)(moment % Length(DateUnit.Hour) / Length(DateUnit.Minute)),
        DateUnit.Second => (int)(moment % Length(DateUnit.Minute) / Length(DateUnit.Second)),
        DateUnit.Millisecond => (int)(moment % Length(DateUnit.Second)),
        _ => Day(moment) is { } day ? CalendarArithmetic.Part(day, part) : null,
    };

    /// <summary>In milliseconds, of the units that are always as long.</summary>
    private static long Length(DateUnit unit) => unit switch
    {
        DateUnit.Week => 7 * MillisecondsADay,
        DateUnit.Day => MillisecondsADay,
        DateUnit.Hour => 60 * 60 * 1000,
        DateUnit.Minute => 60 * 1000,
        DateUnit.Second => 1000,
        DateUnit.Millisecond => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "no unit of one length"),
    };
}
