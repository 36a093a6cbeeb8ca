using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 14: constants that a value is compared with and never has.</summary>
internal static class OutsideDomains
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        var ranges = new KnownRanges(trial);
        foreach (var (owner, part) in WrittenExpressions.Parts(trial))
        {
            foreach (var (value, constant) in ComparedConstants.Of(part))
            {
                if (ranges.Of(value) is var range && range.Excludes(constant.Value) && value is not NumberConstant)
                    Report(diagnostics, owner, part, value, constant, range);
            }
        }
    }

    private static void Report(DiagnosticBag diagnostics, string owner, Expression part, Expression value, NumberConstant constant, KnownRange range)
    {
        var place = constant.Origin.Span.IsNone ? part.Origin.Span : constant.Origin.Span;
        diagnostics.Report(
            ThresholdRules.OutsideDomain, place, owner, AuthorText.Of(value) ?? "the value", AuthorText.Of(constant) ?? constant.Value.ToString(), Text(range, value.Type));
    }

    private static string Text(KnownRange range, CriteriaType type)
    {
        var unit = type.Unit is { } code and not ("1" or "{score}") ? " " + code : string.Empty;
        return (range.Low, range.High) switch
        {
            ({ } low, { } high) => $"{low} to {high}{unit}",
            ({ } low, null) => $"{low}{unit} and more",
            _ => $"{range.High}{unit} and less",
        };
    }
}
