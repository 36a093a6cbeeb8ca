using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <content>Whole numbers that lie somewhere: scores of which an item is open, sums of which a part with a declared range is missing.</content>
internal sealed partial class WitnessEvaluator
{
    /// <summary>What is made of other values, so that it can lie between two numbers where one of those is missing.</summary>
    private static bool IsMade(Expression number)
        => number.Type.Kind == TypeKind.Integer && number is (ScoreExpression or DomainExpression or ArithmeticExpression or NegateExpression or DefinitionExpression);

    /// <summary>Between which numbers the value lies; null where nothing is known of it.</summary>
    private NumberSpan? RangeOf(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            NumberConstant constant => NumberSpan.Of(HeldNumbers.Alone(constant.Value)),
            ScoreExpression score => Bounds(score.Items) is var (least, most) ? new(least, most) : null,
            DefinitionExpression definition => RangeOf(trial.Definitions[definition.Definition].Expression),
            DomainExpression domain => Of(domain.Operand) is NumberValue known ? NumberSpan.Of(known.Value) : new(domain.Domain.Low, domain.Domain.High),
            NegateExpression { Type.Kind: TypeKind.Integer } negate => RangeOf(negate.Operand) is var (low, high) ? Held(-high, -low) : null,
            ArithmeticExpression { Type.Kind: TypeKind.Integer } arithmetic => RangeOf(arithmetic.Left) is { } left && RangeOf(arithmetic.Right) is { } right ? Combined(arithmetic.Operator, left, right) : null,
            _ => Of(expression) is NumberValue { Value: var value } ? NumberSpan.Of(value) : null,
        };
    }

    private static NumberSpan? Combined(ArithmeticOperator @operator, NumberSpan left, NumberSpan right)
    {
        switch (@operator)
        {
            case ArithmeticOperator.Add:
                return Held(left.Low + right.Low, left.High + right.High);
            case ArithmeticOperator.Subtract:
                return Held(left.Low - right.High, left.High - right.Low);
            case ArithmeticOperator.Multiply:
                Rational[] corners = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
                return Held(corners.Min(), corners.Max());
            default:
                return null;
        }
    }

    /// <summary>Where an end leaves the range of Integers, nothing is known.</summary>
    private static NumberSpan? Held(Rational low, Rational high) => low >= int.MinValue && high <= int.MaxValue ? new(low, high) : null;
}
