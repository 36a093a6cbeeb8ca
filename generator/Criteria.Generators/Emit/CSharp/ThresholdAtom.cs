using System;
using System.Linq;
using Criteria.Generators.Emit.CSharp.Expressions;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>A number of the patient against a constant range, both ends closed: what the mask core decides four at a time.</summary>
/// <param name="Fact">The number of the fact.</param>
internal sealed record ThresholdAtom(int Fact, double Low, double High)
{
    /// <summary>The atom that an expression is; null where it is none.</summary>
    public static ThresholdAtom? Of(TrialNames names, Expression expression)
    {
        switch (expression)
        {
            case ComparisonExpression { Right: NumberConstant constant } comparison:
                return Of(names, comparison.Left, comparison.Operator, constant.Value);
            case ComparisonExpression { Left: NumberConstant constant } comparison:
                return Of(names, comparison.Right, comparison.Operator.Flipped(), constant.Value);
            case BetweenExpression { Low: NumberConstant low, High: NumberConstant high } between:
                var lower = Of(names, between.Operand, between.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, low.Value);
                var upper = Of(names, between.Operand, between.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, high.Value);
                return lower is null || upper is null ? null : new(lower.Fact, lower.Low, upper.High);
            default:
                return null;
        }
    }

    private static ThresholdAtom? Of(TrialNames names, Expression operand, ComparisonOperator @operator, Rational value)
    {
        if (operand is not (PathExpression or ParameterExpression) || !operand.Type.IsNumeric || names.FactOf(operand) is var fact && fact < 0)
            return null;
        if (operand is PathExpression path && MemberReading.Number("_", false, path).Form != NumberForm.Number)
            return null;
        var threshold = ExpressionEmitter.RoundedThreshold(operand, value);
        return @operator switch
        {
            ComparisonOperator.GreaterOrEqual => new(fact, threshold, double.MaxValue),
            ComparisonOperator.Greater => new(fact, Next(threshold, 1), double.MaxValue),
            ComparisonOperator.LessOrEqual => new(fact, double.MinValue, threshold),
            ComparisonOperator.Less => new(fact, double.MinValue, Next(threshold, -1)),
            ComparisonOperator.Equal => new(fact, threshold, threshold),
            _ => null,
        };
    }

    /// <summary>The neighbouring double above or below.</summary>
    private static double Next(double value, int direction)
    {
        if (value == 0)
            return direction * double.Epsilon;
        var bits = BitConverter.DoubleToInt64Bits(value);
        return BitConverter.Int64BitsToDouble(value > 0 == direction > 0 ? bits + 1 : bits - 1);
    }
}
