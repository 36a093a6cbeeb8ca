using System.Collections.Generic;

namespace Criteria.Generators.Trials;

/// <summary>Everything that is written in a trial: conditions, definitions, and each of their parts.</summary>
internal static class TrialExpressions
{
    public static IEnumerable<Expression> Of(Trial trial)
    {
        var waiting = new Stack<Expression>();
        foreach (var definition in trial.Definitions)
            waiting.Push(definition.Expression);
        foreach (var criterion in trial.AllCriteria)
        {
            if (criterion.AppliesTo is not null)
                waiting.Push(criterion.AppliesTo);
            if (criterion.Body is ExpressionBody body)
                waiting.Push(body.Expression);
            else if (criterion.Body is GroupBody { Own: { } own })
                waiting.Push(own);
        }

        return WithParts(waiting);
    }

    /// <summary>An expression and each of its parts.</summary>
    public static IEnumerable<Expression> Of(Expression expression)
    {
        var waiting = new Stack<Expression>();
        waiting.Push(expression);
        return WithParts(waiting);
    }

    private static IEnumerable<Expression> WithParts(Stack<Expression> waiting)
    {
        while (waiting.Count > 0)
        {
            var expression = waiting.Pop();
            yield return expression;
            foreach (var child in ExpressionChildren.Of(expression))
                waiting.Push(child);
        }
    }
}
