using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.CSharp.Expressions;

/// <content>Comparisons, and the ranges made of them.</content>
internal sealed partial class ExpressionEmitter
{
    private string Comparison(ComparisonExpression comparison)
    {
        var kind = comparison.Left.Type.Kind == TypeKind.Any ? comparison.Right.Type.Kind : comparison.Left.Type.Kind;
        return kind switch
        {
            TypeKind.Integer or TypeKind.Decimal or TypeKind.Quantity => NumberComparison(comparison),
            TypeKind.Date or TypeKind.DateTime => DateComparison(comparison),
            TypeKind.Boolean => Negated(comparison.Operator, $"!({Operand(Truth(comparison.Left))} ^ {Operand(Truth(comparison.Right))})"),
            TypeKind.Any => $"{RuntimeNames.Truth}.Unknown",
            TypeKind.String when comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) =>
                $"{RuntimeNames.Texts}.{MethodOf(comparison.Operator)}({Plain(comparison.Left)}, {Plain(comparison.Right)})",
            _ => Negated(comparison.Operator, PlainEqual(comparison)),
        };
    }

    private string PlainEqual(ComparisonExpression comparison)
        => comparison.Left is NullExpression || comparison.Right is NullExpression
            ? $"{RuntimeNames.Truth}.Unknown"
            : $"{RuntimeNames.Truth}.Equal({Plain(comparison.Left)}, {Plain(comparison.Right)})";

    private static string Negated(ComparisonOperator @operator, string equal)
        => @operator == ComparisonOperator.NotEqual ? "!" + Operand(equal) : equal;

    private string NumberComparison(ComparisonExpression comparison)
    {
        // A constant stands on the right.
        if (comparison.Left is NumberConstant && comparison.Right is not NumberConstant)
            comparison = new(comparison.Operator.Flipped(), comparison.Right, comparison.Left);
        if (MultipleOf(comparison) is { } multiple)
            return Negated(comparison.Operator, multiple);
        var left = Number(comparison.Left);
        if (comparison.Right is not NumberConstant constant)
            return Negated(comparison.Operator, Compare(left, comparison.Operator, Number(comparison.Right)));
        var code = left.Form is NumberForm.Exact or NumberForm.ExactRange
            ? Compare(left, comparison.Operator, new(MemberReading.ExactConstant(constant.Value, comparison.Left), NumberForm.Exact))
            : $"{Operand(left.Code)}.{MethodOf(comparison.Operator)}({Threshold(comparison.Left, constant.Value)})";
        return Negated(comparison.Operator, code);
    }

    private static string Compare(NumberCode left, ComparisonOperator @operator, NumberCode right)
    {
        if (left.Form == NumberForm.ExactRange || right.Form == NumberForm.ExactRange)
            return $"{Operand(left.As(NumberForm.ExactRange).Code)}.{MethodOf(@operator)}({right.As(NumberForm.ExactRange).Code})";
        if (left.Form == NumberForm.Integer)
            left = left.As(NumberForm.Range);
        if (right.Form == NumberForm.Integer)
            right = right.As(NumberForm.Range);

        // A range meets an exact number from its own side: it knows both of its ends.
        if (left.Form == NumberForm.Exact && right.Form == NumberForm.Range)
            (left, @operator, right) = (right, @operator.Flipped(), left);
        if (left.Form == NumberForm.Range && right.Form == NumberForm.Number)
            right = right.As(NumberForm.Range);
        else if (left.Form == NumberForm.Number)
            left = left.As(right.Form);
        else if (left.Form == NumberForm.Exact)
            right = right.As(NumberForm.Exact);
        return $"{Operand(left.Code)}.{MethodOf(@operator)}({right.Code})";
    }

    /// <summary><c>Ast &lt;= 3 * ULN(Ast)</c>: the shape that has a fast way which is exact all the same.</summary>
    private string? MultipleOf(ComparisonExpression comparison)
    {
        if (comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
            return null;
        if (comparison.Left is ArithmeticExpression && comparison.Right is not ArithmeticExpression)
            comparison = new(comparison.Operator.Flipped(), comparison.Right, comparison.Left);
        if (comparison.Right is not ArithmeticExpression { Operator: ArithmeticOperator.Multiply } product
            || comparison.Right.Type.Kind == TypeKind.Integer
            || FormOf(comparison.Left) is not (NumberForm.Number or NumberForm.Range)
            || comparison.Left is ArithmeticExpression)
        {
            return null;
        }

        var (factor, limit) = product.Left is NumberConstant ? (product.Left, product.Right) : (product.Right, product.Left);
        if (factor is not NumberConstant constant || limit is NumberConstant || FormOf(limit) != NumberForm.Number || limit is ArithmeticExpression)
            return null;
        var number = constant.Value.ToDouble();
        return Rational.FromShortestDecimal(number) == constant.Value
            ? $"{RuntimeNames.Multiple}.{MethodOf(comparison.Operator)}({Number(comparison.Left).Code}, {CSharpText.Literal(number)}, {Number(limit).Code})"
            : null;
    }

    private string Between(BetweenExpression between)
    {
        if (between is { Low: NumberConstant low, High: NumberConstant high, LowClosed: true, HighClosed: true }
            && FormOf(between.Operand) is not (NumberForm.Exact or NumberForm.ExactRange))
        {
            return $"{Operand(Number(between.Operand).Code)}.Between({Threshold(between.Operand, low.Value)}, {Threshold(between.Operand, high.Value)})";
        }

        return between.Low is not null && between.High is not null ? Once(between.Operand, () => Ends(between)) : Ends(between);
    }

    private string Ends(BetweenExpression between)
    {
        var parts = new[]
        {
            between.Low is null ? null
                : Comparison(new(between.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, between.Operand, between.Low)),
            between.High is null ? null
                : Comparison(new(between.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, between.Operand, between.High)),
        };
        var present = parts.Where(static part => part is not null).ToArray();
        return present.Length == 0 ? $"{RuntimeNames.Truth}.True" : string.Join(" & ", present.Select(static part => Operand(part!)));
    }

    /// <summary>A threshold, rounded the way a value of the member's type is rounded where it enters.</summary>
    public static double RoundedThreshold(Expression operand, Rational value)
        => MemberReading.Facing(operand) is { Steps: { Count: > 0 } steps } && steps[steps.Count - 1].Type is NumberMember { Representation: NumberRepresentation.Single }
            ? Rational.FromShortestDecimal(value.ToSingle()).ToDouble()
            : value.ToDouble();

    private static string Threshold(Expression operand, Rational value) => CSharpText.Literal(RoundedThreshold(operand, value));

    private static string MethodOf(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Less => "LessThan",
        ComparisonOperator.LessOrEqual => "AtMost",
        ComparisonOperator.Greater => "MoreThan",
        ComparisonOperator.GreaterOrEqual => "AtLeast",
        _ => "EqualTo",
    };
}
