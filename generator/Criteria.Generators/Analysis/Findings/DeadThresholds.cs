using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 32: thresholds that could be left out, because other criteria decide wherever they would.</summary>
/// <param name="criteria">Those that count, of which no two say the same, and which some patient passes together.</param>
internal sealed class DeadThresholds(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
{
    private readonly RequirementReader _reader = new(model);
    private readonly HashSet<int> _left = [];

    public void Find()
    {
        var related = SharedReadings.Of(model.Trial, criteria);
        var referred = References.Of(model.Trial);
        for (var index = 0; index < criteria.Count; index++)
        {
            model.Topic = "thresholds of " + criteria[index].Id;
            var others = related[index]
                .Where(other => !_left.Contains(other) && (criteria[other].Cohorts.Count == 0 || criteria[other].Cohorts == criteria[index].Cohorts))
                .SelectMany(other => _reader.ToPass(criteria[other]))
                .ToList();
            if (others.Count == 0)
                continue;

            // A comparison that occurs twice in a criterion is no threshold of its own.
            foreach (var threshold in Thresholds.Of(model.Trial, criteria[index]).GroupBy(static found => found).Where(static group => group.Count() == 1))
            {
                if (!referred.Contains(threshold.Key.Owner.Index) && !Told.At(diagnostics, threshold.Key.Comparison.Origin.Span, ThresholdRules.Boundary, ThresholdRules.OutsideDomain) && Report(criteria[index], threshold.Key.Owner, threshold.Key.Comparison, others))
                    _left.Add(index);
            }
        }
    }

    private bool Report(Criterion criterion, Criterion owner, ComparisonExpression comparison, List<Requirement> others)
    {
        foreach (var value in new[] { true, false })
        {
            var without = model.Criteria.With(model.Facts, owner, comparison, value).True;
            var with = model.Criteria[criterion.Index].Value.True;
            if (with == without || Superfluity.Reasons(model, criterion, with, without, others) is not { } reasons || reasons.Requirements.Count == 0)
                continue;

            // The same threshold once more is a matter of style.
            var bound = Bound.Of(comparison, true)!;
            var dead = new Requirement(owner, comparison, true, default);
            if (reasons.Requirements.Any(reason => Bound.Of(reason) is { } other && other.Value.Equals(bound.Value) && (other.Limit.Value == bound.Limit.Value || IsSameCut(dead, bound, reason, other))))
                return false;
            var example = Example(criterion, new(owner, comparison, !value, default), with, without, reasons);
            diagnostics.ReportWith(ThresholdRules.DeadThreshold, dead.Span, reasons.Requirements.Select(static reason => reason.Span).Distinct(), dead.Text, owner.Id, reasons.Clauses, example);
            return true;
        }

        return false;
    }

    /// <summary>Somebody whom the criterion judges by the threshold, and whom others keep out all the same; empty where nobody is found.</summary>
    private string Example(Criterion criterion, Requirement threshold, Literal with, Literal without, Conflict reasons)
    {
        foreach (var (isMet, literals) in new[] { (true, new[] { with, !without }), (false, new[] { !with, without }) })
        {
            if (model.Ask(literals) != Answer.Satisfiable)
                continue;
            var patient = WitnessReduction.Reduce(
                model.Trial,
                WitnessBuilder.Build(model),
                evaluator => evaluator.Value(criterion.Index) == isMet && threshold.IsKept(evaluator) == true && reasons.Requirements.Any(reason => reason.IsKept(evaluator) == false));
            if (patient is not null)
                return $"; a patient with {WitnessText.Of(model.Trial, patient)} is kept out all the same";
        }

        return string.Empty;
    }

    /// <summary>On the grid of the value both lie between the same two values: 7.9 from above, 8.0 from below.</summary>
    private static bool IsSameCut(Requirement dead, Bound bound, Requirement reason, Bound other)
        => Limit.Of(dead, bound) is { Step: not null } first && first.Cut == Limit.Of(reason, other).Cut;
}
