using Criteria.Generators.Tests.Reference.Randomized.Coverage;
using Xunit.Abstractions;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>The one test that says the compiler is right: on random trials and random patients, generated code gives what the reference gives.</summary>
/// <remarks>
/// The same trials and patients on every run, so that a build which passed passes again. In continuous integration (<c>CI</c>, or
/// <c>CRITERIA_ORACLES=required</c>) there are as many as the promise says; elsewhere a few batches. <c>CRITERIA_BATCHES</c> makes it so many, and
/// <c>CRITERIA_SEED</c> takes other trials: to look for what these do not show.
/// </remarks>
public sealed class GeneratedCodeAgreesWithReference(ITestOutputHelper output)
{
    private const int Trials = 50;
    private const int Patients = 100;
    private const int AllBatches = 40;

    [Fact]
    public void On_random_trials_and_random_patients()
    {
        var first = Setting("CRITERIA_SEED", 20_261_122);
        var isWhole = SharedData.IsRequired || Environment.GetEnvironmentVariable("CI") == "true";
        var batches = Setting("CRITERIA_BATCHES", isWhole ? AllBatches : 3);
        var tally = Tally.None;
        var coverage = new LanguageCoverage();
        var wrong = new SortedDictionary<int, Comparison>();
        var oneACore = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, batches, oneACore, batch =>
        {
            var seed = first + (batch * Trials);
            var trials = Enumerable.Range(0, Trials).Select(index => RandomTrial.Make(seed + index, $"T{index}")).ToArray();
            var compared = Comparison.Of(trials, seed, Patients);
            lock (wrong)
            {
                tally += compared.Tally;
                foreach (var trial in trials)
                    coverage.Count(trial, compared.Bound[trial.Name].Trial);
                if (compared.Findings.Count > 0 || compared.Refused.Count > 0)
                    wrong.Add(seed, compared);
            }
        });

        output.WriteLine($"{tally.Pairs} pairs, {tally.Fillings} fillings, outcomes {string.Join(" ", Shares(tally.Outcomes))}, verdicts {string.Join(" ", Shares(tally.Verdicts))}");
        output.WriteLine(coverage.ToString());
        Assert.True(wrong.Count == 0, Message(wrong));
        Assert.All(Shares(tally.Outcomes), static share => Assert.InRange(share, 0.05, 1));
        if (batches < AllBatches)
            return;
        Assert.InRange(tally.Pairs, 200_000, long.MaxValue);
        Assert.InRange(tally.Fillings, 1_000_000, long.MaxValue);
        Assert.True(coverage.Rare.Count == 0, "too few trials have " + string.Join(", ", coverage.Rare));
    }

    /// <summary>All trials that are wrong, and the first of them made smaller.</summary>
    private static string Message(SortedDictionary<int, Comparison> wrong) => $"""
        {string.Join("\n", wrong.Select(static batch => Summary(batch.Key, batch.Value)))}
        {wrong.Values.SelectMany(static compared => compared.Findings).FirstOrDefault()?.Minimize(Patients)}
        """;

    private static string Summary(int seed, Comparison compared)
        => string.Join("\n", compared.Refused.Concat(compared.Findings.Select(static finding => finding.Summary())).Select(line => $"CRITERIA_SEED={seed} {line}"));

    private static IEnumerable<double> Shares(IReadOnlyList<long> counts) => counts.Select(count => Math.Round((double)count / counts.Sum(), 3));

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
