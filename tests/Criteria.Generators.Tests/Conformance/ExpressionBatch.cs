using Criteria.Generators.Diagnostics;
using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Tests.Reference.Randomized;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>What became of one expression.</summary>
/// <param name="Errors">What the product said against it; where it said nothing, the rest is there.</param>
/// <param name="Generated">What the generated code gives.</param>
/// <param name="Reference">What the reference interpreter gives.</param>
internal sealed record ExpressionOutcome(IReadOnlyList<CriteriaDiagnostic> Errors, SuiteValue? Generated = null, SuiteValue? Reference = null)
{
    public bool IsRefused => Errors.Count > 0;
}

/// <summary>An expression as a definition of a trial.</summary>
internal sealed record BoundDefinition(Trial Trial, Definition Definition, IReadOnlyList<CriteriaDiagnostic> Errors);

/// <summary>
/// Takes expressions through the whole product: each becomes a definition that a criterion refers to, is bound, emitted, compiled and run. Thousands
/// go in one compilation, because a compilation each would take hours.
/// </summary>
/// <param name="project">What declares the subject, <c>Study.Chart</c>, and whatever else the expressions name.</param>
/// <param name="attributes">Attributes of the trial that declare what the expressions name.</param>
internal sealed class ExpressionBatch(TrialProject project, IReadOnlyList<string> attributes)
{
    private const int DefinitionsInTrial = 150;

    private const string Header = "#nullable enable\nusing System;\nusing System.Collections.Generic;\nusing Criteria;\n\nnamespace Study;\n\n";

    /// <summary>What the product makes of expressions that name nothing.</summary>
    public static IReadOnlyList<ExpressionOutcome> Evaluate(IReadOnlyList<string> expressions)
        => new ExpressionBatch(new TrialProject().With("Chart.cs", Header + "public sealed record Chart { public bool? Known { get; init; } }"), []).Run(expressions);

    /// <summary>Binds, compiles and runs the expressions, of a patient of whom nothing is known.</summary>
    public IReadOnlyList<ExpressionOutcome> Run(IReadOnlyList<string> expressions)
    {
        var bound = Bind(expressions);
        var accepted = Enumerable.Range(0, bound.Count).Where(index => bound[index].Errors.Count == 0).ToArray();
        var printed = GeneratedDefinitions.Run(WithTrials(expressions, bound, accepted), [.. accepted.Select(static (index, place) => (TrialOf(place), index))]);
        var outcomes = bound.Select(static one => new ExpressionOutcome(one.Errors)).ToArray();
        for (var place = 0; place < accepted.Length; place++)
        {
            var (index, type) = (accepted[place], bound[accepted[place]].Definition.Expression.Type);
            outcomes[index] = new([], OurValues.OfGenerated(printed[place], type), OurValues.OfReference(Interpret(bound[index]), type));
        }

        return outcomes;
    }

    /// <summary>Binds and compiles the expressions, which must have no error and give code without a warning.</summary>
    public void MustCompile(IReadOnlyList<string> expressions)
    {
        var bound = Bind(expressions);
        var refused = expressions.Zip(bound).Where(static one => one.Second.Errors.Count > 0)
            .Select(static one => $"{one.First}\n    {string.Join("; ", one.Second.Errors.Select(static error => $"{error.Rule.Id} {error.Message}"))}").ToArray();
        Assert.True(refused.Length == 0, "these do not compile:\n" + string.Join('\n', refused));
        using var assembly = GeneratedAssembly.Load(GeneratorRun.Of(WithTrials(expressions, bound, [.. Enumerable.Range(0, bound.Count)]), isTracked: false).Output);
    }

    /// <summary>What the product says against each expression, and what it binds it to.</summary>
    public IReadOnlyList<BoundDefinition> Bind(IReadOnlyList<string> expressions)
    {
        // Every attribute stands on a line of its own, so that a line tells which expression a diagnostic is about. What a definition may be and a
        // criterion may not, a list, is refused where the criterion compares it.
        var lines = expressions.SelectMany((expression, index) => new[] { Definition(index, expression), Criterion(index, isBoolean: false) });
        var source = Source("S", lines);
        var trial = BoundTrials.Bind(project.With("S.cs", source))["S"];
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(source).Lines;
        var first = source[..source.IndexOf("[Define(\"D0\"", StringComparison.Ordinal)].Count(static character => character == '\n');
        var errors = trial.Errors.ToLookup(error => text.GetLineFromPosition(error.Span.Span.Start).LineNumber - first is >= 0 and var line ? line / 2 : -1);
        Assert.True(!errors.Contains(-1), "what the expressions name has an error: " + string.Join("; ", errors[-1].Select(static error => error.Message)));
        var definitions = trial.Trial.Definitions.ToDictionary(static definition => definition.Name);
        return [.. expressions.Select((_, index) => new BoundDefinition(trial.Trial, definitions[$"D{index}"], [.. errors[index]]))];
    }

    private TrialProject WithTrials(IReadOnlyList<string> expressions, IReadOnlyList<BoundDefinition> bound, IReadOnlyList<int> accepted)
    {
        var whole = project;
        foreach (var chunk in accepted.Select(static (index, place) => (Index: index, Trial: TrialOf(place))).GroupBy(static one => one.Trial, static one => one.Index))
        {
            var lines = chunk.SelectMany(index => new[] { Definition(index, expressions[index]), Criterion(index, bound[index].Definition.Expression.Type.Kind == TypeKind.Boolean) });
            whole = whole.With($"{chunk.Key}.cs", Source(chunk.Key, lines));
        }

        return whole;
    }

    private string Source(string name, IEnumerable<string> lines) => $"{Header}[Trial<Chart>(\"{name}\")]\n{string.Join('\n', attributes.Concat(lines))}\npublic static partial class {name};\n";

    private static string TrialOf(int place) => $"S{place / DefinitionsInTrial}";

    private static string Definition(int index, string expression) => $"[Define(\"D{index}\", {SymbolDisplay.FormatLiteral(expression, quote: true)})]";

    private static string Criterion(int index, bool isBoolean) => $"[Inclusion(\"Holds{index}\", \"{(isBoolean ? $"D{index}" : $"D{index} = null")}\")]";

    private static Possible? Interpret(BoundDefinition bound)
        => new ExpressionInterpreter(bound.Trial, Inputs.Of(PatientRecord.Of()), static _ => Kleene.Unknown).Value(bound.Definition.Expression);
}
