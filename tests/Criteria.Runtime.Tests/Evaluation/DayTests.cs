using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Dates that are known to the day, the month or the year, held against every day they may be.</summary>
public sealed class DayTests
{
    private static readonly PartialDate[] s_dates =
    [
        new(2020), new(2021), new(2020, 2), new(2021, 2), new(2021, 3), new(2020, 12), new(2020, 2, 29), new(2021, 2, 28), new(2021, 3, 1), new(2020, 12, 31), new(2021, 1, 1), new(2021, 12, 31),
        new(2021, 1, 31), new(2021, 3, 30),
    ];

    [Fact]
    public void A_comparison_is_decided_where_every_possible_day_agrees()
    {
        foreach (var (left, right) in Pairs())
        {
            var (a, b) = (Day.Of(left), Day.Of(right));
            Assert.Equal(Agreed(left, right, static (x, y) => x < y), a.Before(b));
            Assert.Equal(Agreed(left, right, static (x, y) => x <= y), a.OnOrBefore(b));
            Assert.Equal(Agreed(left, right, static (x, y) => x > y), a.After(b));
            Assert.Equal(Agreed(left, right, static (x, y) => x >= y), a.OnOrAfter(b));
            Assert.Equal(Agreed(left, right, static (x, y) => x == y), a.EqualTo(b));
        }
    }

    [Fact]
    public void A_count_runs_from_the_least_to_the_most_that_two_possible_days_give()
    {
        foreach (var (left, right) in Pairs())
        {
            var (a, b) = (Day.Of(left), Day.Of(right));
            Spans(left, right, static (x, y) => Slow.Count(x, y, Slow.AddYears), a.YearsUntil(b), "years");
            Spans(left, right, static (x, y) => Slow.Count(x, y, Slow.AddMonths), a.MonthsUntil(b), "months");
            Spans(left, right, static (x, y) => Slow.Count(x, y, static (day, n) => day.AddDays(7 * n)), a.WeeksUntil(b), "weeks");
            Spans(left, right, static (x, y) => y.DayNumber - x.DayNumber, a.DaysUntil(b), "days");
            Spans(left, right, static (x, y) => y.Year - x.Year, a.YearBoundariesUntil(b), "turns of the year");
            Spans(left, right, static (x, y) => (12 * (y.Year - x.Year)) + y.Month - x.Month, a.MonthBoundariesUntil(b), "turns of the month");
            Spans(left, right, Slow.Sundays, a.WeekBoundariesUntil(b), "Sundays");
        }
    }

    [Fact]
    public void Whole_units_between_two_days_are_the_most_that_can_be_added_without_passing()
    {
        var random = new Random(8);
        var days = Enumerable.Range(0, 60).Select(_ => DateOnly.FromDayNumber(random.Next(730_000, 740_000))).ToList();
        foreach (var year in new[] { 1999, 2000, 2020, 2021, 2023, 2024 })
        {
            for (var month = 1; month <= 12; month++)
                days.AddRange([new(year, month, DateTime.DaysInMonth(year, month)), new(year, month, 1), new(year, month, 28)]);
        }

        foreach (var from in days)
        {
            foreach (var to in days)
            {
                var (a, b) = (Day.Of(from), Day.Of(to));
                Assert.True(a.YearsUntil(b).Low == Slow.Count(from, to, Slow.AddYears), $"years from {from:O} to {to:O}: found {a.YearsUntil(b)}");
                Assert.True(a.MonthsUntil(b).Low == Slow.Count(from, to, Slow.AddMonths), $"months from {from:O} to {to:O}: found {a.MonthsUntil(b)}");
            }
        }
    }

    [Theory]
    [InlineData("2020-02-29", "2021-02-28", 1, 12)]
    [InlineData("2020-02-29", "2021-02-27", 0, 11)]
    [InlineData("2020-02-29", "2024-02-28", 3, 47)]
    [InlineData("2020-02-29", "2024-02-29", 4, 48)]
    [InlineData("2021-01-31", "2021-02-28", 0, 1)]
    [InlineData("2020-01-30", "2020-02-28", 0, 0)]
    [InlineData("2021-02-28", "2020-02-29", -1, -12)]
    [InlineData("2021-02-27", "2020-02-29", 0, -11)]
    [InlineData("2021-03-01", "2020-02-29", -1, -12)]
    public void The_29th_of_February_comes_on_the_28th_where_there_is_none(string from, string to, int years, int months)
    {
        var (a, b) = (Day.Of(DateOnly.Parse(from)), Day.Of(DateOnly.Parse(to)));
        Assert.Equal((years, months), (a.YearsUntil(b).Low, a.MonthsUntil(b).Low));
    }

