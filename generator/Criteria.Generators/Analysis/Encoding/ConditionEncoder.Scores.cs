using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <content>Weighted scores, and sums of them, against a constant.</content>
internal sealed partial class ConditionEncoder
{
    private bool IsScore(ComparisonExpression comparison, out Rails rails)
    {
        if (comparison is { Left: NumberConstant, Right: ScoreExpression or ArithmeticExpression })
            comparison = new(comparison.Operator.Flipped(), comparison.Right, comparison.Left);
        if (comparison is not { Left: ScoreExpression or ArithmeticExpression, Right: NumberConstant { Value: var limit } } || !limit.IsInteger
            || ScoreSum.Of(_trial, comparison.Left) is not { } score || !IsSmall(score))
        {
            rails = default;
            return false;
        }

        var value = limit.Numerator - score.Constant;
        rails = comparison.Operator switch
        {
            ComparisonOperator.GreaterOrEqual => Reaches(score, value),
            ComparisonOperator.Greater => Reaches(score, value + 1),
            ComparisonOperator.Less => !Reaches(score, value),
            ComparisonOperator.LessOrEqual => !Reaches(score, value + 1),
            ComparisonOperator.Equal => _logic.And(Reaches(score, value), !Reaches(score, value + 1)),
            _ => _logic.Or(!Reaches(score, value), Reaches(score, value + 1)),
        };
        return true;
    }

    /// <summary>As many different sums as the decision could need stay a table of a sensible size.</summary>
    private static bool IsSmall(ScoreSum score)
    {
        const int MostSteps = 20_000;
        long most = 0;
        var count = 0;
        foreach (var item in score.Items)
        {
            most += MostOf(item);
            count++;
        }

        return Math.Min(most, int.MaxValue) * count <= MostSteps;
    }

    private static long MostOf(ScoreItem item) => item switch
    {
        PointsItem points => points.Weight,
        WorstItem worst => worst.Items.Select(MostOf).DefaultIfEmpty(0).Max(),
        _ => 0,
    };

    /// <summary>Reached for sure by what is definitely true; possibly by what is not definitely false.</summary>
    private Rails Reaches(ScoreSum score, BigInteger threshold)
    {
        var needed = threshold > int.MaxValue ? int.MaxValue : threshold < 0 ? 0 : (int)threshold;
        return new(
            _counting.Score(needed, Domains(score.Items, static rails => rails.True)),
            !_counting.Score(needed, Domains(score.Items, static rails => !rails.False)));
    }

    private WeightedLiteral[][] Domains(IReadOnlyList<ScoreItem> items, Func<Rails, Literal> rail)
        => items.Select(item => Points(item, rail).ToArray()).ToArray();

    private IEnumerable<WeightedLiteral> Points(ScoreItem item, Func<Rails, Literal> rail) => item switch
    {
        PointsItem points => [new(rail(Of(points.Condition)), points.Weight)],
        WorstItem worst => worst.Items.SelectMany(inner => Points(inner, rail)),
        _ => [],
    };
}
