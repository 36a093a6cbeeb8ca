using System;

namespace Criteria.Evaluation;

/// <content>Calendar arithmetic. An end of the interval that is not known stays so.</content>
public readonly partial struct Moment
{
    /// <summary>Milliseconds that the clock it was given by is ahead of UTC; nothing where that clock is not known.</summary>
    private long Ahead => HasClock ? _offset * Calendar.MillisecondsPerMinute : 0;

    /// <summary>The moment so many years later by its own clock; 29 February becomes the 28th. Missing outside the years 1 to 9999, as for every shift below.</summary>
    public Moment AddYears(int years) => AddMonths(12L * years);

    /// <summary>The moment so many months later by its own clock; a day the month lacks becomes its last. Missing where that clock is not known.</summary>
    public Moment AddMonths(long months) => !HasClock ? Missing : Shift(months, static (clock, count) => Calendar.AddMonths(clock, count));

    /// <summary>The moment so many days of 24 hours later.</summary>
    public Moment AddDays(long days) => Shift(days, static (clock, count) => Calendar.AddUnits(clock, count, Calendar.MillisecondsPerDay));

    /// <summary>The moment so many hours later.</summary>
    public Moment AddHours(long hours) => Shift(hours, static (clock, count) => Calendar.AddUnits(clock, count, Calendar.MillisecondsPerHour));

    /// <summary>The moment so many minutes later.</summary>
    public Moment AddMinutes(long minutes) => Shift(minutes, static (clock, count) => Calendar.AddUnits(clock, count, Calendar.MillisecondsPerMinute));

    /// <summary>The moment so many seconds later.</summary>
    public Moment AddSeconds(long seconds) => Shift(seconds, static (clock, count) => Calendar.AddUnits(clock, count, Calendar.MillisecondsPerSecond));

    /// <summary>The moment so many milliseconds later.</summary>
    public Moment AddMilliseconds(long milliseconds) => Shift(milliseconds, static (clock, count) => Calendar.AddUnits(clock, count, 1));

    /// <summary>Whole years in UTC from this moment to the other: the most that can be added to this one without passing the other. Counted backwards, and negative, where the other comes first; missing where one of the two is; so for every count below.</summary>
    public IntegerRange YearsUntil(Moment other) => Count(other, static (from, to) => Calendar.WholeMonths(from, to) / 12);

    /// <summary>Whole months in UTC from this moment to the other.</summary>
    public IntegerRange MonthsUntil(Moment other) => Count(other, static (from, to) => Calendar.WholeMonths(from, to));

    /// <summary>Whole weeks from this moment to the other.</summary>
    public IntegerRange WeeksUntil(Moment other) => Count(other, static (from, to) => (to - from) / (7 * Calendar.MillisecondsPerDay));

    /// <summary>Whole days of 24 hours from this moment to the other.</summary>
    public IntegerRange DaysUntil(Moment other) => Count(other, static (from, to) => (to - from) / Calendar.MillisecondsPerDay);

    /// <summary>Whole hours from this moment to the other.</summary>
    public IntegerRange HoursUntil(Moment other) => Count(other, static (from, to) => (to - from) / Calendar.MillisecondsPerHour);

    /// <summary>Whole minutes from this moment to the other.</summary>
    public IntegerRange MinutesUntil(Moment other) => Count(other, static (from, to) => (to - from) / Calendar.MillisecondsPerMinute);

    /// <summary>Whole seconds from this moment to the other.</summary>
    public IntegerRange SecondsUntil(Moment other) => Count(other, static (from, to) => (to - from) / Calendar.MillisecondsPerSecond);

    /// <summary>Milliseconds from this moment to the other.</summary>
    public IntegerRange MillisecondsUntil(Moment other) => Count(other, static (from, to) => to - from);

    /// <summary>Turns of the year in UTC from this moment to the other.</summary>
    public IntegerRange YearBoundariesUntil(Moment other)
        => Count(other, static (from, to) => Calendar.YearOf(Calendar.DayOf(to)) - Calendar.YearOf(Calendar.DayOf(from)));

    /// <summary>Turns of the month in UTC from this moment to the other.</summary>
    public IntegerRange MonthBoundariesUntil(Moment other)
        => Count(other, static (from, to) => Calendar.MonthNumber(Calendar.DayOf(to)) - Calendar.MonthNumber(Calendar.DayOf(from)));

    /// <summary>Beginnings of weeks, on Sundays in UTC, from this moment to the other.</summary>
    public IntegerRange WeekBoundariesUntil(Moment other)
        => Count(other, static (from, to) => Calendar.WeekNumber(Calendar.DayOf(to)) - Calendar.WeekNumber(Calendar.DayOf(from)));

    /// <summary>Midnights in UTC from this moment to the other.</summary>
    public IntegerRange DayBoundariesUntil(Moment other)
        => Count(other, static (from, to) => (to / Calendar.MillisecondsPerDay) - (from / Calendar.MillisecondsPerDay));

    /// <summary>Turns of the hour from this moment to the other.</summary>
    public IntegerRange HourBoundariesUntil(Moment other)
        => Count(other, static (from, to) => (to / Calendar.MillisecondsPerHour) - (from / Calendar.MillisecondsPerHour));

    /// <summary>Turns of the minute from this moment to the other.</summary>
    public IntegerRange MinuteBoundariesUntil(Moment other)
        => Count(other, static (from, to) => (to / Calendar.MillisecondsPerMinute) - (from / Calendar.MillisecondsPerMinute));

    /// <summary>Turns of the second from this moment to the other.</summary>
    public IntegerRange SecondBoundariesUntil(Moment other)
        => Count(other, static (from, to) => (to / Calendar.MillisecondsPerSecond) - (from / Calendar.MillisecondsPerSecond));

    // By its own clock, because that is where it has its day of the month. Where nothing bounds a moment, the calendar does: what may leave it is missing.
    private Moment Shift(long count, Func<long, long, long?> move)
        => !IsMissing && Shifted(First, count, move) is { } low && Shifted(Last, count, move) is { } high ? new(low, high, _offset) : Missing;

    private long? Shifted(long moment, long count, Func<long, long, long?> move)
        => move(moment + Ahead, count) is { } clock && Calendar.IsInCalendar(clock - Ahead) ? clock - Ahead : null;

    // Every count grows with its end and shrinks with its beginning, so the ends of the intervals give the ends of the count.
    private IntegerRange Count(Moment other, Func<long, long, long> count)
        => IsMissing || other.IsMissing
            ? IntegerRange.Missing
            : IntegerRange.Fitting(count(Last, other.First), count(First, other.Last));
}
