using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Encoding;

/// <summary>Days as numbers, months up to a limit, and what becomes of dates that are moved beyond the calendar.</summary>
public sealed class CalendarTests
{
    private static readonly Gen<int> s_days = Gen.OneOf(Gen.Int[0, Calendar.LastDay], Gen.Int[0, 800], Gen.Int[Calendar.LastDay - 800, Calendar.LastDay]);
    private static readonly Gen<int> s_months = Gen.OneOf(Gen.Int[-30, 30], Gen.Int[-130_000, 130_000]);

    [Fact]
    public void Months_lead_to_the_same_day_as_in_the_reference()
        => Gen.Select(s_days, s_months).Sample((day, months) => Assert.Equal(CalendarArithmetic.Shift(DateOnly.FromDayNumber(day), months, DateUnit.Month)?.DayNumber, Calendar.Shift(day, months)));

    [Fact]
    public void From_the_first_to_the_last_day_months_can_be_added()
        => Gen.Select(s_days, s_months).Sample((day, months) =>
        {
            var (first, last) = Calendar.WithMonths(months);
            Assert.Equal(day >= first && day <= last, Calendar.Shift(day, months) is not null);
        });

    [Fact]
    public void The_last_day_up_to_a_limit_is_the_last_that_leads_there()
        => Gen.Select(s_days, s_months, s_days).Sample((limit, months, day) =>
        {
            var last = Calendar.LastUpTo(limit, months);
            foreach (var near in new[] { day, last - 1, last, last + 1, last + 2 })
            {
                if (near is >= 0 and <= Calendar.LastDay && Calendar.Shift(near, months) is { } reached)
                    Assert.Equal(reached <= limit, near <= last);
            }
        });

    [Theory]
    [InlineData("Biopsy after @2024-02-29", "Biopsy before @2024-03-02", true)]
    [InlineData("Biopsy after @2024-02-29", "Biopsy before @2024-03-01", false)]
    [InlineData("Biopsy + 1 month <= @2025-02-28", "Biopsy > @2025-01-30", true)]
    [InlineData("Biopsy + 1 month <= @2025-02-28", "Biopsy > @2025-01-31", false)]
    [InlineData("Biopsy + 1 month < @2025-02-28", "Biopsy > @2025-01-27", false)]
    [InlineData("CalculateAgeInYearsAt(BirthDate, @2024-01-31) >= 18", "BirthDate > @2006-01-30", true)]
    [InlineData("CalculateAgeInYearsAt(BirthDate, @2024-01-31) >= 18", "BirthDate > @2006-01-31", false)]
    [InlineData("days between BirthDate and @2024-01-31 < 0", "BirthDate < @2024-02-02", true)]
    [InlineData("days between BirthDate and @2024-01-31 < 0", "BirthDate < @2024-02-01", false)]
    public void Dates_are_compared_with_days_of_the_calendar(string first, string second, bool canBe)
        => Assert.Equal(canBe, AnalyzedTrial.Of(first, second).CanBe("I1", "I2"));

    [Fact]
    public void With_complete_data_a_moved_date_is_there()
        => Assert.True(AnalyzedTrial.Of("Biopsy 3 weeks or less on or before Screening", "Biopsy 5 weeks or less on or before Screening").Implies("I1", "I2"));

    [Fact]
    public void A_date_moved_beyond_the_calendar_is_missing()
    {
        var trial = AnalyzedTrial.Of("(Biopsy - 3 weeks <= Screening) is true", "Biopsy <= Screening", "Biopsy < @0001-01-22", "Biopsy > @0001-01-21");
        Assert.True(trial.CanBe("!I1", "I2", "I3"));
        Assert.False(trial.CanBe("!I1", "I2", "I4"));
        Assert.False(trial.CanBe("I1", "I3"));
    }
}
