using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <content>Values: numbers exactly, dates by the calendar.</content>
internal sealed partial class WitnessEvaluator
{
    private readonly Dictionary<ConditionalExpression, FactValue?> _chosen = [];

    private FactValue? Of(Expression expression) => expression switch
    {
        NumberConstant constant => new NumberValue(constant.Value),
        StringConstant constant => new TextValue(constant.Value),
        EnumConstant constant => new TextValue(constant.Text),
        DateConstant { Month: { } month, Day: { } day } constant => new DayValue(DayOf(new(constant.Year, month, day))),
        DefinitionExpression definition => Of(trial.Definitions[definition.Definition].Expression),
        ConditionalExpression choice => Chosen(choice),
        CoalesceExpression coalesce => coalesce.Operands.Select(Of).FirstOrDefault(static value => value is not null),
        NegateExpression negate => Of(negate.Operand) is NumberValue value ? new NumberValue(-value.Value) : null,
        ConversionExpression conversion => Of(conversion.Operand) is NumberValue value ? new NumberValue(value.Value * conversion.Factor) : null,
        ArithmeticExpression arithmetic => witness[arithmetic] ?? Arithmetic(arithmetic),
        DateShiftExpression shift => Of(shift.Date) is DayValue day ? Shift(day.Date, shift) : null,
        DurationExpression duration => witness[duration] ?? Duration(duration),
        _ => witness[expression],
    };

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

    private NumberValue? Arithmetic(ArithmeticExpression arithmetic)
    {
        if (Of(arithmetic.Left) is not NumberValue { Value: var left } || Of(arithmetic.Right) is not NumberValue { Value: var right })
            return null;
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Add => new(left + right),
            ArithmeticOperator.Subtract => new(left - right),
            ArithmeticOperator.Multiply => new(left * right),
            _ => right == Rational.Zero ? null : new(left / right),
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
