namespace Criteria.Generators.Trials;

internal enum LogicalOperator
{
    And,
    Or,

    /// <summary>Of exactly two operands.</summary>
    Xor,

    /// <summary>Of exactly two operands.</summary>
    Implies,
}

/// <summary>Strong Kleene logic over two or more operands.</summary>
internal sealed record LogicalExpression(LogicalOperator Operator, EquatableArray<Expression> Operands) : Expression(CriteriaType.Boolean);

internal sealed record NotExpression(Expression Operand) : Expression(CriteriaType.Boolean);

internal enum ClosedWorldTest
{
    IsNull,
    IsTrue,
    IsFalse,
}

/// <summary>
/// <c>is null</c>, <c>is true</c>, <c>is false</c>: always decided, so these (and Coalesce) are the only places where evaluation is not monotone.
/// </summary>
internal sealed record ClosedWorldExpression(ClosedWorldTest Test, Expression Operand) : Expression(CriteriaType.Boolean);

/// <summary>The first operand that is present. All but the last are paths, parameters or constants.</summary>
internal sealed record CoalesceExpression(EquatableArray<Expression> Operands, CriteriaType Type) : Expression(Type);

/// <summary>
/// <c>if … then … else …</c>; <c>case</c> is written as a chain of them. With an unknown condition the value is unknown, unless both branches
/// have the same decided value.
/// </summary>
internal sealed record ConditionalExpression(Expression Condition, Expression Then, Expression Else, CriteriaType Type) : Expression(Type);

internal enum Cardinality
{
    AtLeast,
    AtMost,
    Exactly,
}

/// <summary><c>AtLeast(n, {a, b, c})</c> and its kin: decided as soon as the unknown ones cannot change it.</summary>
internal sealed record CardinalityExpression(Cardinality Kind, int Number, EquatableArray<Expression> Operands) : Expression(CriteriaType.Boolean);

/// <summary>Whether a value is there: true where anything is known of it, else unknown, because what is missing may be anything or nothing.</summary>
internal sealed record PresentExpression(Expression Operand) : Expression(CriteriaType.Boolean);

/// <summary>A weighted score: the sum of its items. Between what is sure and what is possible.</summary>
internal sealed record ScoreExpression(EquatableArray<ScoreItem> Items) : Expression(CriteriaType.Integer);

internal abstract record ScoreItem;

/// <summary>So many points where the condition holds, else none.</summary>
/// <param name="Weight">Not negative.</param>
internal sealed record PointsItem(Expression Condition, int Weight) : ScoreItem;

/// <summary>The highest of a domain's items.</summary>
internal sealed record WorstItem(EquatableArray<ScoreItem> Items) : ScoreItem;
