using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Findings;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Points of a named instrument that are compared without what the instrument asks besides them.</summary>
internal static class EntryCriteria
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        foreach (var criterion in trial.AllCriteria)
        {
            if (criterion is not { Text: { } printed, Body: ExpressionBody { Expression: not AttestationExpression } })
                continue;
            var text = PlainWords.Of(printed);
            foreach (var instrument in Instrument.All)
            {
                if (!PlainWords.Has(text, instrument.Years) || !instrument.Publishers.All(word => PlainWords.Has(text, word)))
                    continue;
                if (Threshold(trial, criterion, instrument.Points) is { } threshold && !Reads(trial, criterion, instrument.KnownBy))
                {
                    diagnostics.ReportWith(
                        SourceTextRules.EntryBypassed, threshold.Origin.Span.IsNone ? criterion.Origin.Span : threshold.Origin.Span, new[] { criterion.TextOrigin.Span }.Where(static span => !span.IsNone),
                        $"{criterion.Id} compares the points of {instrument.Name} with {instrument.Points}, but {instrument.Name} asks for {instrument.Asks}: {instrument.Consequence}");
                }
            }
        }
    }

    private static ComparisonExpression? Threshold(Trial trial, Criterion criterion, int points)
        => CriterionParts.OfItself(trial, criterion).OfType<ComparisonExpression>()
            .FirstOrDefault(comparison => comparison.Left.Type.Kind is TypeKind.Integer or TypeKind.Decimal && Bound.Of(comparison, true) is { } bound && bound.Limit.Value == points);

    private static bool Reads(Trial trial, Criterion criterion, IReadOnlyList<string> words)
        => CriterionParts.OfAll(trial, criterion).SelectMany(part => NamesIn(trial, part)).SelectMany(NameWords.Of).Any(words.Contains);

    private static IEnumerable<string> NamesIn(Trial trial, Expression part) => part switch
    {
        PathExpression path => path.Steps.Select(static step => step.Member),
        DefinitionExpression definition => [trial.Definitions[definition.Definition].Name],
        AttestationExpression attestation => [trial.Attestations[attestation.Attestation].Statement],
        _ => [],
    };
}
