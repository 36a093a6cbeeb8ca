using Criteria;
using Screening.Cohort;
using Trials;
using Xunit;

namespace Screening.Tests;

/// <summary>Screens one patient of the embedded cohort.</summary>
internal static class CohortScreening
{
    /// <summary>The outcome of one criterion, and the verdict.</summary>
    public static (Outcome Outcome, Verdict Verdict) Of<TTrial>(string id, string criterion)
        where TTrial : struct, ITrial<Chart>
    {
        var trial = default(TTrial);
        var patient = SyntheticCohort.Patients.Single(patient => patient.Id == id);
        var outcomes = new Outcome[trial.Info.Criteria.Count];
        var verdict = trial.Evaluate(patient.Chart, patient.ParametersAt(SyntheticCohort.AsOf, trial.Info), outcomes);
        var index = trial.Info.Criteria.ToList().FindIndex(one => one.Id == criterion);
        Assert.True(index >= 0, $"{trial.Info.Id} has no criterion {criterion}");
        return (outcomes[index], verdict);
    }
}
