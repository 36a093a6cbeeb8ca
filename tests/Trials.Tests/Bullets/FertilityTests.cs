using Criteria;
using Xunit;

namespace Trials.Tests.Bullets;

/// <summary>Pregnancy tests of NCT06947460: of whom they are asked, which one counts, and when.</summary>
public sealed class FertilityTests
{
    private static readonly PregnancyTest s_negative = new() { Specimen = PregnancySpecimen.Serum, Result = TestResult.Negative, Date = new(2026, 3, 18) };

    [Fact]
    public void The_test_is_asked_of_women_of_childbearing_age_who_are_not_infertile()
    {
        var woman = Woman(s_negative);
        Assert.Equal(Outcome.Met, Nct06947460Tests.Of("I8.1", woman));
        Assert.Equal(Outcome.NotApplicable, Nct06947460Tests.Of("I8.1", woman with { Sex = Sex.Male }));
        Assert.Equal(Outcome.NotApplicable, Nct06947460Tests.Of("I8.1", woman with { Reproduction = woman.Reproduction! with { OfChildbearingAge = false } }));
        Assert.Equal(Outcome.NotApplicable, Nct06947460Tests.Of("I8.1", woman with { Fertility = woman.Fertility! with { Hysterectomy = true } }));
    }

    [Fact]
    public void It_is_the_latest_blood_test_of_the_7_days_before_pretreatment()
    {
        Assert.Equal(Outcome.Met, Nct06947460Tests.Of("I8.1", Woman(s_negative with { Date = new(2026, 3, 13) })));
        Assert.Equal(Outcome.Unknown, Nct06947460Tests.Of("I8.1", Woman(s_negative with { Date = new(2026, 3, 12) })));
        Assert.Equal(Outcome.Unknown, Nct06947460Tests.Of("I8.1", Woman(s_negative with { Date = new(2026, 3, 21) })));
        Assert.Equal(Outcome.Unknown, Nct06947460Tests.Of("I8.1", Woman(s_negative with { Specimen = PregnancySpecimen.Urine })));
        Assert.Equal(Outcome.NotMet, Nct06947460Tests.Of("I8.1", Woman(s_negative, s_negative with { Result = TestResult.Positive, Date = new(2026, 3, 19) })));
    }

    [Fact]
    public void For_the_exclusion_of_the_other_cohort_the_latest_blood_test_counts_however_old()
    {
        Assert.Equal(Outcome.NotMet, Nct06947460Tests.Of("E11", Woman(s_negative)));
        Assert.Equal(Outcome.Met, Nct06947460Tests.Of("E11", Woman(s_negative with { Result = TestResult.Positive, Date = new(2025, 3, 1) })));
        Assert.Equal(Outcome.Unknown, Nct06947460Tests.Of("E11", Woman(s_negative with { Specimen = PregnancySpecimen.Urine, Result = TestResult.Positive })));
    }

    [Theory]
    [InlineData("2025-03-02", false, Outcome.Met)]
    [InlineData("2025-03-03", false, Outcome.NotMet)]
    [InlineData("2025-02", false, Outcome.Met)]
    [InlineData("2025-03", false, Outcome.Unknown)]
    [InlineData("2024", false, Outcome.Met)]
    [InlineData("2024", true, Outcome.NotMet)]
    public void A_confirmed_menopause_needs_12_months_without_menstruation_that_nothing_else_explains(string last, bool explained, Outcome expected)
    {
        Assert.True(PartialDate.TryParse(last, out var date));
        var woman = Woman(s_negative);
        var fertility = woman.Fertility! with { PostmenopauseConfirmed = true, LastMenstruation = date, AmenorrheaExplained = explained };
        Assert.Equal(expected, Nct06947460Tests.Of("I8.4", woman with { Fertility = fertility }));
    }

    [Fact]
    public void One_of_the_four_reasons_is_enough_whatever_is_known_of_the_others()
    {
        Assert.Equal(Outcome.Met, Nct06947460Tests.Of("I8.4", new() { Sex = Sex.Female, Fertility = new() { OvarianFailure = true } }));
        Assert.Equal(Outcome.Unknown, Nct06947460Tests.Of("I8.4", new() { Sex = Sex.Female, Fertility = new() { OvarianFailure = false } }));
        Assert.Equal(Outcome.NotMet, Nct06947460Tests.Of("I8.4", new() { Sex = Sex.Male }));
    }

    private static Chart Woman(params PregnancyTest[] tests) => new()
    {
        Sex = Sex.Female,
        Reproduction = new() { OfChildbearingAge = true, PregnancyTests = tests },
        Fertility = new() { Hysterectomy = false, BilateralOophorectomy = false, OvarianFailure = false, PostmenopauseConfirmed = false },
    };
}
