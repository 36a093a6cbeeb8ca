using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Criteria that other expressions name: what they say matters at more than one place.</summary>
internal static class References
{
    /// <returns>The criteria that are named, and all that stand below them.</returns>
    public static ISet<int> Of(Trial trial)
    {
        var found = new HashSet<int>();
        var waiting = new Stack<Expression>(trial.Definitions.Select(static definition => definition.Expression));
        foreach (var criterion in trial.AllCriteria)
        {
            if (criterion.AppliesTo is not null)
                waiting.Push(criterion.AppliesTo);
            if (criterion.Body is ExpressionBody body)
                waiting.Push(body.Expression);
            else if (criterion.Body is GroupBody { Own: { } own })
                waiting.Push(own);
        }

        while (waiting.Count > 0)
        {
            var expression = waiting.Pop();
            if (expression is CriterionExpression reference)
                found.Add(reference.Criterion);
            foreach (var child in ExpressionChildren.Of(expression))
                waiting.Push(child);
        }

        // Children come after their groups.
        foreach (var criterion in trial.AllCriteria)
        {
            if (criterion.Parent is { } parent && found.Contains(parent))
                found.Add(criterion.Index);
        }

        return found;
    }
}
