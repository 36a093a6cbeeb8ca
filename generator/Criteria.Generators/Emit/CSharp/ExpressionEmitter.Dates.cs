using System.Globalization;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <content>Dates and windows.</content>
internal sealed partial class ExpressionEmitter
{
    public string Day(Expression expression) => Kept(expression) ?? expression switch
    {
        NullExpression => $"{RuntimeNames.Day}.Missing",
        DateConstant date => $"{RuntimeNames.Day}.Of({string.Join(", ", new[] { date.Year, date.Month, date.Day }.Where(static part => part is not null))})",
        DateShiftExpression shift => Shift(shift),
        ConditionalExpression choice =>
            $"{RuntimeNames.Day}.Choose({Truth(choice.Condition)}, {Day(choice.Then)}, {Day(choice.Else)})",
        CoalesceExpression coalesce => coalesce.Operands.Reverse().Select(Day)
            .Aggregate(static (rest, operand) => $"{Operand(operand)}.Or({rest})"),
        CallExpression call => Call(call),
        DefinitionExpression definition => Call(names.Definition(definition.Definition), definition),
        ParameterExpression or PathExpression => Fact(expression),
        _ => throw Unexpected(expression, "a date"),
    };

    private string Shift(DateShiftExpression shift)
    {
        var date = Operand(Day(shift.Date));
        return shift.Unit switch
        {
            DateUnit.Year => $"{date}.AddMonths({(12L * shift.Amount).ToString(CultureInfo.InvariantCulture)})",
            DateUnit.Month => $"{date}.AddMonths({CSharpText.Literal(shift.Amount)})",
            DateUnit.Week => $"{date}.AddDays({(7L * shift.Amount).ToString(CultureInfo.InvariantCulture)})",
            _ => $"{date}.AddDays({CSharpText.Literal(shift.Amount)})",
        };
    }

    private string DateComparison(ComparisonExpression comparison)
    {
        var left = Operand(Day(comparison.Left));
        var right = Day(comparison.Right);
        return comparison.Operator switch
        {
            ComparisonOperator.Less => $"{left}.Before({right})",
            ComparisonOperator.LessOrEqual => $"{left}.OnOrBefore({right})",
            ComparisonOperator.Greater => $"{left}.After({right})",
            ComparisonOperator.GreaterOrEqual => $"{left}.OnOrAfter({right})",
            ComparisonOperator.NotEqual => $"!{left}.EqualTo({right})",
            _ => $"{left}.EqualTo({right})",
        };
    }
}
