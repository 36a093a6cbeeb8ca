using System;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>
/// What CQL decides by how exactly a date is written out: <c>@2014 = @2014</c> is true, and <c>@2014-06 + 33 days</c> is <c>@2014-07</c>. A value that
/// is only known so far is no such date: it may be any of its days.
/// </summary>
internal static class WrittenDates
{
    private const long MillisecondsPerDay = 86_400_000;
    private const long Last = (3_652_059 * MillisecondsPerDay) - 1;

    /// <summary>How many units of each kind make one of the next coarser, from milliseconds to hours.</summary>
    private static readonly int[] Steps = [1000, 60, 60, 24];

    /// <summary>Whether finer parts are left open. A day of a Date leaves none, a millisecond of a DateTime neither.</summary>
    public static bool IsPartial(Expression date) => date switch
    {
        DateConstant { Day: null } => true,
        DateTimeConstant { Millisecond: null } => true,
        _ => false,
    };

    /// <summary>The finest part that is written.</summary>
    public static DateUnit PrecisionOf(Expression date) => PartsOf(date) switch
    {
        { Millisecond: not null } => DateUnit.Millisecond,
        { Second: not null } => DateUnit.Second,
        { Minute: not null } => DateUnit.Minute,
        { Hour: not null } => DateUnit.Hour,
        { Day: not null } => DateUnit.Day,
        { Month: not null } => DateUnit.Month,
        _ => DateUnit.Year,
    };

    /// <summary>The first and the last millisecond in UTC that it may be, counted from the beginning of the year 1; null where they leave the years 1 to 9999.</summary>
    public static (long First, long Last)? BoundsOf(Expression date)
    {
        var parts = PartsOf(date);
        var offset = (parts.OffsetMinutes ?? 0) * 60_000L;
        var first = Clock(First(parts)) - offset;
        var month = parts.Month ?? 12;
        var end = new DateTime(
            parts.Year, month, parts.Day ?? DateTime.DaysInMonth(parts.Year, month), parts.Hour ?? 23, parts.Minute ?? 59, parts.Second ?? 59, parts.Millisecond ?? 999);
        var last = Clock(end) - offset;
        return first < 0 || last > Last ? null : (first, last);
    }

    /// <summary>Whether both leave the same parts open and have the same parts before them, which makes them equal.</summary>
    public static bool AreEqual(Expression left, Expression right)
        => IsPartial(left) && IsPartial(right) && PrecisionOf(left) == PrecisionOf(right) && BoundsOf(left) is { } bounds && bounds == BoundsOf(right);

    /// <summary>How many days, or milliseconds where they have a time, the second comes after the first; -1 where it surely comes before it, null where nothing is sure.</summary>
    public static long? Distance(Expression first, Expression second)
    {
        if (BoundsOf(first) is not { } one || BoundsOf(second) is not { } two)
            return null;
        return one.First > two.Last ? -1
            : IsPartial(first) || IsPartial(second) ? null
            : (two.First - one.First) / (first is DateConstant ? MillisecondsPerDay : 1);
    }

    /// <summary>
    /// A partial date that is moved: the amount is first converted to the finest written part, and what is less than one of those is cut off.
    /// </summary>
    /// <returns>Null outside the years 1 to 9999.</returns>
    public static Expression? Shift(Expression date, int amount, DateUnit unit)
    {
        var precision = PrecisionOf(date);
        var (count, at) = Converted(amount, unit, precision);
        var parts = PartsOf(date);
        if (Moved(First(parts), count, at) is not { } moved)
            return null;
        var result = Written(date, moved, precision, parts.OffsetMinutes);
        return BoundsOf(result) is null ? null : result;
    }

    /// <summary>A DateTime in seconds as durations count from it: at their beginning.</summary>
    public static Expression ForDuration(Expression date)
        => date is DateTimeConstant { Second: not null, Millisecond: null } exact ? exact with { Millisecond = 0 } : date;

    private static DateTimeConstant PartsOf(Expression date) => date switch
    {
        DateTimeConstant parts => parts,
        DateConstant day => new(day.Year, day.Month, day.Day, null, null, null, null, null),
        _ => throw new InvalidOperationException($"a {date.GetType().Name} is no date that is written out"),
    };

    private static DateTime First(DateTimeConstant parts)
        => new(parts.Year, parts.Month ?? 1, parts.Day ?? 1, parts.Hour ?? 0, parts.Minute ?? 0, parts.Second ?? 0, parts.Millisecond ?? 0);

    private static long Clock(DateTime time) => time.Ticks / TimeSpan.TicksPerMillisecond;

    // By the table of CQL's Add: 1000 ms, 60 s, 60 min, 24 h; 30 days a month, 12 months a year, but 365 days a year where only the year is written.
    private static (long Count, DateUnit Unit) Converted(long count, DateUnit unit, DateUnit precision)
    {
        if (unit == DateUnit.Week)
            (count, unit) = (count * 7, DateUnit.Day);
        while (unit > precision && unit > DateUnit.Day)
        {
            count /= Steps[DateUnit.Millisecond - unit];
            unit = unit == DateUnit.Hour ? DateUnit.Day : unit - 1;
        }

        return (unit, precision) switch
        {
            (DateUnit.Day, DateUnit.Month) => (count / 30, DateUnit.Month),
            (DateUnit.Day, DateUnit.Year) => (count / 365, DateUnit.Year),
            (DateUnit.Month, DateUnit.Year) => (count / 12, DateUnit.Year),
            _ => (count, unit),
        };
    }

    private static DateTime? Moved(DateTime date, long count, DateUnit unit)
    {
        if (unit is DateUnit.Year or DateUnit.Month)
        {
            var months = unit == DateUnit.Year ? 12 * count : count;
            var month = (date.Year * 12L) + date.Month - 1 + months;
            return month is >= 12 and < 120_000 ? date.AddMonths((int)months) : null;
        }

        var length = unit switch
        {
            DateUnit.Day => MillisecondsPerDay,
            DateUnit.Hour => 3_600_000,
            DateUnit.Minute => 60_000,
            DateUnit.Second => 1000,
            _ => 1L,
        };
        var result = Clock(date) + ((decimal)count * length);
        return result is >= 0 and <= Last ? new DateTime((long)result * TimeSpan.TicksPerMillisecond) : null;
    }

    /// <summary>The parts of a moment down to the same one as of another date, which also gives the type and the place.</summary>
    private static Expression Written(Expression model, DateTime time, DateUnit precision, int? offset)
    {
        int? To(DateUnit unit, int part) => precision >= unit ? part : null;
        return model is DateConstant
            ? new DateConstant(time.Year, To(DateUnit.Month, time.Month), To(DateUnit.Day, time.Day))
            : new DateTimeConstant(
                time.Year,
                To(DateUnit.Month, time.Month),
                To(DateUnit.Day, time.Day),
                To(DateUnit.Hour, time.Hour),
                To(DateUnit.Minute, time.Minute),
                To(DateUnit.Second, time.Second),
                To(DateUnit.Millisecond, time.Millisecond),
                offset);
    }
}
