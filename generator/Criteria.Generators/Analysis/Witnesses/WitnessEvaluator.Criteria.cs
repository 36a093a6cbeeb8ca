using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Witnesses;

/// <content>Criteria with their groups and conditions of applicability.</content>
internal sealed partial class WitnessEvaluator
{
    private readonly CriterionOrder _order = order ?? new(trial);

    /// <summary>What counts for the verdict: one that does not apply neither fails an inclusion nor meets an exclusion.</summary>
    public bool? Value(int index)
    {
        if (_criteria.TryGetValue(index, out var known))
            return known;

        // In the order in which criteria can be computed, so that a long chain of references is no deep recursion.
        foreach (var earlier in _order.Needed(index))
        {
            if (!_criteria.ContainsKey(earlier))
                _criteria.Add(earlier, Evaluate(trial.AllCriteria[earlier]));
        }

        return _criteria[index];
    }

    private bool? Evaluate(Criterion criterion)
    {
        var condition = criterion.Body switch
        {
            ExpressionBody body => Truth(body.Expression),
            GroupBody group => Group(group),
            _ => Stated(new CriterionExpression(criterion.Index)),
        };
        var applies = Applies(criterion);
        var isInConjunction = criterion.Parent is { } parent
            ? trial.AllCriteria[parent].Body is GroupBody { Kind: GroupKind.All }
            : criterion.Kind == CriterionKind.Inclusion;
        return isInConjunction ? Or([!applies, condition]) : And([applies, condition]);
    }

    private bool? Applies(Criterion criterion)
    {
        var own = criterion.AppliesTo is null ? true : Truth(criterion.AppliesTo);
        return criterion.Body is GroupBody { Own: null } group ? And([own, Or(Counting(group).Select(child => Applies(trial.AllCriteria[child])))]) : own;
    }

    private IEnumerable<int> Counting(GroupBody group) => group.Children.Where(child => trial.AllCriteria[child].Role == CriterionRole.Criterion);

    private bool? Group(GroupBody group)
    {
        var parts = Counting(group).Select(Value).ToList();
        if (group.Own is not null)
            parts.Insert(0, Truth(group.Own));
        return group.Kind switch
        {
            GroupKind.AtLeast => AtLeast(group.Number, parts),
            GroupKind.None => !Or(parts),
            GroupKind.Any => Or(parts),
            _ => And(parts),
        };
    }
}
