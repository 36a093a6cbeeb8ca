using System.Collections.Generic;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>How large an expression is once what it names is written out: definitions that name one another twice double it at every step.</summary>
internal static class Expansion
{
    // What people write is a hundredth of it.
    private const int Most = 5_000;

    /// <summary>Whether it is too large to be looked into part by part. Takes no more steps than an expression may have parts.</summary>
    public static bool IsTooLarge(Trial trial, Expression expression)
    {
        if (IsLeaf(expression))
            return false;
        var waiting = new Stack<Expression>();
        waiting.Push(expression);
        for (var parts = 0; waiting.Count > 0; parts++)
        {
            if (parts > Most)
                return true;
            var part = waiting.Pop();
            if (part is DefinitionExpression definition)
                waiting.Push(trial.Definitions[definition.Definition].Expression);
            else if (part is CriterionExpression criterion)
                TrialExpressions.PushWhole(trial.AllCriteria[criterion.Criterion], waiting);
            foreach (var child in ExpressionChildren.Of(part))
                waiting.Push(child);
        }

        return false;
    }

    /// <summary>Whether one of two sides is.</summary>
    public static bool IsTooLarge(Trial trial, ComparisonExpression comparison)
        => !(IsLeaf(comparison.Left) && IsLeaf(comparison.Right)) && (IsTooLarge(trial, comparison.Left) || IsTooLarge(trial, comparison.Right));

    private static bool IsLeaf(Expression expression) => expression is PathExpression or ParameterExpression or NumberConstant or StringConstant or EnumConstant or DateConstant;
}
