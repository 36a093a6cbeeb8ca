namespace Criteria.Generators.Trials;

/// <summary>What the operators of comparisons say.</summary>
internal static class ComparisonOperators
{
    /// <param name="order">How the left side compares with the right one: below zero, zero, or above.</param>
    public static bool Holds(this ComparisonOperator @operator, int order) => @operator switch
    {
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        ComparisonOperator.GreaterOrEqual => order >= 0,
        ComparisonOperator.Equal => order == 0,
        _ => order != 0,
    };

    /// <summary>The operator that says the same with the sides exchanged.</summary>
    public static ComparisonOperator Flipped(this ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => @operator,
    };
}
