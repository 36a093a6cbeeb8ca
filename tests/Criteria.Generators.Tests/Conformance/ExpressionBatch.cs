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

/// <summary>
/// Takes expressions through the whole product: each becomes a definition that a criterion refers to, is bound, emitted, compiled and run. Thousands
/// go in one compilation, because a compilation each would take hours.
/// </summary>
/// <param name="declarations">C# that declares the subject and whatever the expressions name.</param>
/// <param name="attributes">Attributes of the trial that declare what the expressions name.</param>
internal sealed class ExpressionBatch(string declarations, string attributes)
{
    private const int DefinitionsInTrial = 150;

    /// <summary>A subject about whom nothing is asked.</summary>
    private const string Nobody = "public sealed record Chart { public bool? Known { get; init; } }";

    /// <summary>The expressions name nothing.</summary>
    public static IReadOnlyList<ExpressionOutcome> Evaluate(IReadOnlyList<string> expressions) => new ExpressionBatch(Nobody, string.Empty).Run(expressions);

    /// <summary>What the product says against each expression, without running any.</summary>
    public IReadOnlyList<IReadOnlyList<CriteriaDiagnostic>> Bind(IReadOnlyList<string> expressions) => [.. BindAll(expressions).Select(static one => one.Errors)];

    public IReadOnlyList<ExpressionOutcome> Run(IReadOnlyList<string> expressions)
    {
        var bound = BindAll(expressions);
        var accepted = Enumerable.Range(0, bound.Count).Where(index => bound[index].Errors.Count == 0).ToArray();
        var project = new TrialProject().With("Subject.cs", Header + declarations);
        foreach (var (chunk, trial) in accepted.Chunk(DefinitionsInTrial).Select(static (chunk, trial) => (chunk, trial)))
        {
            var criteria = chunk.Select(index => $"[Inclusion(\"I{index}\", \"{(bound[index].Definition.Expression.Type.Kind == TypeKind.Boolean ? $"D{index}" : $"D{index} = D{index}")}\")]");
            project = project.With($"S{trial}.cs", Source($"S{trial}", chunk.Select(index => Definition(index, expressions[index])).Concat(criteria)));
        }

        var said = GeneratedDefinitions.Run(project, [.. accepted.Select(static (index, place) => ($"S{place / DefinitionsInTrial}", index))]);
        var outcomes = bound.Select(static one => new ExpressionOutcome(one.Errors)).ToArray();
        for (var place = 0; place < accepted.Length; place++)
        {
            var (index, type) = (accepted[place], bound[accepted[place]].Definition.Expression.Type);
            outcomes[index] = new([], OurValues.OfGenerated(said[place], type), OurValues.OfReference(Interpret(bound[index]), type));
        }

        return outcomes;
    }

    private static string Header => "#nullable enable\nusing System;\nusing System.Collections.Generic;\nusing Criteria;\n\nnamespace Study;\n\n";

    private static Possible? Interpret((Trial Trial, Definition Definition, IReadOnlyList<CriteriaDiagnostic> Errors) bound)
        => new ExpressionInterpreter(bound.Trial, Inputs.Of(PatientRecord.Of()), static _ => Kleene.Unknown).Value(bound.Definition.Expression);

    private static string Definition(int index, string expression) => $"[Define(\"D{index}\", {SymbolDisplay.FormatLiteral(expression, quote: true)})]";

    // Every attribute stands on a line of its own, so that a line tells which expression a diagnostic is about.
    private string Source(string name, IEnumerable<string> lines)
        => $"{Header}[Trial<Chart>(\"{name}\")]\n{string.Join('\n', attributes.Length == 0 ? lines : lines.Append(attributes))}\npublic static partial class {name};\n";

    private List<(Trial Trial, Definition Definition, IReadOnlyList<CriteriaDiagnostic> Errors)> BindAll(IReadOnlyList<string> expressions)
    {
        var source = Source("S", expressions.Select((expression, index) => Definition(index, expression)));
        var trial = BoundTrials.Bind(TrialProject.Of(source).With("Subject.cs", Header + declarations))["S"];
        var firstLine = source[..source.IndexOf("[Define(", StringComparison.Ordinal)].Count(static character => character == '\n');
        var lines = Microsoft.CodeAnalysis.Text.SourceText.From(source).Lines;
        var errors = trial.Errors.ToLookup(error => lines.GetLineFromPosition(error.Span.Span.Start).LineNumber - firstLine);
        var definitions = trial.Trial.Definitions.ToDictionary(static definition => definition.Name);
        return [.. expressions.Select((_, index) => (trial.Trial, definitions[$"D{index}"], (IReadOnlyList<CriteriaDiagnostic>)[.. errors[index]]))];
    }
}
