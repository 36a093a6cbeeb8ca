using Criteria.Integration.Tests.Trials;

namespace Criteria.Integration.Tests;

public sealed class CohortTests
{
    [Theory]
    [InlineData(true, true, true, false, Verdict.Eligible, Verdict.Eligible, Verdict.Eligible, "")]
    [InlineData(true, false, true, false, Verdict.Eligible, Verdict.Ineligible, Verdict.Eligible, "")]
    [InlineData(false, null, true, false, Verdict.Ineligible, Verdict.Undetermined, Verdict.Undetermined, "")]
    [InlineData(null, false, true, false, Verdict.Undetermined, Verdict.Ineligible, Verdict.Undetermined, "")]
    [InlineData(false, false, true, false, Verdict.Ineligible, Verdict.Ineligible, Verdict.Ineligible, "I1, I2")]
    [InlineData(true, null, false, false, Verdict.Ineligible, Verdict.Ineligible, Verdict.Ineligible, "I3")]
    [InlineData(true, true, true, true, Verdict.Ineligible, Verdict.Ineligible, Verdict.Ineligible, "E1")]
    [InlineData(true, null, null, null, Verdict.Undetermined, Verdict.Undetermined, Verdict.Undetermined, "")]
    public void Each_cohort_has_its_verdict_and_the_trial_the_best_of_them(
        bool? a, bool? b, bool? both, bool? excluded, Verdict nephritis, Verdict others, Verdict trial, string blocking)
    {
        var result = Cohorts.Evaluate(new() { A = a, B = b, OnA = both, OnB = excluded });

        Assert.Equal(nephritis, result[Cohorts.Cohort.LN].Verdict);
        Assert.Equal(others, result[Cohorts.Cohort._1_class].Verdict);
        Assert.Equal(trial, result.Verdict);
        Assert.Equal(blocking, result.Blocking.ToString());
    }

    [Theory]
    [InlineData(true, false, Verdict.Undetermined, true)]
    [InlineData(true, null, Verdict.Undetermined, false)]
    [InlineData(null, false, Verdict.Undetermined, false)]
    [InlineData(false, false, Verdict.Ineligible, false)]
    [InlineData(true, true, Verdict.Ineligible, false)]
    public void A_gap_admits_nobody_and_the_result_says_when_only_gaps_are_left(bool? a, bool? b, Verdict verdict, bool onlyGapsLeft)
    {
        var result = Gaps.Evaluate(new() { A = a, B = b });

        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(onlyGapsLeft, result.OnlyGapsLeft);
        Assert.Equal([Gaps.Criterion.I2, Gaps.Criterion.E1_2], result.Gaps);
    }
}
