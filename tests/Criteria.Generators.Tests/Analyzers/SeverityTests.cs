using System.Collections.Immutable;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Criteria.Generators.Tests.Analyzers;

/// <summary>The severities that a user configures reach what is proved and compared: in C# by <c>.editorconfig</c> and by <c>#pragma</c>, everywhere by <c>.globalconfig</c>.</summary>
public sealed class SeverityTests
{
    private const string FilePath = "/study/t.criteria.json";

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, RuleCases.All.Count).Where(static index => IsOfAnalysis(RuleCases.All[index].Rule))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_finding_of_the_analysis_is_configured_as_the_compiler_configures(int index)
    {
        var rule = RuleCases.All[index];
        var isInFile = rule.FiringFile?.Contains("[|", StringComparison.Ordinal) == true;
        var source = Marked.Parse(isInFile ? RuleCases.Chart + rule.Fires + " /* [| |] */" : RuleCases.Chart + rule.Fires).Text;
        var file = isInFile ? Marked.Parse(rule.FiringFile!).Text : rule.FiringFile;
        Assert.Empty(Of(rule.Rule, source, file, ("/.globalconfig", $"is_global = true\ndotnet_diagnostic.{rule.Rule}.severity = none")));
        Assert.All(Of(rule.Rule, source, file, ("/.globalconfig", $"is_global = true\ndotnet_diagnostic.{rule.Rule}.severity = error")), Is(DiagnosticSeverity.Error));

        // The compiler asks no .editorconfig about a file that is no source: there a suppression, or a .globalconfig, is the way.
        var configured = Of(rule.Rule, source, file, ("/study/.editorconfig", $"[*]\ndotnet_diagnostic.{rule.Rule}.severity = none"));
        if (isInFile)
            Assert.NotEmpty(configured);
        else
            Assert.Empty(configured);
        if (!isInFile)
        {
            Assert.All(Of(rule.Rule, source, file, ("/study/.editorconfig", $"[*.cs]\ndotnet_diagnostic.{rule.Rule}.severity = error")), Is(DiagnosticSeverity.Error));
            Assert.Empty(Of(rule.Rule, $"#pragma warning disable {rule.Rule}\n{source}", file));
        }
    }

    private static Action<Diagnostic> Is(DiagnosticSeverity severity) => diagnostic => Assert.Equal(severity, diagnostic.Severity);

    private static bool IsOfAnalysis(string rule)
        => string.CompareOrdinal(rule, "CRIT0122") == 0 || (string.CompareOrdinal(rule, "CRIT03") > 0 && string.CompareOrdinal(rule, "CRIT07") < 0);

    private static List<Diagnostic> Of(string rule, string source, string? file, params (string Path, string Text)[] configuration)
    {
        var project = new TrialProject().With("/study/Trial.cs", source);
        if (file is not null)
            project = project.WithFile(FilePath, file);
        var options = new Severities(AnalyzerConfigSet.Create(configuration.Select(static config => AnalyzerConfig.Parse(SourceText.From(config.Text), config.Path)).ToImmutableArray()));
        var compilation = project.Compile();
        return [.. AnalyzerRun.Of(project, compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(options))).Where(diagnostic => diagnostic.Id == rule && !diagnostic.IsSuppressed)];
    }

    /// <summary>The severities as the command line of the compiler takes them from configuration files.</summary>
    private sealed class Severities(AnalyzerConfigSet configuration) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
            => configuration.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
            => configuration.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
