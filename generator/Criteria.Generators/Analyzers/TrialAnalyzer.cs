using System.Collections.Immutable;
using Criteria.Generators.Analysis;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Criteria.Generators.Analyzers;

/// <summary>Reports what is wrong with trials, in classes and in files, at the author's own characters.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrialAnalyzer : DiagnosticAnalyzer
{
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp12;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(CriteriaAttributes.TrialMetadataName) is null)
            return;
        var properties = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        properties.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        properties.TryGetValue("build_property." + AnalysisOptions.BudgetProperty, out var budget);
        var options = new AnalysisOptions { Cache = AnswerCache.Shared }.WithBudget(budget);
        var study = new Study(context.Compilation, context.Options.AdditionalFiles, rootNamespace, options);
        context.RegisterSymbolAction(symbol => AnalyzeType(study, symbol), SymbolKind.NamedType);
        context.RegisterAdditionalFileAction(file => AnalyzeFile(study, file));
        context.RegisterCompilationEndAction(end => CheckLanguage(study, end));
    }

    private static void AnalyzeType(Study study, SymbolAnalysisContext context)
    {
        foreach (var diagnostic in study.AnalyzeType((INamedTypeSymbol)context.Symbol, context.CancellationToken))
            context.ReportDiagnostic(study.Locations.Locate(diagnostic, context.CancellationToken));
    }

    private static void AnalyzeFile(Study study, AdditionalFileAnalysisContext context)
    {
        if (!CriteriaFile.IsCriteria(context.AdditionalFile.Path))
            return;
        foreach (var diagnostic in study.AnalyzeFile(context.AdditionalFile, context.CancellationToken))
            context.ReportDiagnostic(study.Locations.Locate(diagnostic, context.CancellationToken));
    }

    private static void CheckLanguage(Study study, CompilationAnalysisContext context)
    {
        if (context.Compilation is not CSharpCompilation { LanguageVersion: var version } || version >= OldestLanguage || study.IsEmpty(context.CancellationToken))
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(EnvironmentRules.LanguageVersion), Location.None, OldestLanguage.ToDisplayString(), version.ToDisplayString()));
    }
}
