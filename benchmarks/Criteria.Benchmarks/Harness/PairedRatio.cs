namespace Criteria.Benchmarks.Harness;

/// <summary>
/// Two shapes timed in turn, round for round, so that what disturbs one disturbs the other: the median of the rounds' ratios and their quartiles.
/// </summary>
/// <param name="Ratio">The median ratio of the candidate to the baseline.</param>
/// <param name="Low">The lower quartile.</param>
/// <param name="High">The upper quartile.</param>
/// <param name="Baseline">The median nanoseconds an item of the baseline.</param>
/// <param name="Candidate">The median nanoseconds an item of the candidate.</param>
/// <param name="Bytes">What the candidate allocates an item.</param>
internal sealed record PairedRatio(double Ratio, double Low, double High, double Baseline, double Candidate, double Bytes)
{
    public static PairedRatio Measure(Func<int> baseline, Func<int> candidate, int items, int rounds = 61)
    {
        for (var warm = 0; warm < 30; warm++)
        {
            baseline();
            candidate();
            if (warm is 10 or 20)
                Thread.Sleep(150); // Lets the tiers of the just-in-time compiler settle.
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        candidate();
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / items;

        var ratios = new double[rounds];
        var baselines = new double[rounds];
        var candidates = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first alternates: the second finds warmer caches.
            double first = 0, second = 0;
            if (round % 2 == 0)
            {
                first = Time(baseline);
                second = Time(candidate);
            }
            else
            {
                second = Time(candidate);
                first = Time(baseline);
            }

            ratios[round] = second / first;
            baselines[round] = first / items;
            candidates[round] = second / items;
        }

        Array.Sort(ratios);
        Array.Sort(baselines);
        Array.Sort(candidates);
        return new(ratios[rounds / 2], ratios[rounds / 4], ratios[rounds * 3 / 4], baselines[rounds / 2], candidates[rounds / 2], bytes);
    }

    private static double Time(Func<int> work)
    {
        var start = ThreadClock.Now();
        Sink = work();
        return ThreadClock.Now() - start;
    }

    /// <summary>Keeps results alive.</summary>
    public static int Sink { get; private set; }
}
