using System;

namespace Criteria.Evaluation;

/// <content>
/// Parts, by the clock the moment was given by, and beginnings of years to seconds in UTC, by which moments are compared with a precision: one comes
/// before the other by months where its month begins before the month of the other.
/// </content>
public readonly partial struct Moment
{
    /// <summary>The year, 1 to 9999; missing where it is not known.</summary>
    public IntegerRange Year => Part(static clock => Calendar.StartOfYear(Calendar.DayOf(clock)), static clock => clock.Year);

    /// <summary>The month, 1 to 12; missing where the year is not known, and so for every part: with all that is coarser.</summary>
    public IntegerRange Month => Part(static clock => Calendar.StartOfMonth(Calendar.DayOf(clock)), static clock => clock.Month);

    /// <summary>The day of the month, 1 to 31.</summary>
    public IntegerRange DayOfMonth => Part(static clock => clock / Calendar.MillisecondsPerDay, static clock => clock.Day);

    /// <summary>The hour, 0 to 23.</summary>
    public IntegerRange Hour => Part(static clock => clock / Calendar.MillisecondsPerHour, static clock => clock.Hour);

    /// <summary>The minute, 0 to 59.</summary>
    public IntegerRange Minute => Part(static clock => clock / Calendar.MillisecondsPerMinute, static clock => clock.Minute);

    /// <summary>The second, 0 to 59.</summary>
    public IntegerRange Second => Part(static clock => clock / Calendar.MillisecondsPerSecond, static clock => clock.Second);

    /// <summary>The millisecond, 0 to 999.</summary>
    public IntegerRange Millisecond => Part(static clock => clock, static clock => clock.Millisecond);

    /// <summary>The day by the clock the moment was given by; the days it may be where it is not known that exactly. Missing where that clock is not known.</summary>
    public Day Date => IsMissing || !HasClock ? Day.Missing : Day.Spanning(Calendar.DayOf(First + Ahead), Calendar.DayOf(Last + Ahead));

    /// <summary>The beginning in UTC of the year it is in.</summary>
    public Moment StartOfYear() => Cut(static moment => Calendar.StartOfYear(Calendar.DayOf(moment)) * Calendar.MillisecondsPerDay);

    /// <summary>The beginning in UTC of the month it is in.</summary>
    public Moment StartOfMonth() => Cut(static moment => Calendar.StartOfMonth(Calendar.DayOf(moment)) * Calendar.MillisecondsPerDay);

    /// <summary>The midnight in UTC that its day begins with.</summary>
    public Moment StartOfDay() => Cut(static moment => moment - (moment % Calendar.MillisecondsPerDay));

    /// <summary>The beginning of the hour it is in.</summary>
    public Moment StartOfHour() => Cut(static moment => moment - (moment % Calendar.MillisecondsPerHour));

    /// <summary>The beginning of the minute it is in.</summary>
    public Moment StartOfMinute() => Cut(static moment => moment - (moment % Calendar.MillisecondsPerMinute));

    /// <summary>The beginning of the second it is in.</summary>
    public Moment StartOfSecond() => Cut(static moment => moment - (moment % Calendar.MillisecondsPerSecond));

    // A part is known where it and all that is coarser is the same at both ends.
    private IntegerRange Part(Func<long, long> downTo, Func<DateTime, int> part)
        => _low == Beginning || _high == End || !HasClock || downTo(_low + Ahead) != downTo(_high + Ahead)
            ? IntegerRange.Missing
            : IntegerRange.Of(part(new DateTime((_low + Ahead) * TimeSpan.TicksPerMillisecond)));

    private Moment Cut(Func<long, long> start)
        => new(_low == Beginning ? Beginning : start(_low), _high == End ? End : start(_high), 0);
}
