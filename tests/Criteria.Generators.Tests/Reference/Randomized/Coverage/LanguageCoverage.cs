using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized.Coverage;

/// <summary>Counts in how many random trials each row of the language occurs.</summary>
internal sealed class LanguageCoverage
{
    /// <summary>So many trials at least must have each row.</summary>
    private const int Enough = 20;

    private readonly int[] _counts = new int[LanguageRows.All.Count];

    /// <summary>The rows that too few trials have, each with its number.</summary>
    public IReadOnlyList<string> Rare =>
    [
        .. LanguageRows.All
            .Select((row, index) => (Row: row, Count: _counts[index]))
            .Where(counted => counted.Count < Enough && (counted.Row.Topic is not { } topic || Topics.Has(topic)))
            .Select(counted => $"{counted.Row.Name} ({counted.Count})"),
    ];

    public void Count(RandomTrial trial, Trial bound)
    {
        var facts = new TrialFacts(trial, bound);
        for (var index = 0; index < _counts.Length; index++)
        {
            if (LanguageRows.All[index].IsIn(facts))
                _counts[index]++;
        }
    }

    public override string ToString() => string.Join("\n", LanguageRows.All.Select((row, index) => $"{_counts[index],6} {row.Name}"));
}
