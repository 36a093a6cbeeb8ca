using Criteria.Units;

namespace Criteria.Generators.Trials;

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,

    /// <summary>A Decimal even of Integers; missing where the divisor is zero.</summary>
    Divide,
}

/// <summary>
/// Arithmetic on exact decimals, except division, which is done in double. A missing or uncertain side makes it missing, and so does a result that
/// leaves the range of its type (Integer: 32 bits; else: a finite double). Only sums, differences and products of uncertain Integers are intervals.
/// </summary>
internal sealed record ArithmeticExpression(ArithmeticOperator Operator, Expression Left, Expression Right, CriteriaType Type) : Expression(Type);

internal sealed record NegateExpression(Expression Operand) : Expression(Operand.Type);

/// <summary>The operand's number times a constant: a quantity in another unit.</summary>
internal sealed record ConversionExpression(Expression Operand, Rational Factor, CriteriaType Type) : Expression(Type);

/// <summary>A whole number with a declared domain inside a sum: where it is missing, it is anything in that domain.</summary>
internal sealed record DomainExpression(PathExpression Operand, NumberDomain Domain) : Expression(CriteriaType.Integer);

internal enum NumberFunction
{
    /// <summary>Exact, of the operand's own type and unit.</summary>
    Abs,

    /// <summary>Of a Decimal, half up towards positive infinity; a second argument is the constant number of places, 0 to 8.</summary>
    Round,

    /// <summary>To an Integer; missing where that does not hold it.</summary>
    Ceiling,

    /// <summary>To an Integer; missing where that does not hold it.</summary>
    Floor,

    /// <summary>Towards zero, to an Integer; missing where that does not hold it.</summary>
    Truncate,

    /// <summary>In double; missing of zero and below.</summary>
    Ln,

    /// <summary>In double; missing where it is not finite.</summary>
    Exp,

    /// <summary>In double; of Integers with an exponent from 0 an exact Integer.</summary>
    Power,
}

/// <summary>A function of numbers. A missing or uncertain argument makes it missing.</summary>
internal sealed record NumberFunctionExpression(NumberFunction Function, EquatableArray<Expression> Arguments, CriteriaType Type) : Expression(Type);

/// <summary>A call of a C# function of the author's. A missing or uncertain argument makes it missing.</summary>
/// <param name="Function">Its index in <see cref="Trial.Functions"/>.</param>
/// <param name="Arguments">Each of its parameter's type, and in its parameter's unit.</param>
internal sealed record CallExpression(int Function, EquatableArray<Expression> Arguments, CriteriaType Type) : Expression(Type);
