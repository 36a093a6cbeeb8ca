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

/// <summary>A query over one list: its elements, one by one, that meet the condition.</summary>
/// <param name="Source">A path of a list type, from the subject or from an outer element.</param>
/// <param name="Variable">The number by which <see cref="ElementRoot"/> refers to the element; unique within the owner (criterion or definition).</param>
/// <param name="Alias">The author's name of the element.</param>
/// <param name="Where">Null: every element.</param>
/// <param name="IsOpen">The list may lack entries.</param>
internal sealed record Query(PathExpression Source, int Variable, string Alias, Expression? Where, bool IsOpen);

/// <summary>True as soon as one element surely meets the condition; false where surely none does; a missing list is unknown.</summary>
internal sealed record ExistsExpression(Query Query) : Expression(CriteriaType.Boolean);

/// <summary>How many elements meet the condition: between those that surely do and those that may; no upper end where the list is open.</summary>
internal sealed record CountExpression(Query Query) : Expression(CriteriaType.Integer);