    [Theory]
    [InlineData("2021-01-31", 1, "2021-02-28")]
    [InlineData("2020-01-31", 1, "2020-02-29")]
    [InlineData("2021-03-31", -1, "2021-02-28")]
    [InlineData("2020-02-29", 12, "2021-02-28")]
    [InlineData("2020-02-29", -48, "2016-02-29")]
    [InlineData("2021-12-15", 1, "2022-01-15")]
    [InlineData("2021-01-15", -1, "2020-12-15")]
    [InlineData("0001-02-01", -1, "0001-01-01")]
    [InlineData("0001-01-31", -1, "missing")]
    [InlineData("9999-11-30", 1, "9999-12-30")]
    [InlineData("9999-12-01", 1, "missing")]
    [InlineData("2021-01-01", long.MaxValue, "missing")]
    [InlineData("2021-01-01", long.MinValue, "missing")]
    public void A_month_later_is_the_same_day_of_the_month_or_its_last(string from, long months, string expected)
        => Assert.Equal(expected, Day.Of(DateOnly.Parse(from)).AddMonths(months).ToString());

    [Theory]
    [InlineData("0001-01-01", -1, "missing")]
    [InlineData("0001-01-02", -1, "0001-01-01")]
    [InlineData("9999-12-31", 1, "missing")]
    [InlineData("9999-12-30", 1, "9999-12-31")]
    [InlineData("2020-02-28", 2, "2020-03-01")]
    [InlineData("2021-01-01", long.MaxValue, "missing")]
    [InlineData("2021-01-01", long.MinValue, "missing")]
    public void A_day_outside_the_calendar_is_missing(string from, long days, string expected)
        => Assert.Equal(expected, Day.Of(DateOnly.Parse(from)).AddDays(days).ToString());

    [Fact]
    public void A_shifted_month_or_year_holds_every_day_it_may_become()
    {
        foreach (var date in s_dates)
        {
            foreach (var months in new[] { 1, -1, 12, 13, -11 })
            {
                var shifted = Possible(date).Select(day => Slow.AddMonths(day, months)).ToArray();
                var expected = shifted.Min() == shifted.Max() ? $"{shifted.Min():O}" : $"{shifted.Min():O}..{shifted.Max():O}";
                Assert.Equal(expected, Day.Of(date).AddMonths(months).ToString());
            }

            Assert.Equal(Day.Of(date).AddMonths(24).ToString(), Day.Of(date).AddYears(2).ToString());
        }

        Assert.Equal("missing", Day.Of(new PartialDate(9999)).AddMonths(1).ToString());
        Assert.Equal("missing", Day.Of(new PartialDate(1)).AddDays(-1).ToString());
        Assert.Equal("missing", Day.Of(2020).AddYears(int.MaxValue).ToString());
    }

    [Fact]
    public void The_whole_calendar_can_be_counted_through()
    {
        var (first, last) = (Day.Of(DateOnly.MinValue), Day.Of(DateOnly.MaxValue));
        Assert.Equal((9998, 119987, 3652058), (first.YearsUntil(last).Low, first.MonthsUntil(last).Low, first.DaysUntil(last).Low));
        Assert.Equal((-9998, -119987, -3652058), (last.YearsUntil(first).Low, last.MonthsUntil(first).Low, last.DaysUntil(first).Low));
        Assert.Equal(Slow.Sundays(DateOnly.MinValue, DateOnly.MaxValue), first.WeekBoundariesUntil(last).Low);
    }

    [Fact]
    public void A_missing_day_decides_nothing()
    {
        foreach (var missing in new[] { Day.Missing, Day.Of((DateOnly?)null), Day.Of((PartialDate?)null) })
        {
            Assert.Equal((true, 0UL, Truth.True, "missing"), (missing.IsMissing, missing.PresenceBit, missing.IsNull(), missing.ToString()));
            foreach (var other in new[] { Day.Of(DateOnly.MinValue), Day.Of(DateOnly.MaxValue), Day.Of(2021, 5), missing })
            {
                foreach (var (a, b) in new[] { (missing, other), (other, missing) })
                {
                    Assert.All([a.Before(b), a.OnOrBefore(b), a.After(b), a.OnOrAfter(b), a.EqualTo(b)], static truth => Assert.Equal(Truth.Unknown, truth));
                    Assert.All(
                        [a.YearsUntil(b), a.MonthsUntil(b), a.WeeksUntil(b), a.DaysUntil(b), a.YearBoundariesUntil(b), a.MonthBoundariesUntil(b), a.WeekBoundariesUntil(b)],
                        static count => Assert.True(count.IsMissing, $"found {count}"));
                }
            }

            Assert.Equal(("missing", "missing", "2021-05-01"), (missing.AddDays(1).ToString(), missing.AddMonths(1).ToString(), missing.Or(Day.Of(2021, 5, 1)).ToString()));
        }

        Assert.Equal((1UL, Truth.False), (Day.Of(DateOnly.MinValue).PresenceBit, Day.Of(2021).IsNull()));
    }

