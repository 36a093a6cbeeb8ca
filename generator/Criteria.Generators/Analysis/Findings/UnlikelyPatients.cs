using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Rows 41 and 50: criteria that only patients meet who contradict physiology, an invariant of the author's, or what is plausible.</summary>
/// <param name="implausible">The places of numbers that were reported by themselves: a trial that rests on one of them is not told again.</param>
internal sealed class UnlikelyPatients(TrialModel model, DiagnosticBag diagnostics, ISet<SourceSpan> implausible)
{
    private readonly RequirementReader _reader = new(model);
    private readonly HashSet<int> _found = [];

    /// <param name="criteria">Those that count, and that some patient meets together.</param>
    public void Find(IReadOnlyList<Criterion> criteria)
    {
        var axioms = Axioms.Of(model);
        if (axioms.Count > 0)
        {
            foreach (var criterion in criteria)
            {
                var read = new HashSet<Expression>(CriterionParts.OfAll(model.Trial, criterion));
                if (axioms.Where(axiom => axiom.Concerns(read)).ToList() is { Count: > 0 } own)
                    FindVacuous(criterion, own);
            }

            FindTogether(criteria, axioms.Select(static axiom => axiom.Holds).ToList(), conflict => Report(conflict, axioms));
        }

        var ranges = PlausibleRanges.Of(model);
        if (ranges.Count > 0)
            FindTogether(criteria, ranges.Select(static range => range.Holds).ToList(), conflict => Report(conflict, ranges));
    }

    /// <summary>A criterion that by the axioms nobody meets, or everybody.</summary>
    private void FindVacuous(Criterion criterion, IReadOnlyList<Axiom> axioms)
    {
        var holds = axioms.Select(static axiom => axiom.Holds).ToList();
        foreach (var value in new[] { true, false })
        {
            if (AssumedConflict.Among(model, _reader.OfCondition(criterion, value), holds, AssumedConflict.Meets) is not { } conflict)
                continue;
            var conditions = conflict.Conflict.Conditions();
            Report(
                conflict.Conflict,
                value ? $"no patient can meet {criterion.Id}" : $"every patient meets {criterion.Id}",
                TextOf(conflict, axioms),
                value ? (conditions.Count == 1 ? conditions[0] + " holds for nobody" : Listing.And(conditions) + " exclude each other")
                    : Listing.Or(conflict.Conflict.Conditions(negated: true)) + (conditions.Count == 1 ? " holds for everybody" : " always holds"),
                conflict.Patient);
            _found.Add(criterion.Index);
            return;
        }
    }

    private void FindTogether(IReadOnlyList<Criterion> criteria, List<Literal> assumptions, Action<AssumedConflict> report)
    {
        var left = criteria.Where(criterion => !_found.Contains(criterion.Index)).ToList();
        var ofAll = left.Where(static criterion => criterion.Cohorts.Count == 0).ToList();
        if (Among(ofAll, assumptions) is { } conflict)
        {
            report(conflict);
            return;
        }

        for (var cohort = 0; cohort < model.Trial.Cohorts.Count; cohort++)
        {
            var own = left.Where(criterion => criterion.Cohorts.Count == 0 || criterion.Cohorts.Contains(cohort)).ToList();
            if (own.Count > ofAll.Count && Among(own, assumptions) is { } ofCohort)
                report(ofCohort);
        }
    }

    /// <summary>First the fewest criteria, then the fewest of their conditions.</summary>
    private AssumedConflict? Among(List<Criterion> criteria, List<Literal> assumptions)
    {
        var whole = criteria.Select(criterion =>
        {
            var mustHold = criterion.Kind == CriterionKind.Inclusion;
            var value = model.Criteria[criterion.Index].Value;
            return new Requirement(criterion, null, mustHold, mustHold ? value.True : value.False);
        }).ToList();
        if (AssumedConflict.Among(model, whole, assumptions, AssumedConflict.Meets) is not { } conflict)
            return null;
        var parts = conflict.Conflict.Requirements.SelectMany(requirement => _reader.ToPass(requirement.Criterion)).ToList();
        return AssumedConflict.Among(model, parts, assumptions, AssumedConflict.Meets) ?? conflict;
    }

    private void Report(AssumedConflict found, IReadOnlyList<Axiom> axioms)
        => Report(found.Conflict, $"no patient can {DeedOf(found.Conflict)}", TextOf(found, axioms), found.Conflict.Clauses, found.Patient);

    private void Report(Conflict conflict, string claim, string axioms, string reason, string patient)
        => diagnostics.ReportWith(ThresholdRules.Unphysiological, conflict.Span, conflict.Others, claim, axioms, reason, patient);

    private void Report(AssumedConflict found, IReadOnlyList<PlausibleRange> ranges)
    {
        var places = found.Conflict.Requirements.SelectMany(requirement => requirement.Condition is { } condition ? Constants(condition) : []);
        if (places.Any(implausible.Contains))
            return;
        var text = Listing.And(found.Assumed.Select(index => ranges[index].Text).Distinct().ToList());
        diagnostics.ReportWith(
            ThresholdRules.NearlyEmpty, found.Conflict.Span, found.Conflict.Others, DeedOf(found.Conflict), found.Patient, found.Conflict.Clauses, text);
    }

    private static IEnumerable<SourceSpan> Constants(Expression condition)
        => condition is NumberConstant ? [condition.Origin.Span] : ExpressionChildren.Of(condition).OfType<NumberConstant>().Select(static constant => constant.Origin.Span);

    private static string TextOf(AssumedConflict found, IReadOnlyList<Axiom> axioms) => Listing.And(found.Assumed.Select(index => axioms[index].Text).Distinct().ToList());

    private string DeedOf(Conflict conflict)
    {
        var members = conflict.Requirements.Select(requirement => TopOf(requirement.Criterion)).Distinct().OrderBy(static criterion => criterion.Index).ToList();
        var inclusions = members.Where(static criterion => criterion.Kind == CriterionKind.Inclusion).Select(static criterion => criterion.Id).ToList();
        var exclusions = members.Where(static criterion => criterion.Kind == CriterionKind.Exclusion).Select(static criterion => criterion.Id).ToList();
        var deeds = new List<string>();
        if (inclusions.Count > 0)
            deeds.Add("meet " + Listing.And(inclusions));
        if (exclusions.Count > 0)
            deeds.Add("pass " + Listing.And(exclusions));
        return string.Join(" and ", deeds);
    }

    private Criterion TopOf(Criterion criterion)
    {
        while (criterion.Parent is { } parent)
            criterion = model.Trial.AllCriteria[parent];
        return criterion;
    }
}
