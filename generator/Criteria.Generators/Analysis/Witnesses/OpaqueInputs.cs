using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>
/// Values for what a number is made of that the solver takes as it is: of a quotient that has to be 2, a divisor that somebody can have and the dividend that
/// goes with it. What the model has a value for stays as it is.
/// </summary>
/// <param name="values">What the witness has so far; what is chosen is added.</param>
/// <param name="isOpen">Whether any value may be chosen for a reading.</param>
internal sealed class OpaqueInputs(Trial trial, Dictionary<Expression, FactValue> values, Func<Expression, bool> isOpen)
{
    // Powers of two: quotients by them are as exact as the dividend.
    private static readonly Rational[] _simple = [Rational.One, 64, 128, 16, 32, 4, 8, 2, 256, 1024, Rational.Create(1, 2), Rational.Create(1, 4), Rational.Create(1, 16)];

    /// <summary>Chooses what is open so that the expression has the value.</summary>
    /// <returns>False where that cannot be; nothing is chosen then.</returns>
    public bool Choose(Expression expression, Rational value)
    {
        var before = new Dictionary<Expression, FactValue>(values);
        if (Set(expression, value) && Computed(expression) == value)
            return true;
        values.Clear();
        foreach (var known in before)
            values.Add(known.Key, known.Value);
        return false;
    }

    private bool Set(Expression expression, Rational value)
    {
        if (Computed(expression) is { } computed)
            return computed == value;
        switch (expression)
        {
            case PathExpression or ParameterExpression when isOpen(expression) && CanBe(expression, value):
                values[expression] = new NumberValue(value);
                return true;
            case DefinitionExpression definition:
                return Set(trial.Definitions[definition.Definition].Expression, value);
            case NegateExpression negate:
                return Set(negate.Operand, -value);
            case ConversionExpression conversion:
                return Set(conversion.Operand, value / conversion.Factor);
            case NumberFunctionExpression { Function: NumberFunction.Abs or NumberFunction.Ceiling or NumberFunction.Floor or NumberFunction.Round or NumberFunction.Truncate } function:
                return Set(function.Arguments[0], value);
            case ArithmeticExpression arithmetic:
                return SetEither(arithmetic, value);
            default:
                return false;
        }
    }

    /// <summary>The one side by the other; where both are open, a simple number for the right one.</summary>
    private bool SetEither(ArithmeticExpression arithmetic, Rational value)
    {
        if (Computed(arithmetic.Right) is null && Computed(arithmetic.Left) is { } left)
            return RightOf(arithmetic.Operator, left, value) is { } other && Set(arithmetic.Right, other);
        if (Computed(arithmetic.Right) is null && !_simple.Any(simple => Set(arithmetic.Right, simple)))
            return false;
        return Computed(arithmetic.Right) is { } right && LeftOf(arithmetic.Operator, right, value) is { } dividend && Set(arithmetic.Left, dividend);
    }

    private static Rational? LeftOf(ArithmeticOperator @operator, Rational right, Rational value) => @operator switch
    {
        ArithmeticOperator.Add => value - right,
        ArithmeticOperator.Subtract => value + right,
        ArithmeticOperator.Multiply => right == Rational.Zero ? null : value / right,
        _ => right == Rational.Zero ? null : value * right,
    };

    private static Rational? RightOf(ArithmeticOperator @operator, Rational left, Rational value) => @operator switch
    {
        ArithmeticOperator.Add => value - left,
        ArithmeticOperator.Subtract => left - value,
        ArithmeticOperator.Multiply => left == Rational.Zero ? null : value / left,
        _ => value == Rational.Zero ? null : left / value,
    };

    private Rational? Computed(Expression expression)
        => (new WitnessEvaluator(trial, new(values.Where(static value => value.Key is PathExpression or ParameterExpression or AttestationExpression).ToDictionary(static value => value.Key, static value => value.Value)))
            .ValueOf(expression) as NumberValue)?.Value;

    /// <summary>A number that the member holds, and that somebody can have.</summary>
    private static bool CanBe(Expression reading, Rational value)
    {
        if (!value.IsTerminatingDecimal || (reading.Type.Kind == TypeKind.Integer && !value.IsInteger))
            return false;
        if (reading is PathExpression { Steps: { Count: > 0 } steps } && steps[steps.Count - 1].Domain is { } domain && (value < domain.Low || value > domain.High))
            return false;
        return MeasuredQuantity.AnalyteOf(reading) is not { } analyte || MeasuredQuantity.RangeOf(analyte.PlausibleRange, analyte, MeasuredQuantity.UnitOf(reading)) is not { } range
            || (value >= range.Low && value <= range.High);
    }
}
