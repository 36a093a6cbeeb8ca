namespace Criteria.Generators.Tests.Reference;

/// <summary>Random choices that a seed repeats; the seeds themselves are CsCheck's.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A number between the two, both included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public T Pick<T>()
        where T : struct, Enum
        => Pick(Enum.GetValues<T>());

    /// <summary>One of several ways to go on, each as likely as its weight.</summary>
    public T Weighted<T>(params IReadOnlyList<(int Weight, Func<T> Make)> ways)
    {
        var at = _random.Next(ways.Sum(w => w.Weight));
        foreach (var (weight, make) in ways)
        {
            if (at < weight)
                return make();
            at -= weight;
        }

        throw new InvalidOperationException("the weights have changed");
    }

    public IReadOnlyList<T> Some<T>(int atLeast, int atMost, Func<T> make) => [.. Enumerable.Range(0, Between(atLeast, atMost)).Select(_ => make())];
}
