using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Rows 03, 04, 05 and 35: criteria that together admit nobody, each set of them once.</summary>
internal sealed class Contradictions(TrialModel model, DiagnosticBag diagnostics)
{
    // Whoever has as many mistakes in one trial mends the first ones first.
    private const int Most = 8;

    private readonly RequirementReader _reader = new(model);
    private readonly HashSet<int> _involved = [];

    /// <summary>The criteria that stand in some contradiction.</summary>
    public ISet<int> Involved => _involved;

    /// <param name="criteria">Those that count, and that some patient meets.</param>
    public void Find(IReadOnlyList<Criterion> criteria)
    {
        var ofAll = criteria.Where(static criterion => criterion.Cohorts.Count == 0).ToList();
        var reported = 0;
        var consistent = Reduce(ofAll, null, ref reported);
        for (var cohort = 0; cohort < model.Trial.Cohorts.Count; cohort++)
        {
            var own = criteria.Where(criterion => criterion.Cohorts.Contains(cohort));
            Reduce(consistent.Concat(own).OrderBy(static criterion => criterion.Index).ToList(), cohort, ref reported);
        }
    }

    /// <summary>Reports what contradicts and takes out what is blamed, until the rest has a patient.</summary>
    private List<Criterion> Reduce(List<Criterion> criteria, int? cohort, ref int reported)
    {
        while (reported < Most && ConflictOf(criteria) is { } conflict)
        {
            // Of a conflict that all criteria of the cohort together have, and all members of which are of other cohorts too, each cohort is told.
            var members = conflict.Requirements.Select(requirement => TopOf(requirement.Criterion)).Distinct().OrderBy(static criterion => criterion.Index).ToList();
            var claim = "no patient can " + DeedOf(members);
            if (model.IsReproved(members.Select(LiteralOf).ToList(), claim) && model.IsReproved(conflict.Literals, claim))
                Report(conflict, members, cohort);
            reported++;
            foreach (var member in members)
                _involved.Add(member.Index);
            criteria.Remove(members[members.Count - 1]);
        }

        return criteria;
    }

    /// <summary>First the fewest criteria, then the fewest of their conditions.</summary>
    private Conflict? ConflictOf(List<Criterion> criteria)
    {
        var whole = criteria.Select(criterion => new Requirement(criterion, null, criterion.Kind == CriterionKind.Inclusion, LiteralOf(criterion)));
        if (Conflict.Among(model, whole.ToList()) is not { } conflict)
            return null;
        var parts = conflict.Requirements.SelectMany(requirement => _reader.ToPass(requirement.Criterion)).ToList();
        return Conflict.Among(model, parts) ?? conflict;
    }

    /// <summary>That the criterion does not keep a patient out.</summary>
    private Literal LiteralOf(Criterion criterion)
    {
        var value = model.Criteria[criterion.Index].Value;
        return criterion.Kind == CriterionKind.Inclusion ? value.True : value.False;
    }

    private Criterion TopOf(Criterion criterion)
    {
        while (criterion.Parent is { } parent)
            criterion = model.Trial.AllCriteria[parent];
        return criterion;
    }

    private void Report(Conflict conflict, IReadOnlyList<Criterion> members, int? cohort)
    {
        var deed = DeedOf(members);
        var hint = Repairs.Hint(model, conflict);
        if (cohort is { } index)
            diagnostics.ReportWith(LogicRules.CohortEmpty, conflict.Span, conflict.Others, model.Trial.Cohorts[index].Id, deed, conflict.Clauses, hint);
        else
            diagnostics.ReportWith(RuleOf(members), conflict.Span, conflict.Others, deed, conflict.Clauses, hint);
    }

    /// <summary>For instance <c>meet I1 and I2 and pass E3</c>.</summary>
    private static string DeedOf(IReadOnlyList<Criterion> members)
    {
        var (inclusions, exclusions) = (IdsOf(members, CriterionKind.Inclusion), IdsOf(members, CriterionKind.Exclusion));
        var deeds = new List<string>();
        if (inclusions.Count > 0)
            deeds.Add("meet " + Listing.And(inclusions));
        if (exclusions.Count > 0)
            deeds.Add("pass " + Listing.And(exclusions));
        return string.Join(" and ", deeds);
    }

    private static List<string> IdsOf(IEnumerable<Criterion> members, CriterionKind kind)
        => members.Where(criterion => criterion.Kind == kind).Select(static criterion => criterion.Id).ToList();

    private static CriteriaRule RuleOf(IReadOnlyList<Criterion> members) => (IdsOf(members, CriterionKind.Inclusion).Count, IdsOf(members, CriterionKind.Exclusion).Count) switch
    {
        (2, 0) => LogicRules.InclusionsContradict,
        (1, 1) => LogicRules.ExclusionContradicts,
        _ => LogicRules.NobodyEligible,
    };
}
