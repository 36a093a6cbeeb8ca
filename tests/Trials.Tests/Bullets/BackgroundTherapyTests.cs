using Criteria;
using Xunit;

namespace Trials.Tests.Bullets;

/// <summary>The background therapy of NCT06947460's cohort with Sjogren's syndrome: doses, how long they have been stable, how many drugs.</summary>
public sealed class BackgroundTherapyTests
{
    private static readonly DateOnly s_firstStudyDrug = new(2026, 3, 25);
    private static readonly DateOnly s_fourWeeksBefore = s_firstStudyDrug.AddDays(-28);
    private static readonly DateOnly s_twelveWeeksBefore = s_firstStudyDrug.AddDays(-84);

    [Theory]
    [InlineData("prednisone", 30.0, Outcome.Met)]
    [InlineData("prednisone", 30.1, Outcome.NotMet)]
    [InlineData("methylprednisolone", 24.0, Outcome.Met)]
    [InlineData("methylprednisolone", 24.1, Outcome.NotMet)]
    [InlineData("dexamethasone", 4.5, Outcome.Met)]
    [InlineData("cloprednol", 1.0, Outcome.Unknown)]
    [InlineData("prednisone", null, Outcome.Unknown)]
    public void Glucocorticoids_are_counted_as_prednisone_up_to_30_mg_a_day(string drug, double? dose, Outcome expected)
        => Assert.Equal(expected, Steroids(new GlucocorticoidCourse { Drug = drug, Dose = dose, Time = Since(new(2025, 1, 1)) }));

    [Fact]
    public void The_doses_of_several_glucocorticoids_add_up()
    {
        var first = new GlucocorticoidCourse { Drug = "prednisone", Dose = 20, Time = Since(new(2025, 1, 1)) };
        Assert.Equal(Outcome.Met, Steroids(first, first with { Drug = "prednisolone", Dose = 10 }));
        Assert.Equal(Outcome.NotMet, Steroids(first, first with { Drug = "prednisolone", Dose = 10.1 }));
    }

    [Fact]
    public void No_glucocorticoid_at_all_is_a_stable_dose_too() => Assert.Equal(Outcome.Met, Steroids());

    [Fact]
    public void The_dose_is_stable_from_the_28th_day_before_the_study_drug_on()
    {
        var course = new GlucocorticoidCourse { Drug = "prednisone", Dose = 10 };
        Assert.Equal(Outcome.Met, Steroids(course with { Time = Since(s_fourWeeksBefore) }));
        Assert.Equal(Outcome.NotMet, Steroids(course with { Time = Since(s_fourWeeksBefore.AddDays(1)) }));
        Assert.Equal(Outcome.Met, Steroids(course with { Time = new(new(2025, 1, 1), s_fourWeeksBefore.AddDays(-1)) }));
        Assert.Equal(Outcome.NotMet, Steroids(course with { Time = new(new(2025, 1, 1), s_fourWeeksBefore) }));
        Assert.Equal(Outcome.NotMet, Steroids(course with { Time = new(s_fourWeeksBefore.AddDays(3), s_firstStudyDrug.AddDays(-3)) }));
    }

    [Fact]
    public void Before_the_day_of_the_study_drug_is_set_nobody_knows()
    {
        var chart = new Chart { BackgroundTherapy = new() { Glucocorticoids = [new() { Drug = "prednisone", Dose = 10, Time = Since(new(2025, 1, 1)) }] } };
        Assert.Equal(Outcome.Unknown, Outcomes.Of<Nct06947460.Trial>("I6.1", chart, new() { ["Screening"] = new DateOnly(2026, 3, 2) }));
    }

    [Theory]
    [InlineData(BackgroundDrug.MycophenolateMofetil, 1500.0, null, "I6.2.a", Outcome.Met)]
    [InlineData(BackgroundDrug.MycophenolateMofetil, 1501.0, null, "I6.2.a", Outcome.NotMet)]
    [InlineData(BackgroundDrug.Azathioprine, 140.0, null, "I6.2.b", Outcome.Met)]
    [InlineData(BackgroundDrug.Azathioprine, 141.0, null, "I6.2.b", Outcome.NotMet)]
    [InlineData(BackgroundDrug.Mercaptopurine, 140.0, null, "I6.2.b", Outcome.Met)]
    [InlineData(BackgroundDrug.Mercaptopurine, 141.0, null, "I6.2.b", Outcome.NotMet)]
    [InlineData(BackgroundDrug.Methotrexate, null, 15.0, "I6.2.c", Outcome.Met)]
    [InlineData(BackgroundDrug.Methotrexate, null, 15.1, "I6.2.c", Outcome.NotMet)]
    [InlineData(BackgroundDrug.Leflunomide, 20.0, null, "I6.2.d", Outcome.Met)]
    [InlineData(BackgroundDrug.Leflunomide, 20.1, null, "I6.2.d", Outcome.NotMet)]
    [InlineData(BackgroundDrug.Leflunomide, null, null, "I6.2.d", Outcome.Unknown)]
    public void Each_immunosuppressant_has_its_highest_dose(BackgroundDrug drug, double? daily, double? weekly, string criterion, Outcome expected)
    {
        var course = new BackgroundCourse { Drug = drug, DailyDose = daily, WeeklyDose = weekly, Time = Since(new(2025, 1, 1)) };
        Assert.Equal(expected, Background(criterion, course));
        Assert.Equal(expected, Background("I6.2", course));
    }

