using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>Whole numbers with a declared range in the sums of a comparison: where one is missing, the sum lies somewhere all the same.</summary>
internal static class DeclaredRanges
{
    // Each is there or is missing, and every way in which they can be so is looked at.
    private const int MostInComparison = 6;

    /// <summary>Each once; null where one stands in what is no sum or beside another value that lies somewhere, and where there are too many.</summary>
    public static IReadOnlyList<DomainExpression>? Of(Trial trial, ComparisonExpression comparison)
    {
        var found = new List<DomainExpression>();
        return !Expansion.IsTooLarge(trial, comparison) && TryAdd(trial, comparison.Left, found) && TryAdd(trial, comparison.Right, found) && found.Count <= MostInComparison
            && (found.Count == 0 || !(Contains(trial, comparison.Left, LiesSomewhere) || Contains(trial, comparison.Right, LiesSomewhere))) ? found : null;
    }

    private static bool TryAdd(Trial trial, Expression expression, List<DomainExpression> found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case DomainExpression domain:
                if (!found.Contains(domain))
                    found.Add(domain);
                return true;
            case DefinitionExpression definition:
                return TryAdd(trial, trial.Definitions[definition.Definition].Expression, found);
            case NegateExpression or ConversionExpression:
            case ArithmeticExpression arithmetic when IsSum(arithmetic):
                return ExpressionChildren.Of(expression).All(part => TryAdd(trial, part, found));
            default:
                return !Contains(trial, expression, static part => part is DomainExpression);
        }
    }

    /// <summary>A sum, a difference or a multiple.</summary>
    public static bool IsSum(ArithmeticExpression arithmetic) => arithmetic.Operator switch
    {
        ArithmeticOperator.Add or ArithmeticOperator.Subtract => true,
        ArithmeticOperator.Multiply => arithmetic.Left is NumberConstant || arithmetic.Right is NumberConstant,
        _ => false,
    };

    private static bool LiesSomewhere(Expression part) => part is ScoreExpression || PartlyKnown.IsCensorable(part);

    private static bool Contains(Trial trial, Expression expression, Func<Expression, bool> isSought)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return isSought(expression)
            || (expression is DefinitionExpression definition && Contains(trial, trial.Definitions[definition.Definition].Expression, isSought))
            || ExpressionChildren.Of(expression).Any(part => Contains(trial, part, isSought));
    }
}
