using System.Globalization;
using System.Reflection;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Analysis;

/// <summary>What is said of one file of <c>samples/Contradictions</c>, or of a change of it.</summary>
internal static class SampleFindings
{
    private static readonly string s_folder = Path.GetFullPath(Path.Combine(
        typeof(SampleFindings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "TestProjectDirectory").Value!,
        "..", "..", "samples", "Contradictions"));

    /// <param name="name">The file without <c>.criteria.json</c>.</param>
    /// <param name="changes">What is replaced by what; each is there.</param>
    /// <returns>Each finding as its id, a colon and its message, in the order of the ids.</returns>
    public static IReadOnlyList<string> Of(string name, params (string Old, string New)[] changes)
    {
        var text = File.ReadAllText(Path.Combine(s_folder, name + ".criteria.json"));
        foreach (var (old, @new) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return OfText(text);
    }

    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<string> OfText(string text)
    {
        var found = AnalyzerRun.Of(new TrialProject().WithFile("t.criteria.json", text));
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id.StartsWith("CRIT01", StringComparison.Ordinal) && diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id.StartsWith("CRIT02", StringComparison.Ordinal));
        return [.. found.Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The ids of what is found.</summary>
    public static IReadOnlyList<string> Ids(string name, params (string Old, string New)[] changes) => [.. Of(name, changes).Select(static finding => finding[.."CRIT0000".Length])];
}