    [Fact]
    public void A_dose_by_body_weight_is_unknown_without_the_weight()
        => Assert.Equal(Outcome.Unknown, Of("I6.2.b", new()
        {
            BackgroundTherapy = new() { Drugs = [new() { Drug = BackgroundDrug.Azathioprine, DailyDose = 100, Time = Since(new(2025, 1, 1)) }] },
        }));

    [Fact]
    public void What_is_used_has_been_used_for_twelve_weeks()
    {
        Assert.Equal(Outcome.Met, Background("I6.2", new BackgroundCourse { Drug = BackgroundDrug.Hydroxychloroquine, Time = Since(s_twelveWeeksBefore) }));
        Assert.Equal(Outcome.NotMet, Background("I6.2", new BackgroundCourse { Drug = BackgroundDrug.Hydroxychloroquine, Time = Since(s_twelveWeeksBefore.AddDays(1)) }));
        Assert.Equal(Outcome.Met, Background("I6.2"));
    }

    [Fact]
    public void One_immunosuppressant_at_most_and_none_that_is_not_listed()
    {
        var leflunomide = new BackgroundCourse { Drug = BackgroundDrug.Leflunomide, DailyDose = 10, Time = Since(new(2025, 1, 1)) };
        var antimalarial = leflunomide with { Drug = BackgroundDrug.Chloroquine, DailyDose = 250 };
        Assert.Equal(Outcome.Met, Background("I6.2", leflunomide, antimalarial));
        Assert.Equal(Outcome.NotMet, Background("I6.2", leflunomide, leflunomide with { Drug = BackgroundDrug.Azathioprine }));
        Assert.Equal(Outcome.Met, Background("I6.2", leflunomide, leflunomide with { Drug = BackgroundDrug.Azathioprine, Time = new(new(2024, 1, 1), new(2024, 12, 31)) }));
        Assert.Equal(Outcome.NotMet, Background("I6.2", leflunomide with { Drug = BackgroundDrug.Cyclophosphamide }));
    }

    [Theory]
    [InlineData(Outcome.Met)]
    [InlineData(Outcome.Met, PahDrugClass.Prostacyclin, PahDrugClass.Pde5Inhibitor)]
    [InlineData(Outcome.Met, PahDrugClass.Pde5Inhibitor, PahDrugClass.Pde5Inhibitor, PahDrugClass.EndothelinAntagonist)]
    [InlineData(Outcome.NotMet, PahDrugClass.Prostacyclin, PahDrugClass.Pde5Inhibitor, PahDrugClass.EndothelinAntagonist)]
    public void Fewer_than_three_classes_of_drugs_against_pulmonary_hypertension(Outcome expected, params PahDrugClass[] classes)
        => Assert.Equal(expected, Pah("I6.4", [.. classes.Select(static one => new PahCourse { Class = one, Time = Since(new(2025, 1, 1)) })]));

    [Theory]
    [InlineData("2026-02-25", Outcome.Met)]
    [InlineData("2026-02-26", Outcome.NotMet)]
    [InlineData("2026-01", Outcome.Met)]
    [InlineData("2026-02", Outcome.Unknown)]
    [InlineData("2026-03", Outcome.NotMet)]
    [InlineData("2026", Outcome.Unknown)]
    public void Their_doses_have_been_the_same_for_four_weeks_as_far_as_the_date_is_known(string lastChange, Outcome expected)
    {
        Assert.True(PartialDate.TryParse(lastChange, out var date));
        Assert.Equal(expected, Pah("I6.5", new PahCourse { Class = PahDrugClass.Pde5Inhibitor, Time = Since(new(2025, 1, 1)), LastChange = date }));
    }

    private static Period Since(DateOnly day) => new(day, null, true);

    private static Outcome Steroids(params GlucocorticoidCourse[] courses)
        => Of("I6.1", new() { BackgroundTherapy = new() { Glucocorticoids = courses } });

    private static Outcome Background(string criterion, params BackgroundCourse[] courses)
        => Of(criterion, new() { BodySize = new() { Weight = 70 }, BackgroundTherapy = new() { Drugs = courses } });

    private static Outcome Pah(string criterion, params PahCourse[] courses)
        => Of(criterion, new() { BackgroundTherapy = new() { PahDrugs = courses } });

    private static Outcome Of(string criterion, Chart chart)
        => Outcomes.Of<Nct06947460.Trial>(criterion, chart, new() { ["Screening"] = new DateOnly(2026, 3, 2), ["FirstStudyDrug"] = s_firstStudyDrug });
}
