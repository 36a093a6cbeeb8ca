extern alias compiler;

using System.Globalization;
using compiler::Criteria.Generators.Analysis;
using Criteria.Benchmarks.Harness;

namespace Criteria.Benchmarks.Analysis;

/// <summary>What each check of the analysis takes: medians over all runs.</summary>
internal sealed class CheckTimes
{
    // What takes less is not worth a line.
    private const double LeastShare = 0.01;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<double>> _times = [];

    /// <summary>The same options for one run from now on, which is measured.</summary>
    public AnalysisOptions Of(AnalysisOptions options)
    {
        var start = ThreadClock.Now();
        return options with
        {
            Checked = name =>
            {
                if (!_times.TryGetValue(name, out var times))
                {
                    _names.Add(name);
                    _times.Add(name, times = []);
                }

                var now = ThreadClock.Now();
                times.Add((now - start) / 1e6);
                start = now;
            },
        };
    }

    public void Print(TextWriter writer)
    {
        var medians = _names.ConvertAll(name => (Name: name, Time: _times[name].Order().ElementAt(_times[name].Count / 2)));
        var all = medians.Sum(static each => each.Time);
        foreach (var (name, time) in medians.Where(each => each.Time >= all * LeastShare))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"         {name,-22} {time,8:F1} ms {time / all,5:P0}"));
    }
}
