using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Findings;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Ages from one to another, of which the text does not say whether somebody of 65 years and eleven months is still 65.</summary>
internal static class UnstatedEnds
{
    private static readonly string[] _stated = ["inclusive", "inclusively", "including", "included", "both ends", "exclusive", "excluding", "completed", "birthday"];

    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        foreach (var criterion in trial.AllCriteria)
        {
            if (criterion is not { Text: { } printed, Body: ExpressionBody })
                continue;
            var bounds = CriterionParts.OfItself(trial, criterion).SelectMany(BoundsOf).Where(static bound => PatientReadings.IsAge(bound.Value)).ToList();
            if (bounds.Count == 0)
                continue;
            var text = PlainWords.Of(printed);
            if (_stated.Any(words => PlainWords.Has(text, words)))
                continue;
            foreach (var range in PrintedNumberReader.Read(printed).GroupBy(static number => number.Span).Where(static ends => ends.Count() == 2 && ends.All(static end => end.IsTime || end.Unit is null)))
            {
                var (least, most) = (range.First(), range.Last());
                if (bounds.Find(bound => !bound.IsUpper && bound.Limit.Value == least.Value) is not { } low || bounds.Find(bound => bound.IsUpper && bound.Limit.Value == most.Value) is not { } high)
                    continue;
                diagnostics.ReportWith(
                    SourceTextRules.UnstatedEnds, criterion.TextOrigin.SpanOf(range.Key), new[] { criterion.Origin.Span }.Where(static span => !span.IsNone), criterion.Id, least.Shown, Takes(low, high));
                break;
            }
        }
    }

    private static IEnumerable<Bound> BoundsOf(Expression part) => part switch
    {
        BetweenExpression range => new[] { Halves.Of(range).Low, Halves.Of(range).High }.OfType<ComparisonExpression>().Select(static half => Bound.Of(half, true)).OfType<Bound>(),
        ComparisonExpression comparison => new[] { Bound.Of(comparison, true) }.OfType<Bound>(),
        _ => [],
    };

    private static string Takes(Bound low, Bound high)
    {
        var (first, last) = (low.Limit.Value, high.Limit.Value);
        var until = high.Value is DurationExpression { IsDifference: false, Unit: DateUnit.Year }
            ? $", so up to the day before somebody is {(high.IsClosed ? last + Rational.One : last)}"
            : string.Empty;
        return (low.IsClosed, high.IsClosed) switch
        {
            (true, true) => $"takes both{until}",
            (true, false) => $"takes {first} and leaves out {last}{until}",
            (false, true) => $"leaves out {first} and takes {last}{until}",
            _ => $"leaves out both{until}",
        };
    }
}
