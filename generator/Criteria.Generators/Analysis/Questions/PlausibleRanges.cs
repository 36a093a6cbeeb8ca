using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>That one value is no lower, or no higher, than is plausible.</summary>
/// <param name="Text">For instance <c>SpO2 is plausible from 0 to 100 %</c>.</param>
internal sealed record PlausibleRange(string Text, Literal Holds);

/// <summary>The plausible ranges of all that the criteria read, by the catalogue; of ages too.</summary>
internal static class PlausibleRanges
{
    public static IReadOnlyList<PlausibleRange> Of(TrialModel model)
    {
        var ranges = new List<PlausibleRange>();
        foreach (var reading in model.Facts.Readings.Where(static reading => reading is PathExpression { Root: SubjectRoot }).Concat(Ages(model.Trial)).ToList())
        {
            if (MeasuredQuantity.AnalyteOf(reading) is not { } analyte || MeasuredQuantity.RangeOf(analyte.PlausibleRange, analyte, MeasuredQuantity.UnitOf(reading)) is not { } range)
                continue;
            var text = $"{(reading is PathExpression ? FactNames.Of(model.Trial, reading) : AnalyteText.NameOf(analyte))} is plausible from {AnalyteText.Of(analyte.PlausibleRange!)}";
            ranges.Add(new(text, Holds(model, reading, ComparisonOperator.GreaterOrEqual, range.Low)));
            ranges.Add(new(text, Holds(model, reading, ComparisonOperator.LessOrEqual, range.High)));
        }

        return ranges;
    }

    private static Literal Holds(TrialModel model, Expression reading, ComparisonOperator @operator, Rational limit)
    {
        // A duration counts whole units.
        var whole = reading.Type.Kind == TypeKind.Integer && !limit.IsInteger ? (Rational)limit.Floor() + (@operator == ComparisonOperator.LessOrEqual ? Rational.Zero : Rational.One) : limit;
        return !model.Criteria.Conditions.Of(new ComparisonExpression(@operator, reading, new NumberConstant(whole, reading.Type))).False;
    }

    private static IEnumerable<Expression> Ages(Trial trial)
    {
        var ages = new List<Expression>();
        foreach (var criterion in trial.AllCriteria)
        {
            foreach (var duration in CriterionParts.OfItself(trial, criterion).OfType<DurationExpression>())
            {
                if (MeasuredQuantity.AnalyteOf(duration) is not null && !ages.Contains(duration))
                    ages.Add(duration);
            }
        }

        return ages;
    }
}
