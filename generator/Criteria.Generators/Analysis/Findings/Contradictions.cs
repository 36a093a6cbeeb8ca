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
    private readonly List<List<Criterion>> _ofAll = [];
    private int _reported;

    /// <summary>The criteria that stand in some contradiction.</summary>
    public ISet<int> Involved => _involved;

    /// <param name="criteria">Those that count, and that some patient meets.</param>
    public void Find(IReadOnlyList<Criterion> criteria)
    {
        var ofAll = criteria.Where(static criterion => criterion.Cohorts.Count == 0).ToList();
        model.Topic = "whether anybody can be eligible";
        Find(ofAll, null);
        for (var cohort = 0; cohort < model.Trial.Cohorts.Count; cohort++)
        {
            model.Topic = $"whether anybody can be in cohort {model.Trial.Cohorts[cohort].Id}";
            var own = criteria.Where(criterion => criterion.Cohorts.Contains(cohort));
            Find(ofAll.Concat(own).OrderBy(static criterion => criterion.Index).ToList(), cohort);
        }
    }

    /// <summary>Reports each of the smallest sets that contradict; not those again that contradict in every cohort.</summary>
    private void Find(List<Criterion> criteria, int? cohort)
    {
        if (_reported == Most)
            return;
        var literals = criteria.ConvertAll(LiteralOf);
        var known = _ofAll.Select(set => (IReadOnlyList<int>)set.ConvertAll(criteria.IndexOf));
        foreach (var set in new MinimalSets(model, literals, known).Find())
        {
            var members = set.Places.Select(place => criteria[place]).ToList();
            if (cohort is null)
                _ofAll.Add(members);
            else if (members.TrueForAll(static member => member.Cohorts.Count == 0))
                continue;
            var conflict = ConflictOf(members);
            var claim = "no patient can " + DeedOf(members);
            if (model.IsReproved(members.ConvertAll(LiteralOf), claim) && model.IsReproved(conflict.Literals, claim))
                Report(conflict, members, cohort, set.IsMinimal ? null : "; fewer of these may exclude each other already");
            foreach (var member in members)
                _involved.Add(member.Index);
            if (++_reported == Most)
                return;
        }
    }

    /// <summary>The fewest of the members' conditions that contradict already.</summary>
    private Conflict ConflictOf(List<Criterion> members)
    {
        var parts = members.SelectMany(member => _reader.ToPass(member)).ToList();
        return Conflict.Among(model, parts)
            ?? new(members.ConvertAll(member => new Requirement(member, null, member.Kind == CriterionKind.Inclusion, LiteralOf(member))));
    }

    /// <summary>That the criterion does not keep a patient out.</summary>
    private Literal LiteralOf(Criterion criterion)
    {
        var value = model.Criteria[criterion.Index].Value;
        return criterion.Kind == CriterionKind.Inclusion ? value.True : value.False;
    }

    private void Report(Conflict conflict, IReadOnlyList<Criterion> members, int? cohort, string? doubt)
    {
        var deed = DeedOf(members);
        var hint = doubt ?? Repairs.Hint(model, conflict);
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
