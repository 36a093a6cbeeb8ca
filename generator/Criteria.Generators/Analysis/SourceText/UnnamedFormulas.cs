using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>Texts that limit a computed value and do not say by which formula, or by which version of it.</summary>
internal static class UnnamedFormulas
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        foreach (var criterion in trial.AllCriteria)
        {
            // What only a person judges, she judges by the protocol.
            if (criterion is not { Text: { } printed, Body: ExpressionBody { Expression: not AttestationExpression } })
                continue;
            var text = PlainWords.Of(printed);
            if (!PrintedNumberReader.Read(printed).Any(static number => number.IsRequired))
                continue;
            if (ComputedValues.WithoutVersion(text) is var (formula, start, length))
                Report(diagnostics, trial, criterion, new(start, length), $"and not by which version, that of {Listing.Or(formula.Versions)}");
            else if (ComputedValues.Unnamed(text) is var (first, count))
                Report(diagnostics, trial, criterion, new(first, count), "and names no formula");
        }
    }

    private static void Report(DiagnosticBag diagnostics, Trial trial, Criterion criterion, TextSpan place, string lacks)
        => diagnostics.ReportWith(
            SourceTextRules.UnnamedFormula, criterion.TextOrigin.SpanOf(place), new[] { criterion.Origin.Span }.Where(static span => !span.IsNone),
            $"text of {criterion.Id} says '{criterion.Text!.Substring(place.Start, place.Length)}' {lacks}; its expression {Source(trial, criterion)}; ask the sponsor, and keep the others as readings until then");

    /// <summary>By what the expression has the value: functions, or what somebody else computed.</summary>
    private static string Source(Trial trial, Criterion criterion)
    {
        var called = CriterionParts.OfItself(trial, criterion).OfType<CallExpression>().Select(call => NameOf(trial.Functions[call.Function])).Distinct().ToList();
        if (called.Count > 0)
            return "takes " + Listing.And(called);
        var read = new HashSet<string>(CriterionParts.OfItself(trial, criterion).OfType<PathExpression>().Where(static path => path.Root is SubjectRoot && path.Type.IsNumeric).Select(path => FactNames.Of(trial, path))).ToList();
        return read.Count > 0 ? $"takes {Listing.And(read)}, by whatever it was computed" : "takes what is recorded";
    }

    private static string NameOf(TrialFunction function) => $"{function.ContainingType.Substring(function.ContainingType.LastIndexOf('.') + 1)}.{function.Name}";
}
