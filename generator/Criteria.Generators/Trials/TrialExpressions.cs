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
            PushOwn(criterion, waiting);
        return WithParts(waiting);
    }

    /// <summary>Adds what is written in a criterion itself: its condition, its expression, a group's own predicate.</summary>
    public static void PushOwn(Criterion criterion, Stack<Expression> waiting)
    {
        if (criterion.AppliesTo is not null)
            waiting.Push(criterion.AppliesTo);
        if (criterion.Body is ExpressionBody body)
            waiting.Push(body.Expression);
        else if (criterion.Body is GroupBody { Own: { } own })
            waiting.Push(own);
    }

    /// <summary>Adds what is written in a criterion itself, and its children by their indexes.</summary>
    public static void PushWhole(Criterion criterion, Stack<Expression> waiting)
    {
        PushOwn(criterion, waiting);
        if (criterion.Body is not GroupBody group)
            return;
        foreach (var child in group.Children)
            waiting.Push(new CriterionExpression(child));
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
