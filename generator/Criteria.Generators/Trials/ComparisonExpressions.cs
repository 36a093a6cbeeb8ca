namespace Criteria.Generators.Trials;

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>
/// A comparison of two values of one type. Quantities are in one unit (the binder has converted), so their numbers compare. Numbers and dates have
/// an order; texts, enums and codes only equality. Unknown where a side is missing; an interval of possible values decides where all of it agrees.
/// </summary>
internal sealed record ComparisonExpression(ComparisonOperator Operator, Expression Left, Expression Right) : Expression(CriteriaType.Boolean);

/// <summary>
/// <c>between</c>, <c>in Interval[…]</c>, <c>during</c>: the conjunction of the two comparisons. A null end is unbounded
/// (the author wrote the literal <c>null</c>); an end that is a missing value is unknown.
/// </summary>
internal sealed record BetweenExpression(Expression Operand, Expression? Low, bool LowClosed, Expression? High, bool HighClosed)
    : Expression(CriteriaType.Boolean);

/// <summary><c>in { a, b }</c>: true if a known item equals, false if none can, else unknown. Items have the operand's type.</summary>
internal sealed record MembershipExpression(Expression Operand, EquatableArray<Expression> Items) : Expression(CriteriaType.Boolean);

/// <summary><c>in "Value set"</c>: of a Code, or of a text where the set has one system.</summary>
internal sealed record ValueSetExpression(Expression Operand, int ValueSet) : Expression(CriteriaType.Boolean);
