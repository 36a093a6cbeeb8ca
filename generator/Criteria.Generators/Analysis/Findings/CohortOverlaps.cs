using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Row 17, and row 31 between cohorts: two cohorts that are told apart by the same facts alone, each of which takes others, and some patients both.
/// </summary>
internal sealed class CohortOverlaps(TrialModel model, DiagnosticBag diagnostics, CohortSets cohorts)
{
    private readonly RequirementReader _reader = new(model);

    public void Find()
    {
        for (var second = 1; second < cohorts.Own.Count; second++)
        {
            for (var first = 0; first < second; first++)
                Check(first, second);
        }
    }

    private void Check(int first, int second)
    {
        var one = cohorts.Own[first].Except(cohorts.Own[second]).ToList();
        var other = cohorts.Own[second].Except(cohorts.Own[first]).ToList();
        if (one.Count == 0 || other.Count == 0 || !ReadingsOf(one).SetEquals(ReadingsOf(other)))
            return;
        var both = cohorts.Passed(cohorts.Common.Concat(cohorts.Own[first].Intersect(cohorts.Own[second])));
        var (inOne, inOther) = (cohorts.Passed(one), cohorts.Passed(other));
        if (model.Ask(both, inOne, !inOther) != Answer.Satisfiable || model.Ask(both, inOther, !inOne) != Answer.Satisfiable || model.Ask(both, inOne, inOther) != Answer.Satisfiable)
            return;
        var patient = WitnessReduction.Reduce(model.Trial, WitnessBuilder.Build(model), shown => one.Concat(other).All(criterion => CohortSets.IsPassed(shown, criterion)));
        if (patient is null)
            return;
        var requirements = one.Concat(other).OrderBy(static criterion => criterion.Index).SelectMany(_reader.ToPass).ToList();
        var names = new[] { model.Trial.Cohorts[first].Id, model.Trial.Cohorts[second].Id };
        var text = WitnessText.Of(model.Trial, patient);
        if (IsOneValue(one, other) is { } ends)
            diagnostics.ReportWith(ThresholdRules.Boundary, ends.Span, ends.Others, $"a patient with {text} is in cohorts '{names[0]}' and '{names[1]}': {ends.Clauses}");
        else
            diagnostics.ReportWith(LogicRules.CohortOverlap, new Conflict(requirements).Span, new Conflict(requirements).Others, names[0], names[1], text, new Conflict(requirements).Clauses);
    }

    private HashSet<Expression> ReadingsOf(IEnumerable<Criterion> criteria) => [.. criteria.SelectMany(criterion => SharedReadings.Of(model.Trial, criterion))];

    /// <summary>The two limits that meet in one value; null where more lies in both cohorts.</summary>
    private Conflict? IsOneValue(IEnumerable<Criterion> one, IEnumerable<Criterion> other)
    {
        var axes = Axes.Of(model);
        ILookup<object, Limit> LimitsOf(IEnumerable<Criterion> criteria)
            => criteria.SelectMany(_reader.ToPass).Select(requirement => Limit.Of(requirement, axes)).OfType<Limit>().ToLookup(static limit => limit.Value);
        var (first, second) = (LimitsOf(one), LimitsOf(other));
        foreach (var value in first.Where(limits => second.Contains(limits.Key)))
        {
            var shared = Interval.Of(value.Concat(second[value.Key]));
            if (shared is { Low: { } low, High: { } high } && new Hole(low, high).IsOneValue)
                return new(new[] { low.Requirement, high.Requirement }.OrderBy(static requirement => requirement.Criterion.Index).ToList());
        }

        return null;
    }
}
