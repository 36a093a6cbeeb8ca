using System.Collections;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference.Randomized;

/// <summary>Every expression of a trial and every part of it, found by the properties of the model's records, so that a new construct is not forgotten.</summary>
internal static class ExpressionParts
{
    public static IEnumerable<Expression> Of(Trial trial)
        => trial.AllCriteria.Items.SelectMany(c => In(c.AppliesTo).Concat(In(c.Body))).Concat(trial.Definitions.Items.SelectMany(d => In(d.Expression)));

    /// <summary>Only these can break monotonicity.</summary>
    public static bool ClosesTheWorld(Trial trial) => Of(trial).Any(e => e is ClosedWorldExpression or CoalesceExpression);

    private static IEnumerable<Expression> In(object? value)
    {
        switch (value)
        {
            case Expression or CriterionBody or Query:
                var own = value is Expression expression ? [expression] : Array.Empty<Expression>();
                return own.Concat(value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => In(p.GetValue(value))));
            case string:
                return [];
            case IEnumerable items:
                return items.Cast<object?>().SelectMany(In);
            default:
                return [];
        }
    }
}
