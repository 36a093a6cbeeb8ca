using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Criteria.Generators.Tests.Driver;
using Xunit;

namespace Criteria.Generators.Tests.Analysis;

/// <summary>What is said of one trial of <c>samples/Trials</c> without its suppressions, as its page prints it or changed.</summary>
internal static class PageFindings
{
    private const string Attributed = "Bh002.cs";

    private static readonly TrialProject s_charts = SampleTrials.All.Project with
    {
        Sources = [.. SampleTrials.All.Project.Sources.Where(static source => source.Path != Attributed)],
        Files = [],
    };

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> s_printed = [];

    /// <summary>What is said of the trial as it stands.</summary>
    /// <returns>Each finding as its id, a colon and its message, in the order of the ids.</returns>
    public static IReadOnlyList<string> Of(string file)
        => s_printed.GetOrAdd(file, static file => new(() => OfText(file, Text(file)))).Value;

    /// <summary>What is said of a changed trial and not of the trial as it stands.</summary>
    /// <param name="file">The file of the trial.</param>
    /// <param name="old">A text that is there.</param>
    /// <param name="new">What stands in its place.</param>
    public static IReadOnlyList<string> OfChanged(string file, string old, string @new)
    {
        var text = Text(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return OfChanged(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <inheritdoc cref="OfChanged(string, string, string)"/>
    public static IReadOnlyList<string> OfChanged(string file, string text) => [.. OfText(file, text).Except(Of(file))];

    /// <summary>The text of a trial without its suppressions.</summary>
    public static string Text(string file)
    {
        var text = File.ReadAllText(Path.Combine(SampleTrials.Folder, file));
        return file == Attributed
            ? Regex.Replace(text, "(?m)^#pragma .*$", "")
            : Regex.Replace(text, """,?\s*"suppress": \[[^\]]*\](,?)""", "$1");
    }

    private static IReadOnlyList<string> OfText(string file, string text)
    {
        var project = file == Attributed ? s_charts.With(Attributed, text) : s_charts.WithFile(file, text);
        return [.. AnalyzerRun.Of(project).Where(diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith(file, StringComparison.Ordinal))
            .Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
    }
}
