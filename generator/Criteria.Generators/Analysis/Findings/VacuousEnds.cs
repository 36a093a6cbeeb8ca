using System.Linq;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Ranges that begin with nothing: 0 to 30 mg/d of a drug does not require the drug. On a scale without a unit it only says where the range lies.</summary>
internal static class VacuousEnds
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        var ranges = new KnownRanges(trial);
        foreach (var criterion in trial.AllCriteria.Where(static criterion => criterion.Role != CriterionRole.Heading))
        {
            foreach (var range in CriterionParts.OfItself(trial, criterion).OfType<BetweenExpression>())
            {
                var (low, _) = Halves.Of(range);
                if (low is null || range.High is null || Bound.Of(low, true) is not { IsUpper: false, IsClosed: true } bound || bound.Limit.Value.Sign != 0 || !IsNeverNegative(range.Operand, ranges))
                    continue;
                if (Told.At(diagnostics, range.Origin.Span, LogicRules.IdleBranch, LogicRules.Hollow))
                    continue;
                var value = AuthorText.Of(range.Operand) ?? "the value";
                diagnostics.Report(
                    SourceTextRules.VacuousEnd, bound.Limit.Origin.Span.IsNone ? range.Origin.Span : bound.Limit.Origin.Span, AuthorText.OfComparison(low) ?? value, criterion.Id,
                    IsRate(range.Operand.Type.Unit) ? "whoever takes none meets it" : $"'{value}' is never below 0", AuthorText.Of(bound.Limit) ?? "0");
            }
        }
    }

    private static bool IsNeverNegative(Expression value, KnownRanges ranges)
    {
        if (!Ucum.TryParse(value.Type.Unit, out var unit, out _) || unit.Dimension.IsNone)
            return false;
        return IsRate(value.Type.Unit)
            || ranges.Of(value) is { Low: { } low } && low.Sign >= 0
            || MeasuredQuantity.AnalyteOf(value) is { PlausibleRange.Low: { } least } && least >= 0;
    }

    /// <summary>So much of a substance in a time: nobody takes less than nothing.</summary>
    private static bool IsRate(string? unit)
        => Ucum.TryParse(unit, out var parsed, out _) && parsed.Dimension.ExponentOf("g") is 0 or 1 && parsed.Dimension.ExponentOf("s") == -1 && parsed.Dimension.ExponentOf("m") == 0
            && (parsed.Dimension.ExponentOf("g") == 1 || unit!.IndexOf("kg", System.StringComparison.Ordinal) >= 0);
}
