using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Moments are moved by their own clock, and counted between in UTC.</summary>
public sealed class MomentCalendarTests
{
    [Theory]
    [InlineData("2021-01-31T12:00:00Z", 1, "2021-02-28T12:00:00.000Z")]
    [InlineData("2020-02-29T12:00:00Z", 12, "2021-02-28T12:00:00.000Z")]
    [InlineData("2021-03-30T23:00:00-05:00", 1, "2021-04-30T23:00:00.000-05:00")]
    [InlineData("2021-03-31T01:00:00+02:00", -1, "2021-02-28T01:00:00.000+02:00")]
    [InlineData("0001-02-01T00:00:00Z", -1, "0001-01-01T00:00:00.000Z")]
    [InlineData("0001-01-31T23:59:59.999Z", -1, "missing")]
    [InlineData("9999-11-30T23:59:59.999Z", 1, "9999-12-30T23:59:59.999Z")]
    [InlineData("9999-12-01T00:00:00Z", 1, "missing")]
    [InlineData("9999-11-30T20:00:00-10:00", 1, "9999-12-30T20:00:00.000-10:00")]
    [InlineData("2021-01-01T00:00:00Z", long.MaxValue, "missing")]
    [InlineData("2021-01-01T00:00:00Z", long.MinValue, "missing")]
    public void A_month_later_is_the_same_day_of_the_month_by_its_own_clock_or_its_last(string from, long months, string expected)
        => Assert.Equal(expected, Moment.Of(DateTimeOffset.Parse(from)).AddMonths(months).ToString());

    [Fact]
    public void A_moment_outside_the_calendar_in_UTC_or_by_its_own_clock_is_missing()
    {
        var last = Moment.Of(9999, 12, 31, 23, 59, 59, 999);
        Moment[] beyond = [last.AddMilliseconds(1), last.AddSeconds(1), last.AddMinutes(1), last.AddHours(1), last.AddDays(1), last.AddYears(1), default(Moment).AddMilliseconds(-1)];
        Assert.All(beyond, static moment => Assert.Equal("missing", moment.ToString()));
        Assert.Equal("missing", Moment.Of(9999, 12, 31, 12, 0, 0, 0, 600).AddHours(12).ToString());
        Assert.Equal("missing", Moment.Of(1, 1, 1, 12, 0, 0, 0, -600).AddHours(-13).ToString());
        Assert.Equal("missing", Moment.Of(9999, 12).AddDays(1).ToString());
        foreach (var count in new[] { long.MinValue, long.MaxValue })
        {
            Moment[] far = [last.AddMilliseconds(count), last.AddSeconds(count), last.AddMinutes(count), last.AddHours(count), last.AddDays(count), last.AddMonths(count)];
            Assert.All(far, static moment => Assert.True(moment.IsMissing));
        }

        Assert.Equal(last.ToString(), default(Moment).AddMilliseconds(315_537_897_599_999).ToString());
    }

    [Fact]
    public void Every_unit_moves_by_its_length_and_a_partial_moment_by_both_ends()
    {
        var leap = Moment.Of(2020, 2, 28, 23, 59, 59, 999, 60);
        Assert.Equal("2020-02-29T00:00:00.000+01:00", leap.AddMilliseconds(1).ToString());
        Assert.Equal("2020-02-29T00:00:00.999+01:00", leap.AddSeconds(1).ToString());
        Assert.Equal("2020-02-29T00:00:59.999+01:00", leap.AddMinutes(1).ToString());
        Assert.Equal("2020-02-29T00:59:59.999+01:00", leap.AddHours(1).ToString());
        Assert.Equal("2020-02-29T23:59:59.999+01:00", leap.AddDays(1).ToString());
        Assert.Equal("2022-02-28T23:59:59.999+01:00", leap.AddYears(2).ToString());
        Assert.Equal("2020-02-29T00:00:00.000Z..2020-02-29T23:59:59.999Z", Moment.Of(2020, 2, 28).AddDays(1).ToString());
        Assert.Equal("missing", Moment.Missing.AddHours(1).ToString());
    }

