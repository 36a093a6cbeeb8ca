using Criteria;
using Screening.Cohort;
using Screening.Patients;
using Xunit;

namespace Screening.Tests;

/// <summary>The invented patients reach all of each trial: no criterion and no judgement is encoded that nobody shows at work.</summary>
public sealed class CoverageTests
{
    private static readonly bool?[] s_answers = [true, false, null];

    public static TheoryData<string> Trials => [.. TrialChoice.All.Select(static choice => choice.Info.Id)];

    [Theory]
    [MemberData(nameof(Trials))]
    public void Each_criterion_that_is_no_gap_is_met_not_met_and_unknown_for_someone(string trial)
    {
        var rows = TrialChoice.Find(trial)!.Screen(SyntheticCohort.Patients, SyntheticCohort.AsOf, null).Attrition.Rows();
        var missing =
            from row in rows
            where row.Criterion.Form is not (CriterionForm.Gap or CriterionForm.Heading)
            from outcome in ((string Name, int Patients)[])[("met", row.Met), ("not met", row.NotMet), ("unknown", row.Unknown)]
            where outcome.Patients == 0
            select $"{row.Criterion.Id} is {outcome.Name} for nobody";
        Assert.True(!missing.Any(), string.Join("\n", missing));
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void Each_judgement_is_given_for_someone_against_someone_and_open_for_someone(string trial)
    {
        var missing =
            from identifier in TrialChoice.Find(trial)!.Info.Attestations
            from answer in s_answers
            where !SyntheticCohort.Patients.Any(patient => Given(patient, new(trial, identifier)) == answer)
            select $"{identifier} is {(answer is { } given ? given.ToString() : "open")} for nobody";
        Assert.True(!missing.Any(), string.Join("\n", missing));
    }

    private static bool? Given(Patient patient, Judgement judgement) => patient.Judgements.TryGetValue(judgement, out var given) ? given : null;
}
