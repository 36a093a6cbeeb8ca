using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

public class ExtremesTests
{
    private static readonly DateOnly _day = new(2024, 3, 1);

    [Fact]
    public void The_highest_of_numbers_lies_between_what_is_surely_and_what_may_be_there()
    {
        var found = new NumberExtremes();
        found.Add(Truth.True, Number.Of(3));
        found.Add(Truth.Unknown, Number.Of(7));
        found.Add(Truth.False, Number.Of(9));

        Assert.Equal("3..7", found.Max().ToString());
        Assert.Equal("3", found.Min().ToString());
        Assert.Equal(">= 3", found.Max(isOpen: true).ToString());
        Assert.Equal("<= 3", found.Min(isOpen: true).ToString());
    }

    [Fact]
    public void A_missing_number_takes_the_bound_away_that_it_could_move()
    {
        var found = new NumberExtremes();
        found.Add(Truth.True, Number.Of(3));
        found.Add(Truth.Unknown, NumberRange.Missing);

        Assert.Equal(">= 3", found.Max().ToString());
        Assert.Equal("<= 3", found.Min().ToString());
    }

    [Fact]
    public void A_censored_number_counts_with_what_is_known_of_it()
    {
        var found = new NumberExtremes();
        found.Add(Truth.True, NumberRange.Of(new Lab(30) { Bound = ValueBound.AtMost }));

        Assert.Equal("<= 30", found.Max().ToString());
        Assert.Equal("<= 30", found.Min().ToString());
    }

    [Fact]
    public void Nothing_is_known_where_nothing_known_is_surely_there()
    {
        var numbers = new NumberExtremes();
        numbers.Add(Truth.Unknown, Number.Of(3));
        numbers.Add(Truth.True, NumberRange.Missing);
        var decimals = new ExactExtremes();
        decimals.Add(Truth.Unknown, ExactNumber.Of(3m));
        var days = new DayExtremes();
        days.Add(Truth.Unknown, Day.Of(_day));

        Assert.True(numbers.Max().IsMissing);
        Assert.True(new NumberExtremes().Min().IsMissing);
        Assert.True(decimals.Max().IsMissing);
        Assert.True(new ExactExtremes().Min().IsMissing);
        Assert.True(days.Max().IsMissing);
        Assert.True(new DayExtremes().Min().IsMissing);
    }

    [Fact]
    public void The_highest_of_decimals_is_exact()
    {
        var found = new ExactExtremes();
        found.Add(Truth.True, ExactNumber.Of(9007199254740992m));
        found.Add(Truth.True, ExactNumber.Of(9007199254740993m));
        found.Add(Truth.Unknown, ExactNumber.Of(0.1m));

        Assert.Equal("9007199254740993", found.Max().ToString());
        Assert.Equal("0.1..9007199254740992", found.Min().ToString());
        Assert.Equal(">= 9007199254740993", found.Max(isOpen: true).ToString());
        found.Add(Truth.Unknown, ExactNumber.Missing);
        Assert.Equal(">= 9007199254740993", found.Max().ToString());
        Assert.Equal("<= 9007199254740992", found.Min().ToString());
    }

    [Fact]
    public void The_last_of_days_has_no_end_where_one_may_be_any_day()
    {
        var found = new DayExtremes();
        found.Add(Truth.True, Day.Of(_day));
        found.Add(Truth.True, Day.Of(2024, 5));

        Assert.Equal("2024-05-01..2024-05-31", found.Max().ToString());
        Assert.Equal("2024-03-01", found.Min().ToString());
        Assert.Equal(">= 2024-05-01", found.Max(isOpen: true).ToString());
        found.Add(Truth.True, Day.Missing);
        Assert.Equal("<= 2024-03-01", found.Min().ToString());
    }

    [Fact]
    public void A_day_with_one_end_moves_and_counts_with_the_end_it_has()
    {
        var found = new DayExtremes();
        found.Add(Truth.True, Day.Of(_day));
        found.Add(Truth.Unknown, Day.Missing);
        var last = found.Max();

        Assert.Equal(">= 2024-03-02", last.AddDays(1).ToString());
        Assert.Equal(">= 2024-04-01", last.AddMonths(1).ToString());
        Assert.True(last.AddMonths(-30_000).IsMissing);
        Assert.Equal("<= 9", last.DaysUntil(Day.Of(_day.AddDays(9))).ToString());
        Assert.Equal(">= -1", Day.Of(_day.AddMonths(1)).MonthsUntil(last).ToString());
        Assert.True(last.DaysUntil(last).IsMissing);
        Assert.Equal(1ul, last.PresenceBit);
        Assert.True(last.Before(Day.Of(_day)).IsFalse);
    }
}
