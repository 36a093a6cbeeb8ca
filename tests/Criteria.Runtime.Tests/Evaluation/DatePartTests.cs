using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Parts of dates, and of dates with a time by the clock they were given by; and comparison by years and months.</summary>
public sealed class DatePartTests
{
    [Fact]
    public void A_part_is_known_where_it_and_all_that_is_coarser_is_the_same_at_both_ends()
    {
        Assert.Equal("2021 5 1", Parts(Day.Of(2021, 5, 1)));
        Assert.Equal("2021 5 missing", Parts(Day.Of(2021, 5)));
        Assert.Equal("2021 missing missing", Parts(Day.Of(2021)));
        Assert.Equal("missing missing missing", Parts(Day.Missing));
        Assert.Equal("missing missing missing", Parts(Day.Of(2021).AddDays(1)));
        Assert.Equal("1 1 1", Parts(Day.Of(DateOnly.MinValue)));
        Assert.Equal("9999 12 31", Parts(Day.Of(DateOnly.MaxValue)));
    }

    [Fact]
    public void A_moment_has_the_parts_that_its_own_clock_shows()
    {
        var late = new DateTimeOffset(2020, 12, 31, 23, 30, 15, 250, TimeSpan.FromHours(-5));
        Assert.Equal("2020 12 31 23 30 15 250", Parts(Moment.Of(late)));
        Assert.Equal("2021 1 1 4 30 15 250", Parts(Moment.Of(late.ToUniversalTime())));
        Assert.Equal("2020-12-31", Moment.Of(late).Date.ToString());
        Assert.Equal("2021-01-01", Moment.Of(late.UtcDateTime).Date.ToString());
        Assert.Equal("2021 5 missing missing missing missing missing", Parts(Moment.Of(2021, 5, offset: 120)));
        Assert.Equal("2021 5 3 4 missing missing missing", Parts(Moment.Of(2021, 5, 3, 4)));
        Assert.Equal("2021-05-01..2021-05-31", Moment.Of(2021, 5, offset: 120).Date.ToString());
        Assert.Equal("missing missing missing missing missing missing missing", Parts(Moment.Missing));
        Assert.Equal("missing", Moment.Missing.Date.ToString());
    }

    [Fact]
    public void Dates_compare_by_the_month_and_the_year_they_are_in()
    {
        Day may = Day.Of(2021, 5, 31), alsoMay = Day.Of(2021, 5, 1), june = Day.Of(2021, 6, 1), year = Day.Of(2021);
        Assert.Equal(Truth.True, may.StartOfMonth().EqualTo(alsoMay.StartOfMonth()));
        Assert.Equal(Truth.False, may.StartOfMonth().After(alsoMay.StartOfMonth()));
        Assert.Equal(Truth.True, may.StartOfMonth().Before(june.StartOfMonth()));
        Assert.Equal(Truth.True, year.StartOfYear().EqualTo(june.StartOfYear()));
        Assert.Equal(Truth.Unknown, year.StartOfMonth().EqualTo(june.StartOfMonth()));
        Assert.Equal(Truth.Unknown, Day.Missing.StartOfYear().EqualTo(june.StartOfYear()));
        Assert.Equal("0001-01-01 9999-12-01", $"{Day.Of(DateOnly.MinValue).StartOfYear()} {Day.Of(DateOnly.MaxValue).StartOfMonth()}");
    }

    [Fact]
    public void A_period_ends_on_its_last_day_or_with_the_calendar_while_it_goes_on()
    {
        var end = new DateOnly(2021, 5, 1);
        Assert.Equal("2021-05-01", Day.EndOf(new Period(End: end)).ToString());
        Assert.Equal("2021-05-01", Day.EndOf(new Period(End: end, Ongoing: false)).ToString());
        Assert.Equal("9999-12-31", Day.EndOf(new Period(Ongoing: true)).ToString());
        Assert.Equal("missing", Day.EndOf(new Period(Ongoing: false)).ToString());
        Assert.Equal("missing", Day.EndOf(default(Period)).ToString());
        Assert.Equal("missing", Day.EndOf(null).ToString());
    }

    private static string Parts(Day day) => $"{day.Year} {day.Month} {day.DayOfMonth}";

    private static string Parts(Moment moment)
        => $"{moment.Year} {moment.Month} {moment.DayOfMonth} {moment.Hour} {moment.Minute} {moment.Second} {moment.Millisecond}";
}
