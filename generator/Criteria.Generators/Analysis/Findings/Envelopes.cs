using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Row 33: limits of all cohorts that are wider than what the trial as a whole leaves. Where other criteria of all cohorts leave less, the threshold is
/// dead and was told of; what is left is what every cohort asks in its own way. One question a limit, and a few more for one that is too wide.
/// </summary>
internal sealed class Envelopes(TrialModel model, DiagnosticBag diagnostics, CohortSets cohorts)
{
    public void Find()
    {
        if (cohorts.Own.Count == 0)
            return;
        var reader = new RequirementReader(model);
        var axes = Axes.Of(model);
        var gates = model.Facts.Gates;
        var isEligible = gates.And(cohorts.Passed(cohorts.Common), !gates.And(cohorts.Own.Select(own => !cohorts.Passed(own))));
        var ownReadings = new HashSet<Expression>(cohorts.Own.SelectMany(static own => own).Distinct().SelectMany(criterion => SharedReadings.Of(model.Trial, criterion)));
        foreach (var requirement in cohorts.Common.SelectMany(reader.ToPass))
        {
            if (requirement.Condition is null || axes.Find(requirement.Literal) is not { } place || Told.At(diagnostics, requirement.Span, ThresholdRules.DeadThreshold, ThresholdRules.Boundary, LogicRules.CohortGap))
                continue;
            if (!SharedReadings.Of(model.Trial, requirement.Condition).Overlaps(ownReadings) || Effective(isEligible, place) is not { } effective)
                continue;
            if (Source(effective) is { } source)
                diagnostics.ReportWith(ThresholdRules.Envelope, requirement.Span, [source.Span], requirement.Text, requirement.Criterion.Id, source.Text);
        }
    }

    /// <summary>The literal of the last cut in the direction of the limit of which nobody eligible lies on the wrong side; null where it is the limit itself.</summary>
    private Literal? Effective(Literal isEligible, (Axis Axis, Facts.Cut Cut, bool IsBelow) place)
    {
        var beyond = (place.IsBelow
            ? place.Axis.Below.Where(cut => cut.Key.CompareTo(place.Cut) < 0).Reverse()
            : place.Axis.Below.Where(cut => cut.Key.CompareTo(place.Cut) > 0)).Select(cut => place.IsBelow ? cut.Value : !cut.Value).ToList();

        // From the limit on inwards: that somebody eligible is outside of one cut says that for all further ones.
        var (least, most) = (0, beyond.Count);
        for (var middle = 0; least < most; middle = (least + most) / 2)
        {
            switch (model.Ask(isEligible, !beyond[middle]))
            {
                case Answer.Unsatisfiable:
                    least = middle + 1;
                    break;
                case Answer.Satisfiable:
                    most = middle;
                    break;
                default:
                    return null;
            }
        }

        return least == 0 ? null : beyond[least - 1];
    }

    /// <summary>Where the author wrote the cut, and what it says of everybody eligible.</summary>
    private (SourceSpan Span, string Text)? Source(Literal effective)
    {
        foreach (var criterion in cohorts.Own.SelectMany(static own => own).Distinct().OrderBy(static criterion => criterion.Index))
        {
            foreach (var (owner, comparison) in Thresholds.Of(model.Trial, criterion))
            {
                var literal = model.Criteria.Conditions.Of(comparison).True;
                if (literal == effective || literal == !effective)
                    return (comparison.Origin.Span, $"whoever is eligible {(literal == effective ? "meets" : "does not meet")} '{AuthorText.OfComparison(comparison)}' of {owner.Id}");
            }
        }

        return null;
    }
}
