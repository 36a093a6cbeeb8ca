using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <content>Values: numbers exactly, dates by the calendar.</content>
internal sealed partial class WitnessEvaluator
{
    private readonly Dictionary<ConditionalExpression, FactValue?> _chosen = [];

    /// <summary>The value of an expression; null where it is not decided.</summary>
    public FactValue? ValueOf(Expression expression)
        => expression.Type.Kind != TypeKind.Boolean ? Of(expression) : Truth(expression) is { } truth ? new TruthValue(truth) : null;

    private FactValue? Of(Expression expression) => expression switch
    {
        NumberConstant constant => new NumberValue(HeldNumbers.Alone(constant.Value)),
        StringConstant constant => new TextValue(constant.Value),
        EnumConstant constant => new TextValue(constant.Text),
        DateConstant { Month: { } month, Day: { } day } constant => new DayValue(DayOf(new(constant.Year, month, day))),
        DefinitionExpression definition => Of(definition),
        ConditionalExpression choice => Chosen(choice),
        CoalesceExpression coalesce => coalesce.Operands.Select(Of).FirstOrDefault(static value => value is not null),
        ScoreExpression score => Bounds(score.Items) is var (low, high) && low == high ? new NumberValue(low) : witness[score],
        NegateExpression negate => Of(negate.Operand) is NumberValue value ? Held(-value.Value, negate.Type) : null,
        ConversionExpression conversion => Of(conversion.Operand) is NumberValue value ? Rounded(value.Value * conversion.Factor) : null,
        DomainExpression domain => Of(domain.Operand),
        ArithmeticExpression arithmetic => Arithmetic(arithmetic) ?? witness[arithmetic],
        NumberFunctionExpression function => Function(function) ?? witness[function],
        DateShiftExpression shift => Of(shift.Date) is DayValue day ? Shift(day.Date, shift) : null,
        DurationExpression duration => Duration(duration) ?? witness[duration],
        _ => witness[expression],
    };

    private FactValue? Of(DefinitionExpression definition)
    {
        if (!_values.TryGetValue(definition.Definition, out var value))
            _values[definition.Definition] = value = Of(trial.Definitions[definition.Definition].Expression);
        return value;
    }

    /// <summary>Each choice is made once: a range asks for its value twice, and choices within choices would be made again and again.</summary>
    private FactValue? Chosen(ConditionalExpression choice)
    {
        if (_chosen.TryGetValue(choice, out var known))
            return known;
        var value = Truth(choice.Condition) switch
        {
            true => Of(choice.Then),
            false => Of(choice.Else),
            _ => Of(choice.Then) is { } then && then.Equals(Of(choice.Else)) ? then : null,
        };
        _chosen[choice] = value;
        return value;
    }

    /// <summary>A threshold is rounded to the type of the member that it faces, the way an entering value is.</summary>
    private FactValue? Facing(Expression expression, Expression other)
        => expression is NumberConstant constant ? new NumberValue(HeldNumbers.Threshold(constant.Value, other)) : Of(expression);

    private static NumberValue? Rounded(Rational number) => HeldNumbers.NearestDouble(number) is { } nearest ? new(nearest) : null;

    /// <summary>A result that leaves the range of its type is missing.</summary>
    private static NumberValue? Held(Rational number, CriteriaType type)
        => (type.Kind == TypeKind.Integer ? number >= int.MinValue && number <= int.MaxValue : HeldNumbers.NearestDouble(number) is not null) ? new(number) : null;

    private NumberValue? Arithmetic(ArithmeticExpression arithmetic)
    {
        if (Of(arithmetic.Left) is not NumberValue { Value: var left } || Of(arithmetic.Right) is not NumberValue { Value: var right })
            return null;
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Add => Held(left + right, arithmetic.Type),
            ArithmeticOperator.Subtract => Held(left - right, arithmetic.Type),
            ArithmeticOperator.Multiply => Held(left * right, arithmetic.Type),
            _ => right == Rational.Zero ? null : Finite(left.ToDouble() / right.ToDouble()) is { } quotient ? new(quotient) : null,
        };
    }

    private static Rational? Finite(double number) => double.IsNaN(number) || double.IsInfinity(number) ? null : Rational.FromShortestDecimal(number);

    /// <summary>The functions that are exact; of the others the witness has a value where it needs one.</summary>
    private NumberValue? Function(NumberFunctionExpression function)
    {
        if (function.Arguments.Count != 1 || Of(function.Arguments[0]) is not NumberValue { Value: var number })
            return null;
        return function.Function switch
        {
            NumberFunction.Abs => Held(number.Abs(), function.Type),
            NumberFunction.Floor => Held(number.Floor(), function.Type),
            NumberFunction.Ceiling => Held(-(-number).Floor(), function.Type),
            NumberFunction.Truncate => Held(number.Sign * number.Abs().Floor(), function.Type),
            NumberFunction.Round => Held((number + Rational.Create(1, 2)).Floor(), function.Type),
            _ => null,
        };
    }

    private static int DayOf(DateTime date) => (int)(date - DateTime.MinValue).TotalDays;

    private static DayValue? Shift(DateTime date, DateShiftExpression shift)
    {
        try
        {
            return shift.Unit switch
            {
                DateUnit.Year => new(DayOf(date.AddMonths(checked(shift.Amount * 12)))),
                DateUnit.Month => new(DayOf(date.AddMonths(shift.Amount))),
                DateUnit.Week => new(DayOf(date.AddDays(shift.Amount * 7.0))),
                DateUnit.Day => new(DayOf(date.AddDays(shift.Amount))),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            // Beyond the calendar there is no date.
            return null;
        }
    }

    private NumberValue? Duration(DurationExpression duration)
    {
        if (duration.IsDifference || Of(duration.From) is not DayValue from || Of(duration.To) is not DayValue to)
            return null;
        return duration.Unit switch
        {
            DateUnit.Year => new(WholeMonths(from.Date, to.Date) / 12),
            DateUnit.Month => new(WholeMonths(from.Date, to.Date)),
            DateUnit.Week => new((to.Day - from.Day) / 7),
            DateUnit.Day => new(to.Day - from.Day),
            _ => null,
        };
    }

    /// <summary>The most months that can be added to the first date without passing the second.</summary>
    private static int WholeMonths(DateTime from, DateTime to)
    {
        if (to < from)
            return -WholeMonths(to, from);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }
}
