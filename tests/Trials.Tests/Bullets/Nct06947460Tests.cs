using Criteria;
using Xunit;

namespace Trials.Tests.Bullets;

/// <summary>NCT06947460 draws its lines where its page does. What is expected was worked out by hand from the page.</summary>
public sealed class Nct06947460Tests
{
    private static readonly DateOnly s_screening = new(2026, 3, 2);
    private static readonly NephritisBiopsy s_biopsy = new() { Scheme = NephritisScheme.Of2003, Class = NephritisClass.IV, Activity = NephritisActivity.A };

    [Theory]
    [InlineData(2025, 9, 1, Outcome.NotMet)]
    [InlineData(2025, 9, 2, Outcome.Met)]
    [InlineData(2026, 3, 16, Outcome.Met)]
    [InlineData(2026, 3, 17, Outcome.NotMet)]
    public void The_biopsy_is_from_6_months_before_screening_to_its_end(int year, int month, int day, Outcome expected)
        => Assert.Equal(expected, Of("I1.3", new() { Lupus = new() { Biopsies = [s_biopsy with { Date = new(year, month, day) }] } }));

    [Fact]
    public void The_biopsy_in_the_window_is_the_one_that_has_the_class()
        => Assert.Equal(Outcome.NotMet, Of("I1.3", new()
        {
            Lupus = new() { Biopsies = [s_biopsy with { Date = new(2020, 1, 1) }, s_biopsy with { Class = NephritisClass.II, Date = new(2026, 1, 1) }] },
        }));

    [Theory]
    [InlineData(2020, 3, 2, Outcome.Met)]
    [InlineData(2020, 3, 3, Outcome.NotMet)]
    [InlineData(1960, 3, 3, Outcome.Met)]
    [InlineData(1960, 3, 2, Outcome.NotMet)]
    public void From_the_6th_birthday_to_the_day_before_the_66th(int year, int month, int day, Outcome expected)
        => Assert.Equal(expected, Of("I2", new() { BirthDate = new(year, month, day) }));

    [Theory]
    [InlineData("Sclerodactyly", "Raynaud", Outcome.NotMet, Outcome.NotMet)]
    [InlineData("Raynaud", "SkinProximalToKnuckles", Outcome.Met, Outcome.Met)]
    public void Points_or_the_sufficient_finding(string first, string second, Outcome both, Outcome sufficient)
    {
        var chart = new Chart { Sclerosis = new() { AcrEular2013 = Instruments.Findings.Only<AcrEular2013>(first, second) } };
        Assert.Equal(both, Of("I3", chart));
        Assert.Equal(sufficient, Of("I4", chart));
    }

    [Theory]
    [InlineData(0.5, Outcome.NotMet)]
    [InlineData(0.51, Outcome.Met)]
    public void More_than_half_a_billion_lymphocytes(double count, Outcome expected)
    {
        var chart = new Chart { Labs = new() { Lymphocytes = new(count) } };
        Assert.Equal(expected, Of("I5.1", chart));
        Assert.Equal(expected, Of("I10.1", chart));
    }

    [Theory]
    [InlineData(120.3, Outcome.Met)]
    [InlineData(120.4, Outcome.NotMet)]
    public void Three_times_the_laboratorys_own_limit(double value, Outcome expected)
    {
        Assert.Equal(expected, Of("I9.1", new() { Labs = new() { Ast = new(value, 8, 40.1) } }));
        Assert.Equal(expected, Of("I9.2", new() { Labs = new() { Alt = new(value, 8, 40.1) } }));
        Assert.Equal(Outcome.Unknown, Of("I9.2", new() { Labs = new() { Alt = new(value) } }));
    }

    [Theory]
    [InlineData(false, 40, 8, Outcome.Met)]
    [InlineData(false, 40.1, 1, Outcome.NotMet)]
    [InlineData(true, 60, 7.5, Outcome.Met)]
    [InlineData(true, 60.1, 7.5, Outcome.NotMet)]
    [InlineData(true, 60, 7.6, Outcome.NotMet)]
    [InlineData(true, 36, 8, Outcome.NotMet)]
    [InlineData(null, 36, 8, Outcome.Unknown)]
    [InlineData(null, 36, 7.5, Outcome.Met)]
    [InlineData(null, 61, 1, Outcome.NotMet)]
    public void With_Gilberts_syndrome_its_own_rule_decides(bool? gilbert, double total, double direct, Outcome expected)
        => Assert.Equal(expected, Of("I9.3", new()
        {
            Liver = new() { GilbertSyndrome = gilbert },
            Labs = new() { TotalBilirubin = new(total, 3, 20), DirectBilirubin = new(direct, 0, 5) },
        }));

