using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <param name="Value">What counts for the verdict: one that does not apply neither fails an inclusion nor meets an exclusion.</param>
/// <param name="Applies">That it concerns the patient.</param>
/// <param name="Condition">What it says where it applies.</param>
internal readonly record struct CriterionRails(Rails Value, Rails Applies, Rails Condition);

/// <summary>Criteria, with their groups and conditions of applicability, as rails.</summary>
internal sealed class CriterionEncoder
{
    private readonly Trial _trial;
    private readonly CriterionRails[] _criteria;

    // Null: nothing is supposed. Else the criteria whose rails are others under what is supposed.
    private readonly Dictionary<int, CriterionRails>? _changed;

    public CriterionEncoder(Trial trial, FactTable facts)
    {
        _trial = trial;
        _criteria = new CriterionRails[trial.AllCriteria.Count];
        Conditions = new(trial, facts, index => _criteria[index].Value);
        foreach (var index in trial.EvaluationOrder)
            _criteria[index] = Encode(trial.AllCriteria[index], facts);
    }

    private CriterionEncoder(CriterionEncoder origin, ConditionEncoder conditions)
    {
        _trial = origin._trial;
        _criteria = origin._criteria;
        _changed = [];
        Conditions = conditions;
    }

    /// <summary>The value of the criterion at the top where one condition of a criterion below counts as decided.</summary>
    public Rails With(FactTable facts, Criterion owner, Expression condition, bool value)
    {
        var changed = new CriterionEncoder(this, Conditions.With(condition, value));
        while (true)
        {
            changed._changed![owner.Index] = changed.Encode(owner, facts);
            if (owner.Parent is not { } parent)
                return changed[owner.Index].Value;
            owner = _trial.AllCriteria[parent];
        }
    }

    /// <summary>The value of a criterion at the top where several conditions of it and below it count as decided.</summary>
    public Rails With(FactTable facts, Criterion top, IReadOnlyDictionary<Expression, bool> decided)
    {
        var changed = new CriterionEncoder(this, Conditions.With(decided));
        foreach (var index in _trial.EvaluationOrder)
        {
            // What the source lost stays the same unknown.
            var criterion = _trial.AllCriteria[index];
            if (criterion.Body is not GapBody && IsWithin(criterion, top))
                changed._criteria[index] = changed.Encode(criterion, facts);
        }

        return changed._criteria[top.Index].Value;
    }

    private bool IsWithin(Criterion criterion, Criterion top)
    {
        while (criterion.Index != top.Index)
        {
            if (criterion.Parent is not { } parent)
                return false;
            criterion = _trial.AllCriteria[parent];
        }

        return true;
    }

    public ConditionEncoder Conditions { get; }

    public CriterionRails this[int criterion] => _changed is not null && _changed.TryGetValue(criterion, out var changed) ? changed : _criteria[criterion];

    private RailLogic Logic => Conditions.Logic;

    private CriterionRails Encode(Criterion criterion, FactTable facts)
    {
        var condition = criterion.Body switch
        {
            ExpressionBody body => Conditions.Of(body.Expression),
            GroupBody { Kind: GroupKind.AtLeast } group when Counting(group).Count() > ConditionEncoder.MostCounted => Conditions.OpaqueCondition(new CriterionExpression(criterion.Index) { Origin = criterion.Origin }),
            GroupBody group => Group(group),
            _ => Gap(criterion, facts),
        };
        var applies = Applies(criterion);
        return new(IsInConjunction(criterion) ? Logic.Implies(applies, condition) : Logic.And(applies, condition), applies, condition);
    }

    /// <summary>What the source lost may be anything.</summary>
    private static Rails Gap(Criterion criterion, FactTable facts)
    {
        var free = facts.TruthOf(new CriterionExpression(criterion.Index));
        return new(free, !free);
    }

    private Rails Applies(Criterion criterion)
    {
        var own = criterion.AppliesTo is null ? Logic.True : Conditions.Of(criterion.AppliesTo);
        return criterion.Body is GroupBody { Own: null } group
            ? Logic.And(own, Logic.Or(Counting(group).Select(child => this[child].Applies).ToArray()))
            : own;
    }

    private bool IsInConjunction(Criterion criterion) => criterion.Parent is { } parent
        ? _trial.AllCriteria[parent].Body is GroupBody { Kind: GroupKind.All }
        : criterion.Kind == CriterionKind.Inclusion;

    private IEnumerable<int> Counting(GroupBody group) => group.Children.Where(child => _trial.AllCriteria[child].Role == CriterionRole.Criterion);

    private Rails Group(GroupBody group)
    {
        var parts = Counting(group).Select(child => this[child].Value).ToList();
        if (group.Own is not null)
            parts.Insert(0, Conditions.Of(group.Own));
        return group.Kind switch
        {
            GroupKind.AtLeast => Logic.AtLeast(group.Number, parts),
            GroupKind.None => !Logic.Or(parts),
            GroupKind.Any => Logic.Or(parts),
            _ => Logic.And(parts),
        };
    }
}
