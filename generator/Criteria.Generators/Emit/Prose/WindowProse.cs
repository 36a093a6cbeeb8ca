using System.Collections.Generic;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <summary>The conditions on time in an expression: its windows and their anchors.</summary>
internal static class WindowProse
{
    /// <summary>Comparisons of dates, and of ages and durations, in the order they are written.</summary>
    public static IEnumerable<Expression> Of(Expression expression)
    {
        var open = new Stack<Expression>();
        open.Push(expression);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (IsOfTime(part))
            {
                yield return part;
                continue;
            }

            var children = new List<Expression>(ExpressionChildren.Of(part));
            for (var index = children.Count - 1; index >= 0; index--)
                open.Push(children[index]);
        }
    }

    private static bool IsOfTime(Expression part) => part switch
    {
        ComparisonExpression comparison => comparison.Left.Type.IsTemporal || comparison.Right.Type.IsTemporal || comparison.Left is DurationExpression || comparison.Right is DurationExpression,
        BetweenExpression between => between.Operand.Type.IsTemporal || between.Operand is DurationExpression,
        PrecisionComparisonExpression => true,
        _ => false,
    };
}
