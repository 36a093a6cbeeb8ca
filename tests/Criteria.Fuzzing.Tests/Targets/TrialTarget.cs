using System.Globalization;
using Criteria.Fuzzing.Tests.Inputs;
using Criteria.Generators.Analysis;
using Criteria.Generators.Analyzers;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Emit.CSharp;
using Criteria.Generators.Emit.Prose;
using Criteria.Generators.Sources;
using Criteria.Generators.Subjects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Fuzzing.Tests.Targets;

/// <summary>A criteria file on its whole way: read, bound, proved, emitted. What is emitted is C#, and what is wrong has a place in the file.</summary>
internal sealed class TrialTarget : ITarget
{
    // The whole compiler takes fifty times as long as its parser.
    private const int OneIsCompiled = 40;

    public string Name => "trial";

    public int Share => 20;

    public string Input(Random random) => TrialFiles.Make(random);

    public string? Take(string input)
    {
        var mistakes = new DiagnosticBag();
        if (FrontEnd.Read(new CriteriaFile("t.criteria.json", input), null, "Study", mistakes, CancellationToken.None) is not { } declaration)
            return mistakes.Diagnostics.Count > 0 ? null : "gives no trial, and nobody says why";
        var subject = DeclaredFacts.ShapeOf(declaration);
        var trial = FrontEnd.Bind(declaration, subject, new([]), mistakes, CancellationToken.None);
        var hasErrors = mistakes.Diagnostics.Any(static mistake => mistake.Rule.Severity == RuleSeverity.Error);
        if (!hasErrors)
            mistakes.AddRange(TrialAnalysis.Run(trial, CancellationToken.None));
        if (mistakes.Diagnostics.FirstOrDefault(mistake => mistake.Span.Span.Start < 0 || mistake.Span.Span.End > input.Length) is { } outside)
            return $"{outside.Rule.Id} at {outside.Span.Span}, outside the file of {input.Length} characters";
        _ = ProseEmitter.Emit(trial);
        var code = CSharpSyntaxTree.ParseText(TrialEmitter.Emit(trial), new CSharpParseOptions(LanguageVersion.CSharp12));
        var found = input.Length % OneIsCompiled == 0 ? Compiler.Compile(code).GetDiagnostics() : code.GetDiagnostics();
        var errors = found.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0 ? null : $"the generated code has {errors[0].GetMessage(CultureInfo.InvariantCulture)}: {code.GetText().Lines[errors[0].Location.GetLineSpan().StartLinePosition.Line]}";
    }
}
