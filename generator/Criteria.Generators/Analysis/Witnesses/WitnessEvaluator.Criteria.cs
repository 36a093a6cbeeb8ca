using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Witnesses;

/// <content>Criteria with their groups and conditions of applicability.</content>
internal sealed partial class WitnessEvaluator
{
    /// <summary>What counts for the verdict: one that does not apply neither fails an inclusion nor meets an exclusion.</summary>
    public bool? Value(int index)
    {
        if (_criteria.TryGetValue(index, out var known))
            return known;

        // In the order in which criteria can be computed, so that a long chain of references is no deep recursion.
        var needed = Needed(index);
        foreach (var earlier in trial.EvaluationOrder)
        {
            if (needed.Contains(earlier) && !_criteria.ContainsKey(earlier))
                _criteria.Add(earlier, Evaluate(trial.AllCriteria[earlier]));
        }

        return _criteria[index];
    }

    /// <summary>The criterion, those below it, and those that it refers to.</summary>
    private HashSet<int> Needed(int index)
    {
        var needed = new HashSet<int>();
        var definitions = new HashSet<int>();
        var waiting = new Stack<Expression>();
        waiting.Push(new CriterionExpression(index));
        while (waiting.Count > 0)
        {
            foreach (var expression in TrialExpressions.Of(waiting.Pop()))
            {
                if (expression is DefinitionExpression definition && definitions.Add(definition.Definition))
                    waiting.Push(trial.Definitions[definition.Definition].Expression);
                else if (expression is CriterionExpression other && needed.Add(other.Criterion))
                    PushParts(trial.AllCriteria[other.Criterion], waiting);
            }
        }

        return needed;
    }

    private static void PushParts(Criterion criterion, Stack<Expression> waiting)
    {
        if (criterion.AppliesTo is not null)
            waiting.Push(criterion.AppliesTo);
        if (criterion.Body is ExpressionBody body)
            waiting.Push(body.Expression);
        if (criterion.Body is not GroupBody group)
            return;
        if (group.Own is not null)
            waiting.Push(group.Own);
        foreach (var child in group.Children)
            waiting.Push(new CriterionExpression(child));
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
