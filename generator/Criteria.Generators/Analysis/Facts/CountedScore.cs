using System;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>A score against a constant, with so few different sums that what decides it stays a table of a sensible size.</summary>
/// <param name="Operator">With the score on its left.</param>
internal readonly record struct CountedScore(ScoreExpression Score, ComparisonOperator Operator, Rational Limit)
{
    private const int MostSteps = 20_000;

    /// <summary>What the comparison says of a score; null where it says nothing of one, or of one that is too large to be counted.</summary>
    public static CountedScore? Of(ComparisonExpression comparison) => comparison switch
    {
        { Left: ScoreExpression score, Right: NumberConstant limit } when IsSmall(score) => new(score, comparison.Operator, HeldNumbers.Alone(limit.Value)),
        { Left: NumberConstant limit, Right: ScoreExpression score } when IsSmall(score) => new(score, comparison.Operator.Flipped(), HeldNumbers.Alone(limit.Value)),
        _ => null,
    };

    private static bool IsSmall(ScoreExpression score)
    {
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
}
