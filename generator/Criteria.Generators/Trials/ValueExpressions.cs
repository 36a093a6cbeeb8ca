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
/// leaves the range of its type (Integer: 32 bits; else: a finite double).
/// </summary>
internal sealed record ArithmeticExpression(ArithmeticOperator Operator, Expression Left, Expression Right, CriteriaType Type) : Expression(Type);

internal sealed record NegateExpression(Expression Operand) : Expression(Operand.Type);

/// <summary>The operand's number times a constant: a quantity in another unit.</summary>
internal sealed record ConversionExpression(Expression Operand, Rational Factor, CriteriaType Type) : Expression(Type);

/// <summary>Calendar units of days and longer.</summary>
internal enum DateUnit
{
    Year,
    Month,
    Week,
    Day,
}

/// <summary>
/// <c>months between a and b</c>: the largest n with <c>a + n months &lt;= b</c>, negative where b comes first;
/// <c>difference in months between</c>: the boundaries crossed. Age is the duration from birth.
/// </summary>
internal sealed record DurationExpression(bool IsDifference, DateUnit Unit, Expression From, Expression To) : Expression(CriteriaType.Integer);

/// <summary>A date moved by calendar units; a day that the month lacks becomes its last day. Missing outside the years 1 to 9999.</summary>
internal sealed record DateShiftExpression(Expression Date, int Amount, DateUnit Unit) : Expression(CriteriaType.Date);
