using Xunit.Abstractions;
using Criteria.Generators.Emit.Cql;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Tests.Reference.Randomized.Patients;

namespace Criteria.Generators.Tests.Emit.Cql;

/// <summary>Random trials mean in CQL what they mean in C#, by engines that others made. <c>eng/cql-agreement</c> looks at more of them.</summary>
public sealed class RandomTrialAgreementTests(ITestOutputHelper output)
{
    private const int Batch = 50;

    [CqlEnginesFact]
    public void Engines_decide_random_trials_as_generated_code_does()
    {
        var (trials, patients) = (Setting("CRITERIA_CQL_TRIALS", 100), Setting("CRITERIA_CQL_PATIENTS", 20));
        var first = Setting("CRITERIA_SEED", 20_261_123);
        var differences = new List<string>();
        var refusals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var compared = new Dictionary<string, long>();
        var times = new Dictionary<string, TimeSpan>();
        var outcomes = new long[4];
        var done = 0;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var seed = first; done < trials; seed += Batch)
        {
            var batch = Enumerable.Range(0, Batch).Select(index => RandomTrial.Make(seed + index, $"T{index}")).ToArray();
            using var generated = GeneratedTrials.Compile(batch);
            // A process a batch: the translator keeps what it translated.
            using var engines = new CqlEngines();
            foreach (var trial in batch.TakeWhile(_ => done < trials))
            {
                var bound = generated.Bound[trial.Name];
                if (bound.Errors.Any())
                    continue;
                var export = CqlEmitter.Emit(bound.Trial);
                if (export.Text is null)
                {
                    var reason = export.Refusal!.StartsWith("the function ", StringComparison.Ordinal) ? "a function of the author's" : export.Refusal;
                    refusals[reason] = refusals.GetValueOrDefault(reason) + 1;
                    continue;
                }

                done++;
                var random = new RandomPatients(new(seed), trial);
                var comparison = EngineComparison.Of(
                    engines,
                    bound.Trial,
                    export.Text,
                    [.. Enumerable.Range(0, patients).Select(_ => RepresentablePatients.Of(random.Make(bound.Trial)))],
                    generated.Evaluator(trial));
                foreach (var (engine, count) in comparison.Compared)
                    compared[engine] = compared.GetValueOrDefault(engine) + count;
                for (var outcome = 0; outcome < outcomes.Length; outcome++)
                    outcomes[outcome] += comparison.Outcomes[outcome];
                foreach (var (tool, time) in comparison.Times)
                    times[tool] = times.GetValueOrDefault(tool) + time;
                if (comparison.Differences.Count > 0)
                    differences.Add($"{comparison.Differences[0]}\n{string.Join("\n", TrialSource.Expressions(trial))}\n{export.Text}");
            }
        }

        output.WriteLine($"{done} trials of {patients} patients in {watch.Elapsed.TotalSeconds:0} s: {string.Join(", ", compared.Select(static pair => $"{pair.Value} outcomes and verdicts by {pair.Key}"))}; {string.Join(", ", times.Select(static time => $"{time.Key} {time.Value.TotalSeconds:0} s"))}");
        output.WriteLine($"not exported: {string.Join("; ", refusals.Select(static pair => $"{pair.Value} for {pair.Key}"))}");
        foreach (var difference in differences.Skip(3))
            output.WriteLine(string.Join("\n", difference.Split('\n').Take(2)));
        Assert.True(differences.Count == 0, $"{differences.Count} trials differ\n" + string.Join("\n\n", differences.Take(3)));
        Assert.All(outcomes, count => Assert.InRange(count, outcomes.Sum() / 50, long.MaxValue));
    }

    private static int Setting(string variable, int otherwise)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), System.Globalization.CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
