namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A patient on whom the generated code and the reference differ.</summary>
internal sealed record Disagreement(RandomTrial Trial, int PatientSeed, Inputs Inputs, IReadOnlyList<string> OnlyGenerated, IReadOnlyList<string> OnlyReference)
{
    private const int Candidates = 25;
    private const int Compilations = 15;

    /// <summary>The first disagreement on each of the trials that were bound without an error, over so many random patients.</summary>
    public static IReadOnlyList<Disagreement> In(IReadOnlyCollection<RandomTrial> trials, int patientSeed, int patients)
    {
        using var generated = GeneratedTrials.Compile(trials);
        return
        [
            .. trials
                .Where(trial => !generated.Bound[trial.Name].Errors.Any())
                .Select(trial => First(generated, trial, patientSeed, patients))
                .OfType<Disagreement>(),
        ];
    }

    /// <summary>The smallest trial found by leaving out parts, one after another, as long as some patient still tells the two apart.</summary>
    public Disagreement Minimize(int patients)
    {
        var smallest = this;
        for (var compilation = 0; compilation < Compilations; compilation++)
        {
            var candidates = smallest.Trial.Smaller()
                .Take(Candidates)
                .Select((t, i) => Named(t, $"{Trial.Name}_{compilation}_{i}"))
                .Where(GeneratedTrials.CanBeGenerated)
                .ToArray();
            if (candidates.Length == 0 || In(candidates, PatientSeed, patients) is not { Count: > 0 } smaller)
                break;
            smallest = smaller[0];
        }

        return smallest;
    }

    public override string ToString() => $"""
        The generated code and the reference differ: only the generated code says [{string.Join(", ", OnlyGenerated)}],
        only the reference says [{string.Join(", ", OnlyReference)}].
        {Inputs}
        {Trial.Subject.Render()}
        {TrialSource.CSharp(Trial)}
        {(Trial.IsJson ? TrialSource.Json(Trial) : "")}
        """;

    private static Disagreement? First(GeneratedTrials generated, RandomTrial trial, int patientSeed, int patients)
    {
        var bound = generated.Bound[trial.Name].Trial;
        var random = new RandomPatients(new(patientSeed), trial);
        for (var patient = 0; patient < patients; patient++)
        {
            var inputs = random.Make(bound);
            var expected = TrialInterpreter.Evaluate(bound, inputs).Describe(bound).ToArray();
            var actual = generated.Run(trial, inputs);
            if (!expected.ToHashSet().SetEquals(actual) || expected.Length != actual.Count)
                return new(trial, patientSeed, inputs, [.. actual.Except(expected)], [.. expected.Except(actual)]);
        }

        return null;
    }

    private static RandomTrial Named(RandomTrial trial, string name) => trial with { Name = name, Subject = trial.Subject with { Namespace = $"Space{name}" } };
}
