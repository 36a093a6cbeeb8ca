using Criteria;
using Xunit;

namespace Trials.Tests;

/// <summary>Asks a trial for the outcome of one criterion.</summary>
internal static class Outcomes
{
    public static Outcome Of<TTrial>(string criterion, Chart chart, TrialParameters? parameters = null)
        where TTrial : struct, ITrial<Chart>
    {
        var trial = default(TTrial);
        var outcomes = new Outcome[trial.Info.Criteria.Count];
        trial.Evaluate(chart, parameters ?? new(), outcomes);
        var index = trial.Info.Criteria.ToList().FindIndex(one => one.Id == criterion);
        Assert.True(index >= 0, $"{trial.Info.Id} has no criterion {criterion}");
        return outcomes[index];
    }
}
