using Criteria.Generators.Tests.Reference.Randomized.Subjects;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>A trial on which generated code is wrong.</summary>
/// <param name="PatientSeed">Of the patients among whom is one that shows it.</param>
/// <param name="What">What is wrong, on the first line, and with which patient.</param>
internal sealed record Finding(RandomTrial Trial, int PatientSeed, string What)
{
    private const int Candidates = 25;
    private const int Compilations = 15;

    /// <summary>The smallest trial found by leaving out parts, one after another, as long as some patient still shows that it is wrong.</summary>
    public Finding Minimize(int patients)
    {
        var smallest = this;
        for (var compilation = 0; compilation < Compilations; compilation++)
        {
            var candidates = smallest.Trial.Smaller()
                .Take(Candidates)
                .Select((t, i) => t.Named($"{Trial.Name}_{compilation}_{i}"))
                .Where(GeneratedTrials.CanBeGenerated)
                .ToArray();
            if (candidates.Length == 0 || Comparison.Of(candidates, PatientSeed, patients).Findings is not { Count: > 0 } smaller)
                break;
            smallest = smaller[0];
        }

        return smallest;
    }

    /// <summary>What is wrong, on one line.</summary>
    public string Summary() => $"{Trial.Name}: {What.Split('\n')[0]}";

    public override string ToString() => $"""
        {What}
        {SubjectSource.Types(Trial.Subject)}
        {TrialSource.CSharp(Trial)}
        {(Trial.IsJson ? TrialSource.Json(Trial) : "")}
        """;
}
