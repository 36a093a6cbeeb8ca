extern alias compiler;

using System.Diagnostics;
using compiler::Criteria.Generators.Analysis;

namespace Criteria.Benchmarks.Analysis;

/// <summary>What it costs to prove everything about protocols of growing size.</summary>
internal static class AnalysisTimes
{
    public static void Print(TextWriter writer)
    {
        foreach (var (size, rounds) in new[] { (60, 15), (500, 5), (2000, 3) })
        {
            var times = new List<double>();
            for (var seed = 1UL; seed <= 5; seed++)
            {
                var trial = BoundProtocol.Of(new Protocol(size, seed).Source());
                var count = 0;
                string? kinds = null;
                for (var round = 0; round < rounds; round++)
                {
                    var watch = Stopwatch.StartNew();
                    var found = TrialAnalysis.Run(trial, CancellationToken.None);
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    count = found.Count;
                    kinds ??= string.Join(" ", found.GroupBy(static f => f.Rule.Id).OrderBy(static g => g.Key).Select(static g => $"{g.Key}:{g.Count()}"));
                }

                writer.WriteLine($"{size} seed {seed}: {count} findings, {kinds} median {times.TakeLast(rounds).Order().ElementAt(rounds / 2):F1} ms");
            }
        }
    }
}
