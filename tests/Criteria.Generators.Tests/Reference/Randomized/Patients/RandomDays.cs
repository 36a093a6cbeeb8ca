using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized.Patients;

/// <summary>Random days, moments and periods at, just before and just after the ends of the windows that criteria write.</summary>
internal sealed class RandomDays(Dice dice)
{
    private static readonly DateUnit[] s_calendar = [DateUnit.Year, DateUnit.Month, DateUnit.Week, DateUnit.Day];

    public static DateOnly Near(DateOnly day, int days) => CalendarArithmetic.Shift(day, days, DateUnit.Day) ?? day;

    public DateOnly Day(DateOnly anchor)
    {
        if (dice.Chance(0.03))
            return dice.Pick(DateOnly.MinValue, DateOnly.MaxValue);
        var length = dice.Pick(0, 1, 2, 3, 6, 18) * dice.Pick(-1, 1);
        return Near(CalendarArithmetic.Shift(anchor, length, dice.Pick(s_calendar)) ?? anchor, dice.Between(-1, 1));
    }

    public PatientPartialDate Partial(DateOnly anchor)
    {
        var day = Day(anchor);
        return dice.Pick(
            new PatientPartialDate(day.Year, null, null),
            new PatientPartialDate(day.Year, day.Month, null),
            new PatientPartialDate(day.Year, day.Month, day.Day),
            new PatientPartialDate(day.Year, day.Month, day.Day));
    }

    /// <summary>A moment of a day, with parts of a millisecond that do not count; without an offset it is the clock of UTC.</summary>
    public PatientDateTime Moment(DateOnly anchor, bool hasOffset)
    {
        var time = dice.Weighted<TimeSpan>(
            (2, () => TimeSpan.Zero),
            (2, () => new TimeSpan(10, 30, 0)),
            (1, () => new TimeSpan(0, 23, 59, 59, 999)),
            (2, () => new TimeSpan(0, dice.Between(0, 23), dice.Pick(0, 29, 30, 31, 59), dice.Pick(0, 59), dice.Pick(0, 1, 999))));
        var clock = Inside(Day(anchor)).ToDateTime(TimeOnly.MinValue) + time + TimeSpan.FromTicks(dice.Pick(0, 0, 9_999));
        return new(clock, hasOffset ? dice.Pick(0, 60, -330, 840) : null);
    }

    /// <summary>Its end is after its start, and what goes on has none.</summary>
    public PatientRecord Period(DateOnly anchor)
    {
        var (one, other) = (Day(anchor), Day(anchor));
        DateOnly? Known(DateOnly day) => dice.Chance(0.25) ? null : day;
        var isOngoing = dice.Chance(0.3);
        return PatientRecord.Period(Known(one < other ? one : other), isOngoing ? null : Known(one < other ? other : one), dice.Chance(0.25) ? null : isOngoing);
    }

    /// <summary>The clock of an offset may read another year than that of UTC, and there is none before 1 and after 9999.</summary>
    private static DateOnly Inside(DateOnly day) => day.Year switch { 1 => new(2, 1, 1), 9999 => new(9998, 12, 31), _ => day };
}