    [Fact]
    public void A_day_that_surely_comes_before_the_one_it_must_follow_is_missing()
    {
        Assert.Equal("missing", Day.Of(2021, 5, 1).NotBefore(Day.Of(2021, 5, 2)).ToString());
        Assert.Equal("2021-05-02", Day.Of(2021, 5, 2).NotBefore(Day.Of(2021, 5, 2)).ToString());
        Assert.Equal("2021-05-01", Day.Of(2021, 5, 1).NotBefore(Day.Of(2021, 5)).ToString());
        Assert.Equal("missing", Day.Of(2021, 4, 30).NotBefore(Day.Of(2021, 5)).ToString());
        Assert.Equal("2021-05-01", Day.Of(2021, 5, 1).NotBefore(Day.Missing).ToString());
        Assert.Equal("missing", Day.Missing.NotBefore(Day.Of(2021)).ToString());
    }

    [Fact]
    public void A_choice_that_is_open_is_the_day_both_agree_on()
    {
        Day first = Day.Of(2021, 5, 1), second = Day.Of(2021, 5, 2), month = Day.Of(2021, 5);
        Assert.Equal("2021-05-01", Day.Choose(Truth.Unknown, first, first).ToString());
        Assert.Equal("missing", Day.Choose(Truth.Unknown, first, second).ToString());
        Assert.Equal("missing", Day.Choose(Truth.Unknown, month, month).ToString());
        Assert.Equal(("2021-05-01", "2021-05-01..2021-05-31"), (Day.Choose(Truth.True, first, month).ToString(), Day.Choose(Truth.False, first, month).ToString()));
    }

    private static IEnumerable<(PartialDate Left, PartialDate Right)> Pairs()
        => from left in s_dates
           from right in s_dates
           where left.Month is not null || right.Day is not null || left == right
           select (left, right);

    private static IEnumerable<DateOnly> Possible(PartialDate date)
        => Enumerable.Range(date.Earliest.DayNumber, date.Latest.DayNumber - date.Earliest.DayNumber + 1).Select(DateOnly.FromDayNumber);

    private static Truth Agreed(PartialDate left, PartialDate right, Func<DateOnly, DateOnly, bool> holds)
        => Possible(left).SelectMany(_ => Possible(right), holds).Distinct().ToArray() is [var single] ? Truth.Of(single) : Truth.Unknown;

    private static void Spans(PartialDate left, PartialDate right, Func<DateOnly, DateOnly, int> count, IntegerRange found, string what)
    {
        var counts = Possible(left).SelectMany(_ => Possible(right), count).ToArray();
        Assert.True((counts.Min(), counts.Max()) == (found.Low, found.High), $"{what} from {left} to {right} run from {counts.Min()} to {counts.Max()}, found {found}");
    }

    /// <summary>Calendar arithmetic by the platform, and by counting.</summary>
    private static class Slow
    {
        public static DateOnly AddMonths(DateOnly day, int months) => day.AddMonths(months);

        public static DateOnly AddYears(DateOnly day, int years) => day.AddYears(years);

        /// <summary>The largest n with from + n units &lt;= to; the negative of it the other way round.</summary>
        public static int Count(DateOnly from, DateOnly to, Func<DateOnly, int, DateOnly> add)
        {
            if (to < from)
                return -Count(to, from, add);
            var count = 0;
            while (add(from, count + 1) <= to)
                count++;
            return count;
        }

        public static int Sundays(DateOnly from, DateOnly to)
        {
            if (to < from)
                return -Sundays(to, from);
            var count = 0;
            for (var day = from.DayNumber + 1; day <= to.DayNumber; day++)
            {
                if (DateOnly.FromDayNumber(day).DayOfWeek == DayOfWeek.Sunday)
                    count++;
            }

            return count;
        }
    }
}
