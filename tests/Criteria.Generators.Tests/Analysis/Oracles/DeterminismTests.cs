using System.Diagnostics;
using System.Globalization;
using System.Text;
using Criteria.Generators.Analysis;
using Criteria.Generators.Tests.Analysis.Oracles.Faults;
using Criteria.Generators.Tests.Reference.Randomized;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Oracles;

/// <summary>The same input has the same findings, to the byte, in another process, where texts have other hashes, and in another culture.</summary>
public sealed class DeterminismTests
{
    /// <summary>What the test assembly does where it is started as a program with this argument.</summary>
    public const string Command = "findings";

    private const int Trials = 40;
    private const int Seed = 20_261_204;
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Two_processes_and_three_cultures_say_the_same()
    {
        var expected = Findings();
        Assert.InRange(expected.Split('\n').Length, 50, int.MaxValue);
        var others = await Task.WhenAll(new[] { "tr-TR", "de-DE", "" }.Select(static async culture => (culture, Text: await RunAsync(culture))));
        foreach (var (culture, text) in others)
            Assert.True(expected == text, $"in another process and culture '{culture}' the findings are\n{text}\nand here they are\n{expected}");
    }

    /// <summary>All findings of random trials of the whole language, of trials of which everything is decided, and of the samples.</summary>
    public static string Findings()
    {
        var random = Enumerable.Range(0, Trials).SelectMany(static index => new[] { RandomTrial.Make(Seed + index, $"Any{index}"), FragmentTrials.Make(Seed + index, $"All{index}") });
        var samples = SampleTrials.Read();
        var trials = BoundTrials.Bind(random).OrderBy(static bound => bound.Key, StringComparer.Ordinal).Select(static bound => bound.Value)
            .Concat(samples.Declarations.Select(samples.Bind).Select(static bound => new BoundTrial(bound.Trial, bound.Diagnostics)));
        var text = new StringBuilder();
        foreach (var (trial, diagnostics) in trials)
        {
            foreach (var finding in diagnostics.Concat(TrialAnalysis.Run(trial, CancellationToken.None)))
                text.Append(CultureInfo.InvariantCulture, $"{trial.Id} {finding.Rule.Id} {finding.Message} {finding.Span} {string.Join(" ", finding.Additional)}\n");
        }

        return text.ToString();
    }

    private static async Task<string> RunAsync(string culture)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(DeterminismTests).Assembly.Location, Command, culture])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        using var patience = new CancellationTokenSource(s_longest);
        var text = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