    [Fact]
    public void A_count_runs_from_the_least_to_the_most_that_two_possible_moments_give()
    {
        // Every count grows with its end and shrinks with its beginning: the first and the last point give the least and the most.
        foreach (var from in MomentSamples.All)
        {
            foreach (var to in MomentSamples.All)
            {
                foreach (var (found, count, name) in Counts(from.Value, to.Value))
                {
                    var counts = from.Points.SelectMany(_ => to.Points, (x, y) => count(x.UtcDateTime, y.UtcDateTime)).ToArray();
                    Assert.True((counts.Min(), counts.Max()) == (found.Low, found.High), $"{name} from {from.Value} to {to.Value} run from {counts.Min()} to {counts.Max()}, found {found}");
                }
            }
        }
    }

    [Fact]
    public void Nothing_is_counted_from_or_to_a_missing_moment()
    {
        foreach (var (a, b) in new[] { (Moment.Missing, Moment.Of(2020)), (Moment.Of(2020, 1, 1, 0, 0, 0, 0), Moment.Missing), (Moment.Missing, Moment.Missing) })
            Assert.All(Counts(a, b), static count => Assert.True(count.Found.IsMissing, count.Name));
    }

    private static IEnumerable<(IntegerRange Found, Func<DateTime, DateTime, long> Count, string Name)> Counts(Moment a, Moment b) =>
    [
        (a.YearsUntil(b), static (x, y) => Whole(x, y, static (time, n) => time.AddYears(n), 366), "years"),
        (a.MonthsUntil(b), static (x, y) => Whole(x, y, static (time, n) => time.AddMonths(n), 31), "months"),
        (a.WeeksUntil(b), static (x, y) => (y - x).Ticks / (7 * TimeSpan.TicksPerDay), "weeks"),
        (a.DaysUntil(b), static (x, y) => (y - x).Ticks / TimeSpan.TicksPerDay, "days"),
        (a.HoursUntil(b), static (x, y) => (y - x).Ticks / TimeSpan.TicksPerHour, "hours"),
        (a.MinutesUntil(b), static (x, y) => (y - x).Ticks / TimeSpan.TicksPerMinute, "minutes"),
        (a.SecondsUntil(b), static (x, y) => (y - x).Ticks / TimeSpan.TicksPerSecond, "seconds"),
        (a.MillisecondsUntil(b), static (x, y) => (y - x).Ticks / TimeSpan.TicksPerMillisecond, "milliseconds"),
        (a.YearBoundariesUntil(b), static (x, y) => y.Year - x.Year, "turns of the year"),
        (a.MonthBoundariesUntil(b), static (x, y) => (12 * (y.Year - x.Year)) + y.Month - x.Month, "turns of the month"),
        (a.WeekBoundariesUntil(b), static (x, y) => Weeks(y) - Weeks(x), "Sundays"),
        (a.DayBoundariesUntil(b), static (x, y) => (y.Date - x.Date).Days, "midnights"),
        (a.HourBoundariesUntil(b), static (x, y) => (y.Ticks / TimeSpan.TicksPerHour) - (x.Ticks / TimeSpan.TicksPerHour), "turns of the hour"),
        (a.MinuteBoundariesUntil(b), static (x, y) => (y.Ticks / TimeSpan.TicksPerMinute) - (x.Ticks / TimeSpan.TicksPerMinute), "turns of the minute"),
        (a.SecondBoundariesUntil(b), static (x, y) => (y.Ticks / TimeSpan.TicksPerSecond) - (x.Ticks / TimeSpan.TicksPerSecond), "turns of the second"),
    ];

    /// <summary>The largest n with from + n units &lt;= to, counted up from a number that is surely too small; the negative of it the other way round.</summary>
    private static long Whole(DateTime from, DateTime to, Func<DateTime, int, DateTime> add, int mostDays)
    {
        if (to < from)
            return -Whole(to, from, add, mostDays);
        var count = (int)((to - from).Days / mostDays);
        while (!Leaves(from, count + 1, add) && add(from, count + 1) <= to)
            count++;
        return count;
    }

    private static bool Leaves(DateTime from, int count, Func<DateTime, int, DateTime> add)
    {
        try
        {
            add(from, count);
            return false;
        }
        catch (ArgumentOutOfRangeException)
        {
            return true;
        }
    }

    // The Sunday a week begins with, as its day number; 1 January of the year 1 is a Monday.
    private static int Weeks(DateTime time) => (DateOnly.FromDateTime(time).DayNumber - (int)time.DayOfWeek + 7) / 7;
}
