using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 43: one threshold that is stated in two units, <c>2.5 mg/dL or 221 umol/L</c>: whether the two are the same.</summary>
internal sealed class DualUnits(Trial trial, DiagnosticBag diagnostics)
{
    // Beyond what rounding explains, one of the two was converted wrongly.
    private static readonly Rational _tolerance = Rational.Create(1, 100);

    private readonly HashSet<SourceSpan> _found = [];

    public void Find()
    {
        foreach (var criterion in trial.AllCriteria.Where(static criterion => criterion.Role != CriterionRole.Heading))
        {
            foreach (var junction in CriterionParts.OfItself(trial, criterion).OfType<LogicalExpression>())
            {
                if (junction.Operator is LogicalOperator.And or LogicalOperator.Or)
                    Check(criterion, junction.Operands.OfType<ComparisonExpression>().Select(static comparison => Bound.Of(comparison, true)).OfType<Bound>().ToList());
            }
        }
    }

    private void Check(Criterion criterion, List<Bound> bounds)
    {
        for (var second = 1; second < bounds.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (bounds[first].IsUpper == bounds[second].IsUpper && bounds[first].Value.Equals(bounds[second].Value) && HaveTwoUnits(bounds[first].Limit, bounds[second].Limit))
                    Compare(criterion, bounds[first], bounds[second]);
            }
        }
    }

    private static bool HaveTwoUnits(NumberConstant first, NumberConstant second)
        => first.Written is { IsNone: false, Unit: { } unit } && second.Written is { IsNone: false, Unit: { } other } && unit != other && first.Value.Sign != 0 && second.Value.Sign != 0;

    private void Compare(Criterion criterion, Bound first, Bound second)
    {
        var (one, two) = (first.Limit, second.Limit);
        if (two.Origin.Span.IsNone || !_found.Add(two.Origin.Span))
            return;
        var analyte = MeasuredQuantity.AnalyteOf(first.Value);
        var unit = one.Type.Unit ?? "1";
        var (shown, other) = (AnalyteText.Of(one.Written), AnalyteText.Of(two.Written));
        if (IsRounded(one, two, unit, analyte) || IsRounded(two, one, unit, analyte))
        {
            diagnostics.ReportWith(ThresholdRules.DualUnits, two.Origin.Span, [one.Origin.Span], shown, other, criterion.Id, "they agree to the last digit written");
            return;
        }

        var share = (one.Value - two.Value).Abs() / (one.Value.Abs() > two.Value.Abs() ? one.Value.Abs() : two.Value.Abs());
        var percent = (share * 100).RoundToSignificantDigits(2, System.MidpointRounding.ToEven).ToString();
        var exact = MeasuredQuantity.Convert(one.Value, unit, two.Written.Unit!, analyte) is { } converted
            ? $"{shown} is {AnalyteText.Of(converted.RoundToSignificantDigits(4, System.MidpointRounding.ToEven), two.Written.Unit)}"
            : string.Empty;
        if (share <= _tolerance)
            diagnostics.ReportWith(ThresholdRules.DualUnits, two.Origin.Span, [one.Origin.Span], shown, other, criterion.Id, $"they differ by {percent} %, {exact}");
        else
            diagnostics.ReportWith(ThresholdRules.DualUnitsDiffer, two.Origin.Span, [one.Origin.Span], shown, other, criterion.Id, percent, exact);
    }

    /// <summary>Whether the first is what the second becomes when it is written in its unit and with its digits.</summary>
    private static bool IsRounded(NumberConstant rounded, NumberConstant origin, string unit, Analyte? analyte)
        => MeasuredQuantity.Convert(origin.Value, unit, rounded.Written.Unit!, analyte) is { } value
            && (value - rounded.Written.Value).Abs() * 2 <= Rational.PowerOfTen(-rounded.Written.Decimals);
}
