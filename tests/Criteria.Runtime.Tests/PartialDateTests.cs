using Xunit;

namespace Criteria.Runtime.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2021-02", "2021-02-01", "2021-02-28")]
    [InlineData("2020-02-29", "2020-02-29", "2020-02-29")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("0001-01", "0001-01-01", "0001-01-31")]
    public void It_is_one_of_the_days_between_its_earliest_and_its_latest(string text, string earliest, string latest)
    {
        Assert.True(PartialDate.TryParse(text, out var date), $"'{text}' was not read");
        Assert.Equal((earliest, latest), (date.Earliest.ToString("O"), date.Latest.ToString("O")));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(10_000, null, null)]
    [InlineData(2021, 0, null)]
    [InlineData(2021, 13, null)]
    [InlineData(2021, 2, 29)]
    [InlineData(2021, 2, 0)]
    [InlineData(2021, null, 1)]
    public void A_date_that_does_not_exist_is_refused(int year, int? month, int? day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day));

    [Theory]
    [InlineData("")]
    [InlineData("202")]
    [InlineData("0000")]
    [InlineData("2021-1")]
    [InlineData("2021/01")]
    [InlineData("2021-00")]
    [InlineData("2021-02-29")]
    [InlineData("2021-01-01T")]
    [InlineData(" 021")]
    public void A_text_of_another_form_is_not_read(string text) => Assert.False(PartialDate.TryParse(text, out _), $"'{text}' was read");

    [Fact]
    public void Only_what_is_written_the_same_is_equal()
    {
        Assert.Equal(new PartialDate(2021, 5, 1), new DateOnly(2021, 5, 1));
        Assert.NotEqual(new PartialDate(2021, 1), new PartialDate(2021));
        Assert.Equal(((int?)null, (DateOnly?)null), (new PartialDate(2021).Month, new PartialDate(2021, 5).Exact));
        Assert.Equal(new DateOnly(2021, 5, 1), new PartialDate(2021, 5, 1).Exact);
    }

    [Fact]
    public void The_default_value_is_a_date_too() => Assert.Equal(new PartialDate(1), default);
}
