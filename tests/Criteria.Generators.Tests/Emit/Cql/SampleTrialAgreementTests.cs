using Xunit.Abstractions;
using Criteria.Generators.Emit.Cql;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>The sample trials mean in CQL what they mean in C#, by engines that others made.</summary>
public sealed class SampleTrialAgreementTests(ITestOutputHelper output)
{
    private const int Patients = 100;

    [CqlEnginesFact]
    public void Engines_decide_the_five_trials_as_generated_code_does()
    {
        using var engines = new CqlEngines();
        using var charts = new SampleCharts();
        var differences = new List<string>();
        var outcomes = new long[4];
        foreach (var (id, trial) in SampleTrials.All.Bound.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var export = CqlEmitter.Emit(trial);
            Assert.True(export.Refusal is null, $"{id} has no CQL: {export.Refusal}");
            Assert.Equal(export.Text, charts.Cql(trial));
            var random = new SamplePatients(trial, 20_261_123);
            var patients = Enumerable.Range(0, Patients).Select(_ => RepresentablePatients.Of(random.Make())).ToArray();
            var compared = EngineComparison.Of(engines, trial, export.Text!, patients, patient => charts.Evaluate(trial, patient));
            output.WriteLine($"{id}: {compared.Compared[CqlEngines.Official]} by the official engine, {compared.Compared[CqlEngines.Execution]} by cql-execution, {string.Join(", ", compared.Times.Select(static time => $"{time.Key} {time.Value.TotalSeconds:0.0} s"))}");
            differences.AddRange(compared.Differences);
            foreach (var outcome in Enum.GetValues<ReferenceOutcome>())
                outcomes[(int)outcome] += compared.Outcomes[(int)outcome];
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(30)));
        Assert.All(outcomes, count => Assert.InRange(count, outcomes.Sum() / 100, long.MaxValue));
    }
}
