using System;
using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>
/// What is known of a date as the interval of days it lies in, both ends included: a missing one lies anywhere, a date known to the month in that month.
/// A comparison is decided where every day of the interval agrees.
/// </summary>
/// <remarks>The default value is 1 January of the year 1.</remarks>
public readonly partial struct Day
{
    private readonly int _low;
    private readonly int _high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Day(int low, int high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>Any day.</summary>
    public static Day Missing => new(int.MinValue, int.MaxValue);

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsMissing => _low == int.MinValue && _high == int.MaxValue;

    /// <summary>1 where something is known, else 0: a bit for a mask.</summary>
    public ulong PresenceBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits.Of(_low != int.MinValue) | Bits.Of(_high != int.MaxValue);
    }

    /// <summary>A known day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Day Of(DateOnly date) => new(date.DayNumber, date.DayNumber);

    /// <summary>A day that is missing where null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Day Of(DateOnly? date)
    {
        var number = date.GetValueOrDefault().DayNumber;
        return date.HasValue ? new(number, number) : Missing;
    }

    /// <summary>A day as far as it is known: to the day, the month or the year.</summary>
    public static Day Of(PartialDate date) => new(date.Earliest.DayNumber, date.Latest.DayNumber);

    /// <summary>A day as far as it is known, which is missing where null.</summary>
    public static Day Of(PartialDate? date) => date is { } known ? Of(known) : Missing;

    /// <summary>
    /// The last day of a period: its end where one is given, else the last of the calendar where it is ongoing; missing where neither is known, or where null.
    /// </summary>
    public static Day EndOf(Period? period) => period is { End: null, Ongoing: true } ? Of(DateOnly.MaxValue) : Of(period?.End);

    /// <summary>A day of a criterion's own text that is known only so far: to the month, or to the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static Day Of(int year, int? month = null, int? day = null)
    {
        if (month is not { } known)
            return new(new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber);
        if (day is { } exact)
            return Of(new DateOnly(year, known, exact));
        return new(new DateOnly(year, known, 1).DayNumber, new DateOnly(year, known, DateTime.DaysInMonth(year, known)).DayNumber);
    }

    /// <summary>This day, unless it surely comes before the other: then it is missing, for it contradicts the order the two must have.</summary>
    public Day NotBefore(Day other) => Before(other).IsTrue ? Missing : this;

    /// <summary>The day comes before the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth Before(Day other) => new(Bits.Of(_high < other._low), Bits.Of(_low >= other._high));

    /// <summary>The day is the other or comes before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth OnOrBefore(Day other) => new(Bits.Of(_high <= other._low), Bits.Of(_low > other._high));

    /// <summary>The day comes after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth After(Day other) => other.Before(this);

    /// <summary>The day is the other or comes after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth OnOrAfter(Day other) => other.OnOrBefore(this);

    /// <summary>The two are the same day.</summary>
    public Truth EqualTo(Day other)
        => new(
            Bits.Of(_low == _high) & Bits.Of(other._low == other._high) & Bits.Of(_low == other._low),
            Bits.Of(_high < other._low) | Bits.Of(_low > other._high));

    /// <summary>Whether nothing at all is known; always decided.</summary>
    public Truth IsNull() => Truth.Of(IsMissing);

    /// <summary>As a date; null where it is missing or not known to the day.</summary>
    public DateOnly? ToDate() => _low == _high ? DateOnly.FromDayNumber(_low) : null;

    /// <summary>This day, or the other where this is missing.</summary>
    public Day Or(Day other) => IsMissing ? other : this;

    /// <summary>One of two: where the condition is unknown, the day both agree on.</summary>
    public static Day Choose(Truth condition, Day whenTrue, Day whenFalse)
        => condition.IsTrue ? whenTrue
            : condition.IsFalse ? whenFalse
            : whenTrue.EqualTo(whenFalse).IsTrue ? whenTrue : Missing;

    /// <summary>The day so many years later; 29 February becomes the 28th. Missing outside the years 1 to 9999.</summary>
    public Day AddYears(int years) => AddMonths(12L * years);

    /// <summary>The day so many months later; a day the month lacks becomes its last. Missing outside the years 1 to 9999.</summary>
    public Day AddMonths(long months) => Shift(months, static (day, count) => Calendar.AddMonths(day, count));

    /// <summary>The day so many days later. Missing outside the years 1 to 9999.</summary>
    public Day AddDays(long days) => Shift(days, static (day, count) => Calendar.AddDays(day, count));

    /// <summary>Whole years from this day to the other: the most that can be added to this one without passing the other. Counted backwards, and negative, where the other comes first; missing where one of the two is; so for every count below.</summary>
    public IntegerRange YearsUntil(Day other) => Count(other, static (from, to) => Calendar.WholeMonths(from, to) / 12);

    /// <summary>Whole months from this day to the other.</summary>
    public IntegerRange MonthsUntil(Day other) => Count(other, static (from, to) => Calendar.WholeMonths(from, to));

    /// <summary>Whole weeks from this day to the other.</summary>
    public IntegerRange WeeksUntil(Day other) => Count(other, static (from, to) => (to - from) / 7);

    /// <summary>Days from this day to the other.</summary>
    public IntegerRange DaysUntil(Day other) => Count(other, static (from, to) => to - from);

    /// <summary>Turns of the year from this day to the other.</summary>
    public IntegerRange YearBoundariesUntil(Day other) => Count(other, static (from, to) => Calendar.YearOf(to) - Calendar.YearOf(from));

    /// <summary>Turns of the month from this day to the other.</summary>
    public IntegerRange MonthBoundariesUntil(Day other)
        => Count(other, static (from, to) => Calendar.MonthNumber(to) - Calendar.MonthNumber(from));

    /// <summary>Beginnings of weeks, on Sundays, from this day to the other.</summary>
    public IntegerRange WeekBoundariesUntil(Day other) => Count(other, static (from, to) => Calendar.WeekNumber(to) - Calendar.WeekNumber(from));

    /// <inheritdoc/>
    public override string ToString()
        => IsMissing ? "missing"
            : _low == _high ? Written(_low)
            : _low == int.MinValue ? "<= " + Written(_high)
            : _high == int.MaxValue ? ">= " + Written(_low)
            : $"{Written(_low)}..{Written(_high)}";

    private static string Written(int day) => DateOnly.FromDayNumber(day).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    // Where nothing bounds a day, the calendar does: what may leave it when it is moved is missing.
    private Day Shift(long count, Func<int, long, int?> move)
        => !IsMissing && move(First, count) is { } low && move(Last, count) is { } high ? new(low, high) : Missing;

    // Every count grows with its end and shrinks with its beginning, so the ends of the intervals give the ends of the count.
    private IntegerRange Count(Day other, Func<int, int, int> count)
        => IsMissing || other.IsMissing ? IntegerRange.Missing
            : _low == _high && other._low == other._high ? IntegerRange.Of(count(_low, other._low))
            : IntegerRange.Between(count(Last, other.First), count(First, other.Last));
}
