using System.Collections.Immutable;
using Criteria.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests.Driver;

/// <summary>Runs the analyzers over a project, as a build does.</summary>
internal static class AnalyzerRun
{
    /// <summary>What the analyzers report, errors of the analyzers themselves included.</summary>
    public static ImmutableArray<Diagnostic> Of(TrialProject project, Compilation? compilation = null)
    {
        var options = new AnalyzerOptions(project.AdditionalTexts, new GeneratorRun.Options(project.Properties));
        return (compilation ?? project.Compile())
            .WithAnalyzers([new TrialAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult()
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToImmutableArray();
    }

    /// <summary>What is said of form and meaning, without what is proved of the criteria or compared with their texts: for tests whose criteria are only there to be compiled.</summary>
    public static ImmutableArray<Diagnostic> WithoutProofs(TrialProject project, Compilation? compilation = null)
        => [.. Of(project, compilation).Where(static diagnostic => !IsProof(diagnostic.Id))];

    private static bool IsProof(string id)
        => id[.."CRIT00".Length] is "CRIT03" or "CRIT04" or "CRIT06" || id is "CRIT0513" or "CRIT0514" or "CRIT0515" or "CRIT0516" or "CRIT0517" or "CRIT0525" or "CRIT0526" or "CRIT0544" or "CRIT0545" or "CRIT0560" or "CRIT0927" or "CRIT0928";

    /// <summary>Exactly one diagnostic of this rule is reported, at exactly the marked characters of <c>Trial.cs</c>.</summary>
    public static Diagnostic ExpectInSource(string id, string markedSource)
    {
        var source = Marked.Parse(markedSource);
        return Expect(id, source, TrialProject.Of(source.Text));
    }

    /// <summary>Exactly one diagnostic of this rule is reported, at exactly the marked characters of the file.</summary>
    public static Diagnostic ExpectInFile(string id, string source, string path, string markedText)
    {
        var text = Marked.Parse(markedText);
        var diagnostic = Expect(id, text, TrialProject.Of(source).WithFile(path, text.Text));
        Assert.Equal(path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(SourceText.From(text.Text).Lines.GetLinePositionSpan(text.Span), diagnostic.Location.GetLineSpan().Span);
        return diagnostic;
    }

    /// <summary>No diagnostic of this rule is reported.</summary>
    public static void ExpectNone(string id, TrialProject project)
    {
        var found = Of(project).Where(diagnostic => diagnostic.Id == id || diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)).ToList();
        Assert.True(found.Count == 0, "expected no " + id + " but found:\n" + Show(found));
    }

    public static string Show(IEnumerable<Diagnostic> diagnostics)
        => string.Join("\n", diagnostics.Select(static diagnostic => diagnostic.Location.GetLineSpan() + " " + diagnostic.Id + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));

    private static Diagnostic Expect(string id, Marked marked, TrialProject project)
    {
        var all = Of(project);
        var found = all.Where(diagnostic => diagnostic.Id == id).ToList();
        Assert.True(found.Count == 1, "expected one " + id + " but found:\n" + Show(all));
        Assert.True(
            found[0].Location.SourceSpan == marked.Span,
            $"{id} was reported at '{marked.At(found[0].Location.SourceSpan)}', not at '{marked.At(marked.Span)}': {Show(found)}");
        return found[0];
    }
}
