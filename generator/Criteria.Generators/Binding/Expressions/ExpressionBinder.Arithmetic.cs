using System.Numerics;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding.Expressions;

internal sealed partial class ExpressionBinder
{
    private Expression BindNumber(NumberSyntax number)
    {
        if (!FitsDecimal(number.Value, number))
            return TrialScope.Failure;
        var value = Rational.FromDigits(number.Value.Digits, number.Value.Scale);
        switch (number.Kind)
        {
            case NumberKind.Long:
                return Fail(FormRules.OutsideSubset, number, $"{Quote(number)}, a Long,", "write an Integer or a Decimal");
            case NumberKind.Integer when !FitsInteger(value):
                return Mismatch(number, $"{Quote(number)} is beyond an Integer, which ends at 2147483647; write {Written(number)}.0");
            default:
                return new NumberConstant(value, number.Kind == NumberKind.Integer ? CriteriaType.Integer : CriteriaType.Decimal)
                {
                    Origin = At(number),
                    Written = new(value, number.Value.Scale, null),
                };
        }
    }

    /// <summary>CQL's Decimal has 28 digits, though its public tests write longer ones; no type of C# holds these, and exact arithmetic on them is slow.</summary>
    private bool FitsDecimal(ExactDecimal value, ExpressionSyntax number)
    {
        const int MostDigits = 28;
        if (value.Scale <= MostDigits && BigInteger.Abs(value.Digits) < BigInteger.Pow(10, MostDigits))
            return true;
        Fail(FormRules.OutsideSubset, number, $"{Quote(number)}, a number of more than {MostDigits} digits,", "round it");
        return false;
    }

    private static bool FitsInteger(Rational value) => value >= new BigInteger(int.MinValue) && value <= new BigInteger(int.MaxValue);

    private Expression BindSign(UnarySyntax unary)
    {
        // The smallest Integer has no positive counterpart.
        if (unary is { Operator: UnaryOperator.Negate, Operand: NumberSyntax { Kind: NumberKind.Integer } number } && number.Value.Digits == -(BigInteger)int.MinValue)
            return new NumberConstant(new BigInteger(int.MinValue), CriteriaType.Integer) { Origin = At(unary) };
        var operand = Bind(unary.Operand);
        if (operand.Type.Kind == TypeKind.Error)
            return operand;
        if (operand.Type.Kind == TypeKind.Any)
            return Null(CriteriaType.Any, unary);
        if (!operand.Type.IsNumeric)
            return Mismatch(unary, $"a sign stands before a number; {Describe(new(operand, unary.Operand))}");
        if (unary.Operator == UnaryOperator.Plus)
            return operand;
        if (operand is NumberConstant constant)
            return constant with { Value = -constant.Value, Origin = At(unary) };
        return Keep(AnalyteOf(operand), new NegateExpression(operand) { Origin = At(unary) });
    }

    private Expression Keep(Analyte? analyte, Expression value)
    {
        if (analyte is not null)
            _analytes[value] = analyte;
        return value;
    }

