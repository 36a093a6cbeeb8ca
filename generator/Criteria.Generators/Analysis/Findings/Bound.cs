using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>A requirement that keeps one value below or above a constant.</summary>
/// <param name="Value">What is kept.</param>
/// <param name="IsUpper">It has to stay below.</param>
/// <param name="IsClosed">The limit itself is allowed.</param>
internal sealed record Bound(ComparisonExpression Comparison, Expression Value, NumberConstant Limit, bool IsUpper, bool IsClosed)
{
    private bool IsTurned => Comparison.Left is NumberConstant;

    /// <returns>Null where the requirement is of another form.</returns>
    public static Bound? Of(Requirement requirement)
        => requirement.Condition is ComparisonExpression comparison ? Of(comparison, requirement.MustHold) : null;

    public static Bound? Of(ComparisonExpression comparison, bool mustHold)
    {
        var (value, limit, isTurned) = comparison switch
        {
            { Left: not NumberConstant, Right: NumberConstant right } => (comparison.Left, right, false),
            { Left: NumberConstant left, Right: not NumberConstant } => (comparison.Right, left, true),
            _ => (null, null, false),
        };
        if (value is null || limit is null || comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            return null;
        var isLess = comparison.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual;
        var isClosed = comparison.Operator is ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual;
        return new(comparison, value, limit, (isLess != isTurned) == mustHold, isClosed == mustHold);
    }

    /// <summary>The same comparison with another constant.</summary>
    public ComparisonExpression With(Units.Rational limit)
        => IsTurned ? Comparison with { Left = Limit with { Value = limit } } : Comparison with { Right = Limit with { Value = limit } };
}
