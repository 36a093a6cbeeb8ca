using System.Globalization;
using Criteria.Generators.Trials;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Reference;

public sealed class MomentArithmeticTests
{
    private static readonly Gen<long> s_moment = Gen.Long[0, MomentArithmetic.Last];

    [Theory]
    [InlineData("2024-01-31 23:30:00.000", 1, nameof(DateUnit.Month), "2024-02-29 23:30:00.000")]
    [InlineData("2024-02-29 12:00:00.000", 1, nameof(DateUnit.Year), "2025-02-28 12:00:00.000")]
    [InlineData("2024-02-28 23:30:00.000", 1, nameof(DateUnit.Week), "2024-03-06 23:30:00.000")]
    [InlineData("2024-02-28 23:30:00.000", 1, nameof(DateUnit.Day), "2024-02-29 23:30:00.000")]
    [InlineData("2024-02-28 23:30:00.000", 1, nameof(DateUnit.Hour), "2024-02-29 00:30:00.000")]
    [InlineData("2024-03-01 00:00:00.000", -1, nameof(DateUnit.Minute), "2024-02-29 23:59:00.000")]
    [InlineData("2024-03-01 00:00:00.000", -1, nameof(DateUnit.Second), "2024-02-29 23:59:59.000")]
    [InlineData("2024-03-01 00:00:00.000", -1, nameof(DateUnit.Millisecond), "2024-02-29 23:59:59.999")]
    [InlineData("9999-12-31 23:59:59.999", 1, nameof(DateUnit.Millisecond), null)]
    [InlineData("0001-01-01 00:59:59.999", -1, nameof(DateUnit.Hour), null)]
    [InlineData("2024-01-01 00:00:00.000", 2147483647, nameof(DateUnit.Week), null)]
    public void A_shifted_moment_keeps_its_time_of_day_in_a_calendar_unit(string moment, int amount, string unit, string? expected)
        => Assert.Equal(expected is null ? null : Moment(expected), MomentArithmetic.Shift(Moment(moment), amount, Enum.Parse<DateUnit>(unit)));

    [Theory]
    [InlineData("2024-01-31 10:00:00.000", "2024-02-29 10:00:00.000", nameof(DateUnit.Month), 1)]
    [InlineData("2024-01-31 10:00:00.000", "2024-02-29 09:59:59.999", nameof(DateUnit.Month), 0)]
    [InlineData("2024-02-29 10:00:00.000", "2024-01-31 10:00:00.000", nameof(DateUnit.Month), -1)]
    [InlineData("2004-02-29 10:00:00.000", "2022-02-28 10:00:00.000", nameof(DateUnit.Year), 18)]
    [InlineData("2024-01-01 10:00:00.000", "2024-01-15 09:00:00.000", nameof(DateUnit.Week), 1)]
    [InlineData("2024-01-01 10:00:00.000", "2024-01-02 09:59:59.999", nameof(DateUnit.Day), 0)]
    [InlineData("2024-01-01 10:59:00.000", "2024-01-01 11:58:00.000", nameof(DateUnit.Hour), 0)]
    [InlineData("2024-01-01 11:58:00.000", "2024-01-01 10:58:00.000", nameof(DateUnit.Hour), -1)]
    [InlineData("2024-01-01 00:00:00.001", "2024-01-01 00:02:00.000", nameof(DateUnit.Minute), 1)]
    [InlineData("2024-01-01 00:00:00.001", "2024-01-01 00:00:02.000", nameof(DateUnit.Second), 1)]
    [InlineData("2024-01-01 00:00:00.001", "2024-01-01 00:00:02.000", nameof(DateUnit.Millisecond), 1999)]
    public void A_duration_counts_whole_units(string from, string to, string unit, long expected)
        => Assert.Equal(expected, MomentArithmetic.Duration(Moment(from), Moment(to), Enum.Parse<DateUnit>(unit)));

    [Theory]
    [InlineData("2023-12-31 23:59:59.999", "2024-01-01 00:00:00.000", nameof(DateUnit.Year), 1)]
    [InlineData("2024-01-06 23:59:59.999", "2024-01-07 00:00:00.000", nameof(DateUnit.Week), 1)]
    [InlineData("2024-01-01 10:59:00.000", "2024-01-01 11:58:00.000", nameof(DateUnit.Hour), 1)]
    [InlineData("2024-01-01 11:00:00.000", "2024-01-01 10:59:59.999", nameof(DateUnit.Second), -1)]
    [InlineData("2024-01-01 11:00:00.000", "2024-01-01 11:59:59.999", nameof(DateUnit.Hour), 0)]
    public void A_difference_counts_the_boundaries_crossed(string from, string to, string unit, long expected)
        => Assert.Equal(expected, MomentArithmetic.Difference(Moment(from), Moment(to), Enum.Parse<DateUnit>(unit)));

    [Fact]
    public void The_parts_are_what_a_calendar_and_a_clock_show()
        => s_moment.Sample(moment =>
        {
            var clock = new DateTime(moment * TimeSpan.TicksPerMillisecond);
            int?[] parts = [.. Precision.DownTo(DateUnit.Millisecond).Select(p => MomentArithmetic.Part(moment, p))];
            Assert.Equal([clock.Year, clock.Month, clock.Day, clock.Hour, clock.Minute, clock.Second, clock.Millisecond], parts);
        });

    [Fact]
    public void So_many_units_lie_between_as_still_reach_no_later_moment()
        => Gen.Select(s_moment, s_moment, Gen.Enum<DateUnit>()).Sample((one, other, unit) =>
        {
            var (from, to) = one <= other ? (one, other) : (other, one);
            var units = MomentArithmetic.Duration(from, to, unit)!.Value;
            var next = MomentArithmetic.Shift(from, units + 1, unit);
            return MomentArithmetic.Shift(from, units, unit) <= to && (next is null || next > to);
        });

    private static long Moment(string text) => MomentArithmetic.Of(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture));
}
