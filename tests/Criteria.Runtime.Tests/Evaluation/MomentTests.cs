using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Dates with a time of day, known to the millisecond or less, held against moments they may be.</summary>
public sealed class MomentTests
{
    private static readonly DateTimeOffset s_noon = new(2021, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_moment_is_a_point_in_UTC_whatever_clock_it_was_read_from()
    {
        var there = Moment.Of(s_noon.ToOffset(TimeSpan.FromHours(-7)));
        Assert.Equal(Truth.True, there.EqualTo(Moment.Of(s_noon)));
        Assert.Equal("2021-05-01T05:00:00.000-07:00", there.ToString());
        foreach (var kind in Enum.GetValues<DateTimeKind>())
            Assert.Equal("2021-05-01T12:00:00.000Z", Moment.Of(new DateTime(2021, 5, 1, 12, 0, 0, kind)).ToString());
        Assert.Equal(Truth.True, Moment.Of(s_noon.AddTicks(9_999)).EqualTo(Moment.Of(s_noon)));
        Assert.Equal(Truth.False, Moment.Of(s_noon.AddTicks(10_000)).EqualTo(Moment.Of(s_noon)));
        Assert.Equal(Truth.True, Moment.Of(DateTimeOffset.MinValue).EqualTo(default));
        Assert.Equal("9999-12-31T23:59:59.999Z", Moment.Of(DateTime.MaxValue).ToString());
    }

    [Theory]
    [InlineData(2020, null, null, null, null, null, null, 0, "2020-01-01T00:00:00.000Z..2020-12-31T23:59:59.999Z")]
    [InlineData(2020, 2, null, null, null, null, null, 0, "2020-02-01T00:00:00.000Z..2020-02-29T23:59:59.999Z")]
    [InlineData(2021, 2, null, null, null, null, null, 330, "2021-02-01T00:00:00.000+05:30..2021-02-28T23:59:59.999+05:30")]
    [InlineData(2021, 2, 28, 23, null, null, null, -840, "2021-02-28T23:00:00.000-14:00..2021-02-28T23:59:59.999-14:00")]
    [InlineData(2021, 2, 28, 23, 59, 58, null, 0, "2021-02-28T23:59:58.000Z..2021-02-28T23:59:58.999Z")]
    [InlineData(2021, 2, 28, 23, 59, 58, 7, 840, "2021-02-28T23:59:58.007+14:00")]
    [InlineData(1, null, null, null, null, null, null, 0, "0001-01-01T00:00:00.000Z..0001-12-31T23:59:59.999Z")]
    [InlineData(9999, 12, null, null, null, null, null, 0, "9999-12-01T00:00:00.000Z..9999-12-31T23:59:59.999Z")]
    public void A_moment_of_a_text_is_every_moment_that_it_leaves_open(int year, int? month, int? day, int? hour, int? minute, int? second, int? millisecond, int offset, string expected)
        => Assert.Equal(expected, Moment.Of(year, month, day, hour, minute, second, millisecond, offset).ToString());

    [Fact]
    public void There_is_no_moment_outside_the_calendar()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Moment.Of(2021, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Moment.Of(1, offset: 1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Moment.Of(9999, offset: -1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Moment.Of(2021, offset: 841));
    }

    [Fact]
    public void A_comparison_is_decided_where_every_possible_moment_agrees_and_stays_so_when_more_is_known()
    {
        foreach (var left in MomentSamples.All)
        {
            foreach (var right in MomentSamples.All)
            {
                foreach (var (found, holds, name) in Comparisons(left.Value, right.Value))
                {
                    var points = left.Points.SelectMany(_ => right.Points, holds).Distinct().ToArray();
                    var expected = points is [var single] ? Truth.Of(single) : Truth.Unknown;
                    Assert.True(found == expected, $"{left.Value} {name} {right.Value}: found {found}, expected {expected}");
                }
            }
        }
    }

    [Fact]
    public void A_missing_moment_decides_nothing()
    {
        foreach (var missing in new[] { Moment.Missing, Moment.Of((DateTime?)null), Moment.Of((DateTimeOffset?)null) })
        {
            Assert.Equal((true, 0UL, Truth.True, "missing"), (missing.IsMissing, missing.PresenceBit, missing.IsNull(), missing.ToString()));
            foreach (var other in MomentSamples.All.Select(static sample => sample.Value).Append(missing))
            {
                Assert.All(Comparisons(missing, other), static comparison => Assert.Equal(Truth.Unknown, comparison.Found));
                Assert.All(Comparisons(other, missing), static comparison => Assert.Equal(Truth.Unknown, comparison.Found));
            }
        }

        Assert.Equal((1UL, Truth.False), (Moment.Of(DateTimeOffset.MinValue).PresenceBit, Moment.Of(2021).IsNull()));
        Assert.Equal("2021-05-01T12:00:00.000Z", Moment.Missing.Or(Moment.Of(s_noon)).ToString());
        Assert.Equal("2021-05-01T12:00:00.000Z", Moment.Of(s_noon).Or(Moment.Missing).ToString());
    }

    [Fact]
    public void A_moment_that_surely_comes_before_the_one_it_must_follow_is_missing()
    {
        Assert.True(Moment.Of(s_noon).NotBefore(Moment.Of(s_noon.AddMilliseconds(1))).IsMissing);
        Assert.False(Moment.Of(s_noon).NotBefore(Moment.Of(2021)).IsMissing);
        Assert.False(Moment.Of(s_noon).NotBefore(Moment.Missing).IsMissing);
    }

    [Fact]
    public void A_choice_that_is_open_is_the_moment_both_agree_on_by_one_clock()
    {
        Moment noon = Moment.Of(s_noon), elsewhere = Moment.Of(s_noon.ToOffset(TimeSpan.FromHours(12))), year = Moment.Of(2021);
        Assert.Equal(noon.ToString(), Moment.Choose(Truth.Unknown, noon, noon).ToString());
        Assert.True(Moment.Choose(Truth.Unknown, year, year).IsMissing, "a year is not one moment");
        Assert.True(Moment.Choose(Truth.Unknown, noon, elsewhere).IsMissing, "the two have different days");
        Assert.Equal((noon.ToString(), year.ToString()), (Moment.Choose(Truth.True, noon, year).ToString(), Moment.Choose(Truth.False, noon, year).ToString()));
    }

    private static IEnumerable<(Truth Found, Func<DateTimeOffset, DateTimeOffset, bool> Holds, string Name)> Comparisons(Moment a, Moment b) =>
    [
        (a.Before(b), static (x, y) => x < y, "before"),
        (a.OnOrBefore(b), static (x, y) => x <= y, "on or before"),
        (a.After(b), static (x, y) => x > y, "after"),
        (a.OnOrAfter(b), static (x, y) => x >= y, "on or after"),
        (a.EqualTo(b), static (x, y) => x == y, "equal to"),
        (a.StartOfYear().Before(b.StartOfYear()), static (x, y) => x.UtcDateTime.Year < y.UtcDateTime.Year, "before year of"),
        (a.StartOfMonth().OnOrAfter(b.StartOfMonth()), static (x, y) => Months(x) >= Months(y), "on or after month of"),
        (a.StartOfDay().EqualTo(b.StartOfDay()), static (x, y) => x.UtcDateTime.Date == y.UtcDateTime.Date, "same day as"),
        (a.StartOfHour().After(b.StartOfHour()), static (x, y) => x.UtcTicks / TimeSpan.TicksPerHour > y.UtcTicks / TimeSpan.TicksPerHour, "after hour of"),
        (a.StartOfMinute().OnOrBefore(b.StartOfMinute()), static (x, y) => x.UtcTicks / TimeSpan.TicksPerMinute <= y.UtcTicks / TimeSpan.TicksPerMinute, "on or before minute of"),
        (a.StartOfSecond().EqualTo(b.StartOfSecond()), static (x, y) => x.UtcTicks / TimeSpan.TicksPerSecond == y.UtcTicks / TimeSpan.TicksPerSecond, "same second as"),
    ];

    private static int Months(DateTimeOffset time) => (12 * time.UtcDateTime.Year) + time.UtcDateTime.Month;
}