    private Expression BindArithmetic(BinarySyntax node, Operand left, Operand right)
    {
        if (left.Type.Kind == TypeKind.Error || right.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        foreach (var side in new[] { left, right })
        {
            if (node.Operator == BinaryOperator.Add && AreTexts(left, right))
                return Fail(FormRules.OutsideSubset, node.OperatorSpan, "'+', joining of texts,", "compare each text by itself");
            if (!side.Type.IsNumeric && side.Type.Kind != TypeKind.Any)
                return Mismatch(node, $"{Quote(node)} takes numbers; {Describe(left)}, {Describe(right)}{AdviceForSum(left, right)}");
        }

        return node.Operator is BinaryOperator.Add or BinaryOperator.Subtract ? BindSum(node, left, right) : BindProduct(node, left, right);
    }

    private static bool AreTexts(Operand left, Operand right) => (left.Type.Kind, right.Type.Kind) is (TypeKind.String, TypeKind.String or TypeKind.Any) or (TypeKind.Any, TypeKind.String);

    private static string AdviceForSum(Operand left, Operand right) => (left.Type.Kind, right.Type.Kind) switch
    {
        (_, TypeKind.Date or TypeKind.DateTime) => "; a date stands on the left: Screening - 4 weeks",
        (TypeKind.String, _) => "; texts are not joined, compare each by itself",
        _ => string.Empty,
    };

    private Expression BindSum(BinarySyntax node, Operand left, Operand right)
    {
        if (Unify([left, right], node) is not { } sides)
            return TrialScope.Failure;
        var type = sides[0].Type.Kind == TypeKind.Any ? CriteriaType.Integer : sides[0].Type;
        var operation = node.Operator == BinaryOperator.Add ? ArithmeticOperator.Add : ArithmeticOperator.Subtract;
        if (type.Unit is { } unit && _scope.Units.TryGet(unit, out var known, out _) && known.IsSpecial)
            return Mismatch(node, $"values in '{unit}' have no sum and no difference, because they are a scale with a zero of its own");
        var result = Fold(operation, sides[0], sides[1], type, node)
            ?? new ArithmeticExpression(operation, Summand(sides[0], type), Summand(sides[1], type), type) { Origin = At(node) };
        return Keep(AnalyteOf(left.Value) ?? AnalyteOf(right.Value), result);
    }

    /// <summary>A side of a sum: a whole number with a declared domain is anything in that domain where it is missing.</summary>
    private Expression Summand(Expression side, CriteriaType type)
        => side is PathExpression path && type.Kind == TypeKind.Integer && _domains.TryGetValue(path, out var domain) && WholeNumbersOf(domain) is { } whole
            ? new DomainExpression(path, whole) { Origin = path.Origin }
            : Typed(side, type);

    /// <summary>The whole numbers of a domain; null where there are none, and where it leaves an Integer.</summary>
    private static NumberDomain? WholeNumbersOf(NumberDomain domain)
    {
        var (low, high) = (-FloorOf(-domain.Low), FloorOf(domain.High));
        return low <= high && FitsInteger(low) && FitsInteger(high) ? new(low, high) : null;
    }

    private Expression BindProduct(BinarySyntax node, Operand left, Operand right)
    {
        var operation = node.Operator == BinaryOperator.Multiply ? ArithmeticOperator.Multiply : ArithmeticOperator.Divide;
        if (left.Type.Kind == TypeKind.Quantity || right.Type.Kind == TypeKind.Quantity)
            return BindQuantityProduct(node, operation, left, right);
        var isInteger = operation == ArithmeticOperator.Multiply && left.Type.Kind != TypeKind.Decimal && right.Type.Kind != TypeKind.Decimal;
        var type = isInteger ? CriteriaType.Integer : CriteriaType.Decimal;
        var (first, second) = (Typed(left.Value, type), Typed(right.Value, type));
        return Fold(operation, first, second, type, node) ?? new ArithmeticExpression(operation, first, second, type) { Origin = At(node) };
    }

    private Expression BindQuantityProduct(BinarySyntax node, ArithmeticOperator operation, Operand left, Operand right)
    {
        var divides = operation == ArithmeticOperator.Divide;
        var code = (left.Type.Unit, right.Type.Unit) switch
        {
            ({ } unit, null) => unit,
            (null, { } unit) => divides ? Quotient("1", unit) : unit,
            ({ } first, { } second) => divides ? Quotient(first, second) : Product(first, second),
            _ => "1",
        };
        foreach (var side in new[] { left, right })
        {
            if (side.Type.Unit is { } unit && _scope.Units.TryGet(unit, out var known, out _) && known.IsSpecial)
                return Mismatch(node, $"values in '{unit}' cannot be multiplied or divided, because they are a scale with a zero of its own");
        }

        if (!_scope.Units.TryGet(code, out _, out var problem))
            return Mismatch(node, $"{Describe(left)}, {Describe(right)}; together they have no unit: {problem}");
        var type = CriteriaType.Quantity(code);
        var (one, two) = (Factor(left), Factor(right));
        var result = Fold(operation, one, two, type, node) ?? new ArithmeticExpression(operation, one, two, type) { Origin = At(node) };

        // A multiple of an amount is an amount of the same substance; a quotient of two is not.
        var analyte = left.Type.Kind != right.Type.Kind && (!divides || left.Type.Kind == TypeKind.Quantity) ? AnalyteOf(left.Value) ?? AnalyteOf(right.Value) : null;
        return Keep(analyte, result);
    }

    // A factor without a unit is a Decimal.
    private static Expression Factor(Operand side) => side.Type.Kind == TypeKind.Quantity ? side.Value : Typed(side.Value, CriteriaType.Decimal);

    private static Expression Typed(Expression value, CriteriaType type) => value.Type.Kind == TypeKind.Any
        ? new NullExpression(type) { Origin = value.Origin }
        : ToNumber(value, type);

    private static string Product(string left, string right)
        => left == "1" ? right : right == "1" ? left : $"{left}.{Grouped(right)}";

    private static string Quotient(string left, string right)
        => left == right ? "1" : right == "1" ? left : $"{left}/{Grouped(right)}";

    // UCUM reads from left to right, so only what stands on the right needs brackets.
    private static string Grouped(string unit) => unit.IndexOfAny(['/', '.']) >= 0 ? $"({unit})" : unit;

    /// <summary>The result where both sides are constant and it is exact: division is done in double, and what leaves its type is missing.</summary>
    private Expression? Fold(ArithmeticOperator operation, Expression left, Expression right, CriteriaType type, BinarySyntax node)
    {
        if (left is not NumberConstant first || right is not NumberConstant second || operation == ArithmeticOperator.Divide)
            return null;
        var value = operation switch
        {
            ArithmeticOperator.Add => first.Value + second.Value,
            ArithmeticOperator.Subtract => first.Value - second.Value,
            _ => first.Value * second.Value,
        };
        return type.Kind == TypeKind.Integer && !FitsInteger(value) ? null : new NumberConstant(value, type) { Origin = At(node) };
    }
}
