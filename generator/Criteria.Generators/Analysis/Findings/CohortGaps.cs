using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Row 16, and row 31 between cohorts: values that all cohorts restrict, and of which something is left that none takes. Cohorts that are chosen by
/// different facts, such as diseases, take no part of a population each, so what is outside all of them is nothing to tell.
/// </summary>
internal sealed class CohortGaps(TrialModel model, DiagnosticBag diagnostics, CohortSets cohorts)
{
    private readonly RequirementReader _reader = new(model);

    public void Find()
    {
        if (cohorts.Own.Count < 2 || cohorts.Own.Any(static own => own.Count == 0))
            return;
        var common = cohorts.Common.SelectMany(_reader.ToPass).ToList();
        var own = cohorts.Own.Select(criteria => criteria.SelectMany(_reader.ToPass).ToList()).ToList();
        FindHoles(common, own);
        FindValues(common, own);
    }

    private void FindHoles(List<Requirement> common, List<List<Requirement>> own)
    {
        var axes = Axes.Of(model);
        ILookup<object, Limit> LimitsOf(IEnumerable<Requirement> requirements)
            => requirements.Select(requirement => Limit.Of(requirement, axes)).OfType<Limit>().ToLookup(static limit => limit.Value);
        var around = LimitsOf(common);
        var each = own.Select(LimitsOf).ToList();

        // Where other facts tell them apart, no cohort promises to take all of a range; then it is only said that the range is narrower (row 33).
        var isPartition = cohorts.Own.Select(criteria => new HashSet<Expression>(criteria.SelectMany(criterion => SharedReadings.Of(model.Trial, criterion)))).ToList() is var readings
            && readings.All(readings[0].SetEquals);
        foreach (var value in each[0].Select(static limits => limits.Key).Where(value => each.All(limits => limits.Contains(value))).ToList())
        {
            foreach (var hole in Interval.Holes(each.Select(limits => Interval.Of(limits[value])).ToList(), Interval.Of(around[value])).Where(hole => isPartition || !hole.IsOutside))
                Report(hole);
        }
    }

    private void Report(Hole hole)
    {
        // One that leaves the value out has to fail; one of all cohorts that lets it in is passed anyway.
        var ends = new[] { hole.Begin, hole.End };
        var question = ends.Where(IsOfCohort).Select(static end => !end.Requirement.Literal).Concat(cohorts.Common.Select(cohorts.Passed)).ToList();
        if (Outsider(question) is not { } patient)
            return;
        var both = Sorted(ends.Select(static end => end.Requirement));
        if (hole.IsOneValue)
            diagnostics.ReportWith(ThresholdRules.Boundary, both.Span, both.Others, $"a patient with {patient} is in no cohort: {both.Clauses}");
        else
            diagnostics.ReportWith(LogicRules.CohortGap, both.Span, both.Others, patient, both.Clauses);
    }

    private bool IsOfCohort(Limit limit) => cohorts.Common.All(criterion => criterion.Id != TopOf(limit.Requirement.Criterion).Id);

    private Criterion TopOf(Criterion criterion)
    {
        while (criterion.Parent is { } parent)
            criterion = model.Trial.AllCriteria[parent];
        return criterion;
    }

    /// <summary>Texts, codes and enumerations of which the common criteria name the values: one of them may be in no cohort.</summary>
    private void FindValues(List<Requirement> common, List<List<Requirement>> own)
    {
        ILookup<Expression, Requirement> ByReading(IEnumerable<Requirement> requirements)
            => requirements.Where(static requirement => requirement.Condition is not null)
                .Select(requirement => (Readings: SharedReadings.Of(model.Trial, requirement.Condition!), Requirement: requirement))
                .Where(static asked => asked.Readings.Count == 1 && asked.Readings.First().Type.Kind is TypeKind.String or TypeKind.Enumeration or TypeKind.Code)
                .ToLookup(static asked => asked.Readings.First(), static asked => asked.Requirement);
        var around = ByReading(common);
        var each = own.Select(ByReading).ToList();
        foreach (var value in around.Select(static asked => asked.Key).Where(value => each.All(asked => asked.Contains(value))))
        {
            var outside = each.Select(asked => !model.Facts.Gates.And(asked[value].Select(static requirement => requirement.Literal)));
            if (Outsider([.. outside, .. cohorts.Common.Select(cohorts.Passed)]) is not { } patient)
                continue;
            var all = Sorted(around[value].Concat(each.SelectMany(asked => asked[value])).Distinct());
            diagnostics.ReportWith(LogicRules.CohortGap, all.Span, all.Others, patient, all.Clauses);
        }
    }

    private static Conflict Sorted(IEnumerable<Requirement> requirements) => new(requirements.OrderBy(static requirement => requirement.Criterion.Index).ToList());

    /// <summary>A patient whom no common criterion keeps out, and every cohort does; null where there is none, or nobody can tell.</summary>
    private string? Outsider(IReadOnlyList<Literal> question)
    {
        if (model.Ask(question) != Answer.Satisfiable)
            return null;
        var patient = WitnessReduction.Reduce(model.Trial, WitnessBuilder.Build(model), shown
            => cohorts.Own.All(own => own.Any(criterion => CohortSets.IsFailed(shown, criterion))) && !cohorts.Common.Any(criterion => CohortSets.IsFailed(shown, criterion)));
        return patient is null ? null : WitnessText.Of(model.Trial, patient);
    }
}
