using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>The comparisons with a constant of which a criterion is made, its groups' children included; not those within queries, which are about elements.</summary>
internal static class Thresholds
{
    public static IReadOnlyList<(Criterion Owner, ComparisonExpression Comparison)> Of(Trial trial, Criterion criterion)
    {
        var found = new List<(Criterion, ComparisonExpression)>();
        Add(trial, criterion, found);
        return found;
    }

    private static void Add(Trial trial, Criterion criterion, List<(Criterion Owner, ComparisonExpression Comparison)> found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (criterion.Body is ExpressionBody body)
            Add(criterion, body.Expression, found);
        if (criterion.Body is not GroupBody group)
            return;
        if (group.Own is not null)
            Add(criterion, group.Own, found);
        foreach (var child in group.Children.Select(index => trial.AllCriteria[index]).Where(static child => child.Role == CriterionRole.Criterion))
            Add(trial, child, found);
    }

    private static void Add(Criterion owner, Expression condition, List<(Criterion Owner, ComparisonExpression Comparison)> found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (condition)
        {
            case ComparisonExpression comparison when Bound.Of(comparison, true) is not null && comparison.Origin.Text is not null:
                found.Add((owner, comparison));
                break;
            case BetweenExpression range:
                var (low, high) = Halves.Of(range);
                if (low is not null)
                    Add(owner, low, found);
                if (high is not null)
                    Add(owner, high, found);
                break;
            case LogicalExpression or NotExpression or CardinalityExpression:
                foreach (var part in ExpressionChildren.Of(condition))
                    Add(owner, part, found);
                break;
        }
    }
}
