using Criteria;
using Screening.Cohort;
using Screening.Patients;
using Trials;
using Xunit;

namespace Screening.Tests;

/// <summary>What the embedded cohort is made of.</summary>
public sealed class CohortTests
{
    [Fact]
    public void It_has_at_least_60_patients_each_with_an_id_of_its_own_and_a_description()
    {
        Assert.True(SyntheticCohort.Patients.Count >= 60, $"the cohort has {SyntheticCohort.Patients.Count} patients");
        Assert.Equal(SyntheticCohort.Patients.Count, SyntheticCohort.Patients.Select(static patient => patient.Id).Distinct().Count());
        Assert.All(SyntheticCohort.Patients, static patient => Assert.False(string.IsNullOrEmpty(patient.Id) || string.IsNullOrEmpty(patient.Description)));
    }

    [Theory]
    [InlineData("BH002")]
    [InlineData("NCT06585514")]
    [InlineData("NCT06792344")]
    public void Each_trial_finds_patients_of_every_verdict(string trial)
    {
        var verdicts = CommandRun.Of("--trial", trial, "--format", "json").Json().GetProperty("verdicts");
        Assert.All(verdicts.EnumerateObject(), static verdict => Assert.True(verdict.Value.GetInt32() > 0, $"nobody is {verdict.Name}"));
    }

    [Fact]
    public void Nothing_in_a_chart_is_later_than_the_day_of_screening()
    {
        foreach (var patient in SyntheticCohort.Patients)
        {
            var chart = patient.Chart;
            DateOnly?[] dates =
            [
                chart.BirthDate,
                chart.Diabetes?.LifestyleTreatmentSince,
                chart.Cardiology?.LatestEjectionFraction?.Date,
                .. chart.Labs?.Creatinine?.Select(static result => result?.Date) ?? [],
                .. chart.Cardiology?.EjectionFractions?.Select(static fraction => fraction?.Date) ?? [],
                .. chart.Cardiology?.MyocardialInfarctions?.Select(static infarction => infarction?.Date) ?? [],
                .. chart.Treatment?.Medications?.Select(static medication => medication?.LastTaken) ?? [],
                .. chart.History?.Vaccinations?.Select(static vaccination => vaccination?.Date) ?? [],
                .. chart.History?.Surgeries?.Select(static surgery => surgery?.Date) ?? [],
                .. chart.History?.Studies?.Select(static study => study?.Last) ?? [],
                .. chart.History?.Malignancies?.Select(static malignancy => malignancy?.Diagnosed) ?? [],
                .. chart.Lupus?.Biopsies?.Select(static biopsy => biopsy?.Date) ?? [],
                .. chart.Lupus?.InductionRegimens?.Select(static regimen => regimen?.AssessedOn) ?? [],
                .. chart.Reproduction?.PregnancyTests?.Select(static test => test?.Date) ?? [],
                .. chart.Transplantation?.Transplants?.Select(static transplant => transplant?.Date) ?? [],
            ];
            Assert.All(dates, date => Assert.True(date is null || date <= SyntheticCohort.AsOf, $"{patient.Id} has something on {date:O}"));
        }
    }

    [Fact]
    public void Every_judgement_is_one_that_a_trial_asks_for()
        => Assert.Subset(
            TrialChoice.All.SelectMany(static choice => choice.Info.Attestations.Select(identifier => new Judgement(choice.Info.Id, identifier))).ToHashSet(),
            SyntheticCohort.Patients.SelectMany(static patient => patient.Judgements.Keys).ToHashSet());

    [Fact]
    public void The_first_archetype_lacks_nothing_for_either_trial_in_lupus()
    {
        var patient = Archetypes.RefractoryLupus;
        Assert.Equal(Verdict.Eligible, default(Bh002.Trial).Screen(patient.Chart, patient.ParametersAt(SyntheticCohort.AsOf, Bh002.Info)));
        Assert.Equal(Verdict.Eligible, default(Nct06585514.Trial).Screen(patient.Chart, patient.ParametersAt(SyntheticCohort.AsOf, Nct06585514.Info)));
    }

    [Fact]
    public void The_cohort_is_the_same_in_every_run()
        => Assert.Equal(CommandRun.Of("--format", "json").Output, CommandRun.Of("--format", "json").Output);
}
