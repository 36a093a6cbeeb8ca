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
        DateShiftExpression shift => DayShift(shift),
        DateFromExpression from => $"{Operand(Moment(from.Operand))}.Date",
        ConditionalExpression choice =>
            $"{RuntimeNames.Day}.Choose({Truth(choice.Condition)}, {Day(choice.Then)}, {Day(choice.Else)})",
        CoalesceExpression coalesce => coalesce.Operands.Reverse().Select(Day)
            .Aggregate(static (rest, operand) => $"{Operand(operand)}.Or({rest})"),
        AggregateExpression aggregate => Aggregated(aggregate),
        CallExpression call => Call(call),
        DefinitionExpression definition => Call(names.Definition(definition.Definition), definition),
        ParameterExpression or PathExpression => Fact(expression),
        _ => throw Unexpected(expression, "a date"),
    };

    private string DayShift(DateShiftExpression shift)
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

    /// <summary>A Date or a DateTime: both have the same methods.</summary>
    private string Temporal(Expression expression) => expression.Type.Kind == TypeKind.DateTime ? Moment(expression) : Day(expression);

    private string DateComparison(ComparisonExpression comparison)
        => Ordered(comparison.Operator, Operand(Temporal(comparison.Left)), Temporal(comparison.Right));

    /// <summary>Each side from the beginning of its year, month and so on: by so much only they are compared.</summary>
    private string PrecisionComparison(PrecisionComparisonExpression comparison)
    {
        var start = comparison.Precision switch
        {
            DateUnit.Year => ".StartOfYear()",
            DateUnit.Month => ".StartOfMonth()",
            DateUnit.Day when comparison.Left.Type.Kind == TypeKind.DateTime => ".StartOfDay()",
            DateUnit.Hour => ".StartOfHour()",
            DateUnit.Minute => ".StartOfMinute()",
            DateUnit.Second => ".StartOfSecond()",
            _ => string.Empty,
        };
        return Ordered(comparison.Operator, Operand(Temporal(comparison.Left)) + start, Operand(Temporal(comparison.Right)) + start);
    }

    private static string Ordered(ComparisonOperator @operator, string left, string right) => @operator switch
    {
        ComparisonOperator.Less => $"{left}.Before({right})",
        ComparisonOperator.LessOrEqual => $"{left}.OnOrBefore({right})",
        ComparisonOperator.Greater => $"{left}.After({right})",
        ComparisonOperator.GreaterOrEqual => $"{left}.OnOrAfter({right})",
        ComparisonOperator.NotEqual => $"!{left}.EqualTo({right})",
        _ => $"{left}.EqualTo({right})",
    };

    private string Duration(DurationExpression duration)
    {
        var unit = duration.Unit.ToString();
        var isCountOfDays = duration.From.Type.Kind == TypeKind.Date && duration.Unit == DateUnit.Day;
        var crossed = duration.IsDifference && !isCountOfDays && duration.Unit != DateUnit.Millisecond;
        return $"{Operand(Temporal(duration.From))}.{unit}{(crossed ? "Boundaries" : "s")}Until({Temporal(duration.To)})";
    }

    private string DatePart(DatePartExpression part)
        => $"{Operand(Temporal(part.Operand))}.{(part.Part == DateUnit.Day ? "DayOfMonth" : part.Part.ToString())}";
}
