using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <content>Dates with a time of day.</content>
internal sealed partial class ExpressionEmitter
{
    public string Moment(Expression expression) => Kept(expression) ?? expression switch
    {
        NullExpression => $"{RuntimeNames.Moment}.Missing",
        DateTimeConstant time => MomentConstant(time),
        DateShiftExpression shift => MomentShift(shift),
        ConditionalExpression choice =>
            $"{RuntimeNames.Moment}.Choose({Truth(choice.Condition)}, {Moment(choice.Then)}, {Moment(choice.Else)})",
        CoalesceExpression coalesce => coalesce.Operands.Reverse().Select(Moment)
            .Aggregate(static (rest, operand) => $"{Operand(operand)}.Or({rest})"),
        AggregateExpression aggregate => Aggregated(aggregate),
        DefinitionExpression definition => Call(names.Definition(definition.Definition), definition),
        ParameterExpression or PathExpression => Fact(expression),
        _ => throw Unexpected(expression, "a date with a time"),
    };

    private static string MomentConstant(DateTimeConstant time)
    {
        var parts = new List<string>();
        foreach (var part in new int?[] { time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second, time.Millisecond })
        {
            if (part is { } known)
                parts.Add(CSharpText.Literal(known));
        }

        if (time.OffsetMinutes is { } offset and not 0)
            parts.Add($"offset: {CSharpText.Literal(offset)}");
        return $"{RuntimeNames.Moment}.Of({string.Join(", ", parts)})";
    }

    private string MomentShift(DateShiftExpression shift)
    {
        var (method, amount) = shift.Unit switch
        {
            DateUnit.Year => ("AddMonths", 12L * shift.Amount),
            DateUnit.Week => ("AddDays", 7L * shift.Amount),
            _ => ($"Add{shift.Unit}s", shift.Amount),
        };
        return $"{Operand(Moment(shift.Date))}.{method}({amount.ToString(CultureInfo.InvariantCulture)})";
    }
}
