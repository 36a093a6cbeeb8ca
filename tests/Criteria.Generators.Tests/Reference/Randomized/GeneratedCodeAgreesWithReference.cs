namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>The one test that says the compiler is right: on random trials and random patients, generated code gives what the reference gives.</summary>
/// <remarks>
/// The same trials and patients on every run, so that a build which passed passes again. <c>CRITERIA_BATCHES</c> makes it longer, and
/// <c>CRITERIA_SEED</c> takes other trials: to look for what these do not show.
/// </remarks>
public sealed class GeneratedCodeAgreesWithReference
{
    private const int Trials = 40;
    private const int Patients = 60;

    [Fact]
    public void On_random_trials_and_random_patients()
    {
        var first = Setting("CRITERIA_SEED", 20_261_122);
        for (var batch = 0; batch < Setting("CRITERIA_BATCHES", 4); batch++)
        {
            var seed = first + (batch * Trials);
            var trials = Enumerable.Range(0, Trials).Select(index => RandomTrial.Make(seed + index, $"T{index}")).ToArray();
            var found = Disagreement.In(trials, seed, Patients);
            Assert.True(
                found.Count == 0,
                $"{found.Count} of {Trials} trials differ with CRITERIA_SEED={seed}:\n{string.Join("\n", found.Select(static difference => difference.Summary()))}\n"
                    + $"the first of them, made smaller:\n{found.Select(static difference => difference.Minimize(Patients)).FirstOrDefault()}");
        }
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
