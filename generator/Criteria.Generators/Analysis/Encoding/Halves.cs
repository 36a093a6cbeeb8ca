using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Encoding;

/// <summary>The two comparisons that a range is.</summary>
internal static class Halves
{
    /// <returns>Null for an end that the author left open.</returns>
    public static (ComparisonExpression? Low, ComparisonExpression? High) Of(BetweenExpression range) => (
        range.Low is null ? null
            : new(range.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, range.Operand, range.Low) { Origin = range.Origin },
        range.High is null ? null
            : new(range.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, range.Operand, range.High) { Origin = range.Origin });
}
