using CsCheck;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>The one test that says the compiler is right: on random trials and random patients, generated code gives what the reference gives.</summary>
public sealed class GeneratedCodeAgreesWithReference
{
    private const int Trials = 40;
    private const int Patients = 60;

    /// <summary>How many batches of trials: <c>CRITERIA_BATCHES</c>, for runs longer than CI's.</summary>
    private static readonly int Batches = int.TryParse(Environment.GetEnvironmentVariable("CRITERIA_BATCHES"), out var batches) ? batches : 3;

    [Fact]
    public void On_random_trials_and_random_patients() => Gen.Int[0, int.MaxValue - Trials].Sample(
        seed =>
        {
            var trials = Enumerable.Range(0, Trials).Select(i => RandomTrial.Make(seed + i, $"T{i}")).ToArray();
            var found = Disagreement.In(trials, seed, Patients);
            Assert.True(
                found.Count == 0,
                $"{found.Count} of {Trials} trials differ:\n{string.Join("\n", found.Select(f => f.Summary()))}\nthe first of them, made smaller:\n{found.Select(f => f.Minimize(Patients)).FirstOrDefault()}");
        },
        iter: Batches,
        threads: 1);
}
