using System.Diagnostics;
using System.Globalization;
using System.Text;
using Criteria.Fuzzing.Tests.Targets;

namespace Criteria.Fuzzing.Tests;

/// <summary>Gives many inputs to the targets, from a seed onwards; the seed of an input is all that is needed to see it again.</summary>
internal sealed class FuzzRun
{
    /// <summary>No input is worth more work; the largest takes less than a hundredth of it.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    private static readonly ITarget[] s_targets = [new ExpressionTarget(), new JsonTarget(), new UnitTarget(), new TrialTarget(), new AttributeTarget(), new FhirTarget()];

    private readonly SortedDictionary<string, long> _taken = new(StringComparer.Ordinal);

    /// <summary>What is wrong, with the seed and the input; empty where nothing is.</summary>
    public List<string> Defects { get; } = [];

    /// <summary>How many inputs each target took.</summary>
    public string Counts => string.Join(", ", _taken.Select(static entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value}")));

    /// <summary>Takes inputs until so many were taken or so long has passed, or too much is wrong.</summary>
    public void Take(int firstSeed, long inputs, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        for (long index = 0; index < inputs && watch.Elapsed < limit && Defects.Count < 10; index++)
            TakeOne(unchecked((int)(firstSeed + index)));
    }

    private void TakeOne(int seed)
    {
        var random = new Random(seed);
        var target = TargetOf(random.Next(s_targets.Sum(static target => target.Share)));
        var input = target.Input(random);
        _taken[target.Name] = _taken.GetValueOrDefault(target.Name) + 1;
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (target.Take(input) is { } wrong)
                Report(target, seed, input, wrong);
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            Report(target, seed, input, defect.ToString());
        }

        if (Stopwatch.GetElapsedTime(started) is var taken && taken > s_longest)
            Report(target, seed, input, $"took {taken.TotalSeconds:0} s");
    }

    private static ITarget TargetOf(int ticket)
    {
        foreach (var target in s_targets)
        {
            if ((ticket -= target.Share) < 0)
                return target;
        }

        throw new UnreachableException();
    }

    private void Report(ITarget target, int seed, string input, string wrong)
        => Defects.Add(new StringBuilder().Append(CultureInfo.InvariantCulture, $"{target.Name}, seed {seed}: {wrong}\n").Append(input).ToString());
}
