using System.Linq;
using System.Text;
using System.Threading;
using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Emit.CSharp;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Attributes;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators;

/// <summary>Compiles trials, from attributes and from criteria files, into evaluators. What is wrong with them, the analyzers say.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CriteriaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Classes that carry [Trial] or [Trial<T>], as values without places. The compiler asks again after every edit of C#, and
        // an edit that changes no trial gives equal values: everything behind this step is then cached.
        IncrementalValuesProvider<AttributedTrial> onItself = Attributed(context, CriteriaAttributes.TrialMetadataName);
        IncrementalValuesProvider<AttributedTrial> onSubject = Attributed(context, CriteriaAttributes.TrialOfSubjectMetadataName);
        IncrementalValuesProvider<AttributedTrial> attributed = onItself.Collect()
            .Combine(onSubject.Collect())
            .SelectMany(static (both, _) => both.Left.AddRange(both.Right).Where(static trial => trial.CanBeExtended));

        // Criteria files with their text: a file is read again when its text changes, and then only that one.
        IncrementalValuesProvider<CriteriaFile> files = context.AdditionalTextsProvider
            .Where(static file => CriteriaFile.IsCriteria(file.Path))
            .Select(static (file, cancellation) => file.GetText(cancellation) is { } text ? new CriteriaFile(file.Path, text.ToString()) : null)
            .WithTrackingName(WellKnownTrackingNames.Files)
            .Where(static file => file is not null)
            .Select(static (file, _) => file!);

        IncrementalValueProvider<string?> rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => Property(options, "RootNamespace"));

        // Each class that names a file, beside that file. All files flow in, but only the one goes on: an edit of another file
        // gives an equal pair.
        IncrementalValuesProvider<(TrialShell Shell, CriteriaFile? File)> shelled = attributed
            .Where(static trial => trial.Shell is not null)
            .Combine(files.Collect())
            .Select(static (pair, _) => (pair.Left.Shell!, CriteriaFile.Find(pair.Right, pair.Left.Shell!.File.Value)));

        // The files that no class names, which name class and subject themselves.
        IncrementalValuesProvider<CriteriaFile> free = files
            .Combine(attributed.Select(static (trial, _) => trial.Shell?.File.Value).Collect())
            .Where(static pair => !pair.Right.Any(name => name is not null && CriteriaFile.IsNamed(pair.Left.Path, name)))
            .Select(static (pair, _) => pair.Left);

        // From here on no code knows whether a trial came from attributes or JSON. Reformatting a file gives an equal declaration.
        IncrementalValuesProvider<TrialDeclaration> fromClasses = attributed
            .Where(static trial => trial.Declaration is not null)
            .Select(static (trial, _) => trial.Declaration!);
        IncrementalValuesProvider<TrialDeclaration> fromShells = shelled
            .Combine(rootNamespace)
            .Select(static (pair, cancellation) => Read(pair.Left.File, pair.Left.Shell, pair.Right, cancellation))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!);
        IncrementalValuesProvider<TrialDeclaration> fromFiles = free
            .Combine(rootNamespace)
            .Select(static (pair, cancellation) => Read(pair.Left, null, pair.Right, cancellation))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!);
        IncrementalValuesProvider<TrialDeclaration> declarations = fromClasses.Collect()
            .Combine(fromShells.Collect())
            .Combine(fromFiles.Collect())
            .SelectMany(static (all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right));

        // The names of all subjects, each once: equal until a trial changes its subject.
        IncrementalValueProvider<EquatableArray<string>> subjectNames = declarations
            .Where(static declaration => declaration.Facts is null)
            .Select(static (declaration, _) => declaration.Subject.Value)
            .Collect()
            .Select(static (names, _) => names.Distinct().OrderBy(static name => name, System.StringComparer.Ordinal).ToEquatableArray());

        // The only step that walks types: every subject once after each edit of C#, into shapes that are equal unless a member changed.
        IncrementalValueProvider<SubjectCatalogue> subjects = subjectNames
            .Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => SubjectCatalogue.Walk(pair.Left, pair.Right, cancellation))
            .WithTrackingName(WellKnownTrackingNames.Subjects);

        // The types that hold functions of the author's, each once, and their functions, walked the same way.
        IncrementalValueProvider<EquatableArray<string>> functionTypes = declarations
            .SelectMany(static (declaration, _) => declaration.Functions.Select(static type => type.Value))
            .Collect()
            .Select(static (names, _) => names.Distinct().OrderBy(static name => name, System.StringComparer.Ordinal).ToEquatableArray());
        IncrementalValueProvider<FunctionCatalogue> functions = functionTypes
            .Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => FunctionCatalogue.Walk(pair.Left, pair.Right, cancellation))
            .WithTrackingName(WellKnownTrackingNames.Functions);

        // Each trial beside the shape of its own subject, which it may declare itself, and its own functions, and bound when one of them
        // changed. Without a subject there is nothing to evaluate, and the analyzer says so.
        IncrementalValuesProvider<Trial> bound = declarations
            .Combine(subjects)
            .Combine(functions)
            .Select(static (all, _) => (DeclaredFacts.ShapeOf(all.Left.Left) ?? all.Left.Right.Find(all.Left.Left.Subject.Value)) is { } shape
                ? new DeclaredSubject(all.Left.Left, shape, all.Right.Of(all.Left.Left.Functions.Select(static type => type.Value)))
                : null)
            .Where(static declared => declared is not null)
            .Select(static (declared, cancellation) => FrontEnd.Bind(declared!.Declaration, declared.Subject, declared.Functions, new DiagnosticBag(), cancellation))
            .WithTrackingName(WellKnownTrackingNames.Bound);

        // The names of the generated files: equal until a trial comes, goes or is renamed.
        IncrementalValueProvider<HintNames> hintNames = bound
            .Select(static (trial, _) => trial.Class.MetadataName)
            .Collect()
            .Select(static (names, _) => HintNames.Of(names));

        // The text of each trial's file, written when the bound trial changed, and what to add to it where nobody else reports errors.
        IncrementalValuesProvider<(string ClassName, string Text, string Errors)> sources = bound
            .Select(static (trial, cancellation) => (trial.Class.MetadataName, TrialEmitter.Emit(trial), UnreportedErrors.Of(trial)))
            .WithTrackingName(WellKnownTrackingNames.Source);

        // Whether this compiler reads what is written; where not, one diagnostic says so instead of many.
        IncrementalValueProvider<bool> isLanguageSupported = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 });

        // Whether the build runs without analyzers, so that nobody reports what is wrong.
        IncrementalValueProvider<bool> isUnreported = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => Property(options, "RunAnalyzers") switch
            {
                { Length: > 0 } whole => IsFalse(whole),
                _ => IsFalse(Property(options, "RunAnalyzersDuringBuild")),
            });

        context.RegisterSourceOutput(
            sources.Combine(hintNames).Combine(isLanguageSupported).Combine(isUnreported),
            static (output, all) =>
            {
                var (((source, names), isSupported), addsErrors) = all;
                if (isSupported && names.Find(source.ClassName) is { } hintName)
                    output.AddSource(hintName + ".g.cs", SourceText.From(addsErrors ? source.Text + source.Errors : source.Text, Encoding.UTF8));
            });
    }

    private static IncrementalValuesProvider<AttributedTrial> Attributed(IncrementalGeneratorInitializationContext context, string attribute)
        => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellation) => AttributeReader.Read((INamedTypeSymbol)found.TargetSymbol, AttributePlaces.None, new DiagnosticBag(), cancellation))
            .WithTrackingName(WellKnownTrackingNames.Attributes)
            .Where(static trial => trial is not null)
            .Select(static (trial, _) => trial!);

    private static string? Property(AnalyzerConfigOptionsProvider options, string name)
        => options.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : null;

    private static bool IsFalse(string? property) => string.Equals(property, "false", System.StringComparison.OrdinalIgnoreCase);

    private static TrialDeclaration? Read(CriteriaFile? file, TrialShell? shell, string? rootNamespace, CancellationToken cancellation)
        => file is null ? null : FrontEnd.Read(file, shell, rootNamespace, new DiagnosticBag(), cancellation);
}
