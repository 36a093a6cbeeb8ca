using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 42: numbers that no patient has, or that no trial asks for, and what was probably meant: mostly another unit.</summary>
internal sealed class ImplausibleThresholds(Trial trial, DiagnosticBag diagnostics)
{
    // Trials differ: what is this many times beyond the usual is worth a word where another unit explains it, and beyond the second in any case.
    private const int Unusual = 3;
    private const int Absurd = 1000;

    private readonly HashSet<SourceSpan> _found = [];

    /// <summary>The places of the numbers that were reported.</summary>
    public ISet<SourceSpan> Found => _found;

    public void Find()
    {
        foreach (var criterion in trial.AllCriteria.Where(static criterion => criterion.Role != CriterionRole.Heading))
        {
            foreach (var part in CriterionParts.OfItself(trial, criterion))
            {
                foreach (var (value, limit) in ComparedConstants.Of(part))
                    Check(criterion, Unwrapped(value), limit);
            }
        }
    }

    /// <summary>The reading behind a name, or behind a condition without which there is no value.</summary>
    private Expression Unwrapped(Expression value)
    {
        for (var depth = 0; depth <= trial.Definitions.Count + 1; depth++)
        {
            switch (value)
            {
                case DefinitionExpression definition:
                    value = trial.Definitions[definition.Definition].Expression;
                    break;
                case ConditionalExpression { Else: NullExpression } choice:
                    value = choice.Then;
                    break;
                case ConditionalExpression { Then: NullExpression } choice:
                    value = choice.Else;
                    break;
                default:
                    return value;
            }
        }

        return value;
    }

    private void Check(Criterion criterion, Expression reading, NumberConstant limit)
    {
        // Zero is no slip of a factor, and says that something is there at all.
        if (MeasuredQuantity.AnalyteOf(reading) is not { } analyte || limit.Value.Sign == 0 || limit.Written.IsNone || limit.Origin.Span.IsNone)
            return;
        if (Told.At(diagnostics, limit.Origin.Span, ThresholdRules.OutsideDomain))
            return;
        // What became of a lost exponent is told where its unit is written.
        if (limit.Written.Unit is { } code && LostExponent.Repaired(code) is not null)
            return;
        var unit = MeasuredQuantity.UnitOf(reading);
        var plausible = MeasuredQuantity.RangeOf(analyte.PlausibleRange, analyte, unit);
        var usual = MeasuredQuantity.RangeOf(analyte.ThresholdRange, analyte, unit);
        var isImplausible = plausible is not null && !Contains(plausible, limit.Value);
        if (!isImplausible && (usual is null || Contains(usual, limit.Value)))
            return;
        var repair = ThresholdRepair.Of(analyte, limit.Written, unit, usual ?? plausible!, isImplausible);
        if (!isImplausible && !IsBeyond(usual!, limit.Value, repair is null ? Absurd : Unusual))
            return;
        if (!_found.Add(limit.Origin.Span))
            return;
        var wrong = isImplausible
            ? $"no value that a patient can have: {AnalyteText.NameOf(analyte)} is plausible from {AnalyteText.Of(analyte.PlausibleRange!)}"
            : $"far from what trials ask for: thresholds of {AnalyteText.NameOf(analyte)} are mostly {AnalyteText.Of(analyte.ThresholdRange!)}";
        diagnostics.Report(
            ThresholdRules.Implausible, limit.Origin.Span, AnalyteText.Of(limit.Written), criterion.Id, wrong, repair is null ? string.Empty : "; " + repair);
    }

    private static bool Contains(NumberDomain range, Rational value) => value >= range.Low && value <= range.High;

    /// <summary>So many times below the lowest, or above the highest, of what is usual.</summary>
    private static bool IsBeyond(NumberDomain usual, Rational value, int times) => value > usual.High * times || value * times < usual.Low;
}
