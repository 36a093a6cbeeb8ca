namespace Criteria.Generators.Syntax;

/// <summary>
/// How tightly operators bind, loosest first: the order of the alternatives of <c>expression</c> and <c>expressionTerm</c> in cql.g4 of CQL 1.5.
/// What stands on the left of an operator associates to the left.
/// </summary>
internal static class Precedence
{
    public const int Set = 1;
    public const int Implies = 2;
    public const int Or = 3;
    public const int And = 4;
    public const int Membership = 5;
    public const int Equality = 6;
    public const int Timing = 7;
    public const int Inequality = 8;
    public const int Between = 9;
    public const int Exists = 10;
    public const int Not = 11;

    /// <summary><c>is null</c> and <c>as Type</c>, which have no operand on their right.</summary>
    public const int Suffix = 12;

    /// <summary>What takes no part in the order of operators, but is no term either: <c>months between a and b</c>.</summary>
    public const int Closed = 13;

    /// <summary>From here on an operand is a term; anything looser needs parentheses there.</summary>
    public const int Add = 14;
    public const int Multiply = 15;
    public const int Power = 16;
    public const int Sign = 17;
    public const int Primary = 18;

    public static int Of(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Implies => Implies,
        BinaryOperator.Or or BinaryOperator.Xor => Or,
        BinaryOperator.And => And,
        BinaryOperator.In or BinaryOperator.Contains => Membership,
        BinaryOperator.Equal or BinaryOperator.NotEqual => Equality,
        BinaryOperator.Add or BinaryOperator.Subtract => Add,
        BinaryOperator.Multiply or BinaryOperator.Divide => Multiply,
        _ => Inequality,
    };
}
