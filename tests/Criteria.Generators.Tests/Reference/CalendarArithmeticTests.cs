using System.Globalization;
using Criteria.Generators.Trials;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Reference;

public sealed class CalendarArithmeticTests
{
    private static readonly Gen<DateOnly> s_day = Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2024-01-31", 1, nameof(DateUnit.Month), "2024-02-29")]
    [InlineData("2023-01-31", 1, nameof(DateUnit.Month), "2023-02-28")]
    [InlineData("2024-03-31", -1, nameof(DateUnit.Month), "2024-02-29")]
    [InlineData("2024-02-29", 1, nameof(DateUnit.Year), "2025-02-28")]
    [InlineData("2024-02-29", -4, nameof(DateUnit.Year), "2020-02-29")]
    [InlineData("2024-02-29", 1, nameof(DateUnit.Week), "2024-03-07")]
    [InlineData("2024-12-31", 1, nameof(DateUnit.Day), "2025-01-01")]
    [InlineData("9999-12-31", 1, nameof(DateUnit.Day), null)]
    [InlineData("0001-01-01", -1, nameof(DateUnit.Month), null)]
    [InlineData("2024-01-01", 7976, nameof(DateUnit.Year), null)]
    public void A_shifted_day_that_the_month_lacks_becomes_its_last(string day, int amount, string unit, string? expected)
        => Assert.Equal(expected is null ? null : Day(expected), CalendarArithmetic.Shift(Day(day), amount, Enum.Parse<DateUnit>(unit)));

    [Theory]
    [InlineData("2024-01-31", "2024-02-29", nameof(DateUnit.Month), 1)]
    [InlineData("2024-01-31", "2024-02-28", nameof(DateUnit.Month), 0)]
    [InlineData("2024-01-15", "2024-04-14", nameof(DateUnit.Month), 2)]
    [InlineData("2024-01-15", "2024-04-15", nameof(DateUnit.Month), 3)]
    [InlineData("2004-02-29", "2022-02-28", nameof(DateUnit.Year), 18)]
    [InlineData("2004-02-29", "2022-02-27", nameof(DateUnit.Year), 17)]
    [InlineData("2024-01-01", "2024-01-14", nameof(DateUnit.Week), 1)]
    [InlineData("2024-01-15", "2024-01-14", nameof(DateUnit.Day), -1)]
    [InlineData("2024-02-15", "2024-02-01", nameof(DateUnit.Month), 0)]
    [InlineData("2024-02-15", "2024-01-15", nameof(DateUnit.Month), -1)]
    public void A_duration_counts_whole_units(string from, string to, string unit, int expected)
        => Assert.Equal(expected, CalendarArithmetic.Duration(Day(from), Day(to), Enum.Parse<DateUnit>(unit)));

    [Theory]
    [InlineData("2023-12-31", "2024-01-01", nameof(DateUnit.Year), 1)]
    [InlineData("2024-01-31", "2024-02-01", nameof(DateUnit.Month), 1)]
    [InlineData("2024-01-06", "2024-01-07", nameof(DateUnit.Week), 1)]
    [InlineData("2024-01-07", "2024-01-13", nameof(DateUnit.Week), 0)]
    [InlineData("2024-01-13", "2024-01-07", nameof(DateUnit.Day), -6)]
    public void A_difference_counts_the_boundaries_crossed(string from, string to, string unit, int expected)
        => Assert.Equal(expected, CalendarArithmetic.Difference(Day(from), Day(to), Enum.Parse<DateUnit>(unit)));

    [Fact]
    public void So_many_units_lie_between_as_still_reach_no_later_day()
        => Gen.Select(s_day, s_day, Gen.Int[0, CalendarArithmetic.Units.Count - 1].Select(i => CalendarArithmetic.Units[i])).Sample((one, other, unit) =>
        {
            var (from, to) = one <= other ? (one, other) : (other, one);
            var units = CalendarArithmetic.Duration(from, to, unit);
            var reached = CalendarArithmetic.Shift(from, units, unit);
            var next = CalendarArithmetic.Shift(from, units + 1, unit);
            return reached <= to && (next is null || next > to);
        });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
