using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <content>Weighted scores, and sums of them, against a constant.</content>
internal sealed partial class ConditionEncoder
{
    private bool IsScore(ComparisonExpression comparison, out Rails rails)
    {
        if (CountedScore.Of(_trial, comparison) is not ({ } score, var @operator, var limit))
        {
            rails = default;
            return false;
        }

        // The points are whole: what has to be reached is the next whole number.
        var (least, more) = (-(-limit).Floor(), limit.Floor() + 1);
        rails = @operator switch
        {
            ComparisonOperator.GreaterOrEqual => Reaches(score, least),
            ComparisonOperator.Greater => Reaches(score, more),
            ComparisonOperator.Less => !Reaches(score, least),
            ComparisonOperator.LessOrEqual => !Reaches(score, more),
            ComparisonOperator.Equal => _logic.And(Reaches(score, least), !Reaches(score, more)),
            _ => _logic.Or(!Reaches(score, least), Reaches(score, more)),
        };
        return true;
    }

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