    [Theory]
    [InlineData(95, true, Outcome.NotMet)]
    [InlineData(96, true, Outcome.Met)]
    [InlineData(96, false, Outcome.Unknown)]
    [InlineData(80, false, Outcome.Unknown)]
    [InlineData(96, null, Outcome.Unknown)]
    public void Only_a_saturation_on_room_air_is_evidence(double percent, bool? onRoomAir, Outcome expected)
        => Assert.Equal(expected, Of("I9.4", new() { LungFunction = new() { OxygenSaturation = percent, SaturationOnRoomAir = onRoomAir } }));

    [Fact]
    public void Who_had_marrow_alone_is_not_excluded_as_who_had_an_organ_is()
    {
        Transplant marrow = new() { Kind = TransplantKind.StemCells }, kidney = new() { Kind = TransplantKind.SolidOrgan };
        Assert.Equal(Outcome.NotMet, Of("E10", new() { Transplantation = new() { Transplants = [] } }));
        Assert.Equal(Outcome.NotMet, Of("E10", new() { Transplantation = new() { Transplants = [marrow] } }));
        Assert.Equal(Outcome.Met, Of("E10", new() { Transplantation = new() { Transplants = [marrow, kidney] } }));
        Assert.Equal(Outcome.Unknown, Of("E10", new() { Transplantation = new() { Transplants = [marrow, null] } }));
    }

    [Theory]
    [InlineData(Outcome.NotMet, "CD19")]
    [InlineData(Outcome.Met, "BCMA")]
    [InlineData(Outcome.Met, "CD19", "BCMA")]
    public void Cells_against_CD19_alone_are_allowed(Outcome expected, params string[] targets)
    {
        Assert.Equal(expected, Of("E16.1", new() { Treatment = new() { TargetedTherapies = [new() { CarT = true, Targets = targets }] } }));
        Assert.Equal(Outcome.NotMet, Of("E16.1", new() { Treatment = new() { TargetedTherapies = [new() { CarT = false, Targets = targets }] } }));
    }

    [Fact]
    public void Which_version_of_CKD_EPI_is_meant_decides_about_a_man_of_45_with_a_creatinine_of_two_and_a_half()
    {
        // The other cohorts are closed to him, so that the verdict depends on the one with the formula.
        var chart = new Chart
        {
            BirthDate = new(1980, 6, 1),
            Sex = Sex.Male,
            Labs = new() { LatestCreatinine = new(221), Lymphocytes = new(0.4) },
        };
        Assert.Equal(Outcome.NotMet, Of("E14", chart));
        using var writer = new StringWriter();
        default(Nct06947460.Trial).Explain(chart, Visits(), writer);
        Assert.Contains("CKD-EPI 2009", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_formula_says_nothing_of_a_child()
        => Assert.Equal(Outcome.Unknown, Of("E14", new() { BirthDate = new(2014, 6, 1), Sex = Sex.Male, Labs = new() { LatestCreatinine = new(400) } }));

    [Theory]
    [InlineData("LN")]
    [InlineData("SSc")]
    [InlineData("pSS-PAH")]
    public void No_cohort_is_plainly_open_for_of_each_the_page_has_lost_something(string cohort)
        => Assert.Contains(
            Nct06947460.Info.Criteria,
            criterion => criterion is { Form: CriterionForm.Gap, Counts: true, Parent: -1 } && criterion.Cohorts.Contains(cohort));

    internal static TrialParameters Visits() => new()
    {
        ["Screening"] = s_screening,
        ["ScreeningEnd"] = s_screening.AddDays(14),
        ["Pretreatment"] = new DateOnly(2026, 3, 20),
    };

    internal static Outcome Of(string criterion, Chart chart) => Outcomes.Of<Nct06947460.Trial>(criterion, chart, Visits());
}
