using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>A score, or a sum of them, against a constant, with so few different sums that what decides it stays a table of a sensible size.</summary>
/// <param name="Operator">With the score on its left.</param>
/// <param name="Limit">What the points of the items are compared with.</param>
internal readonly record struct CountedScore(ScoreSum Score, ComparisonOperator Operator, Rational Limit)
{
    private const int MostSteps = 20_000;

    /// <summary>What the comparison says of a score; null where it says nothing of one, or of one that is too large to be counted.</summary>
    public static CountedScore? Of(Trial trial, ComparisonExpression comparison) => comparison switch
    {
        { Right: NumberConstant limit } => Of(trial, comparison.Left, comparison.Operator, limit),
        { Left: NumberConstant limit } => Of(trial, comparison.Right, comparison.Operator.Flipped(), limit),
        _ => null,
    };

    private static CountedScore? Of(Trial trial, Expression value, ComparisonOperator @operator, NumberConstant limit)
        => ScoreSum.Of(trial, value) is { } score && score.Most * score.Items.Count <= MostSteps ? new(score, @operator, HeldNumbers.Alone(limit.Value) - score.Constant) : null;
}
