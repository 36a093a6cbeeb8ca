using Criteria;
using Screening.Cohort;
using Xunit;

namespace Screening.Tests;

/// <summary>Trials whose pages have lost criteria: nobody is eligible for them, and every other verdict and outcome occurs.</summary>
public sealed class LostCriteriaTests
{
    [Theory]
    [InlineData("NCT06106906")]
    [InlineData("NCT06947460")]
    public void Nobody_is_eligible_by_what_the_page_has_lost(string trial)
    {
        var verdicts = CommandRun.Of("--trial", trial, "--format", "json").Json().GetProperty("verdicts");
        Assert.Equal(0, verdicts.GetProperty("eligible").GetInt32());
        Assert.NotEqual(0, verdicts.GetProperty("undetermined").GetInt32());
        Assert.NotEqual(0, verdicts.GetProperty("ineligible").GetInt32());
    }

    [Theory]
    [InlineData("NCT06106906")]
    [InlineData("NCT06947460")]
    public void Each_criterion_that_is_no_gap_is_met_not_met_and_unknown_for_someone(string trial)
    {
        var info = TrialChoice.Find(trial)!.Info;
        var decided = info.Criteria.Where(static criterion => criterion.Form is not (CriterionForm.Gap or CriterionForm.Heading)).Select(static criterion => criterion.Id).ToHashSet();
        var rows = CommandRun.Of("--trial", trial, "--format", "json").Json().GetProperty("criteria").EnumerateArray();
        var missing =
            from row in rows
            let id = row.GetProperty("id").GetString()
            where decided.Contains(id)
            from outcome in (string[])["met", "notMet", "unknown"]
            where row.GetProperty(outcome).GetInt32() == 0
            select $"{id} is {outcome} for nobody";
        Assert.Empty(missing);
    }

    [Fact]
    public void The_explanation_says_what_was_lost()
    {
        var output = CommandRun.Of("--trial", "NCT06106906", "--patient", SyntheticCohort.Patients[0].Id).Output;
        Assert.Contains("The page has lost the exclusion criteria", output, StringComparison.Ordinal);
    }
}
