using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <content>Dates, and the lengths of time between them.</content>
internal sealed partial class ExpressionProse
{
    private string Shift(DateShiftExpression shift)
    {
        return $"{Length(shift)} {(shift.Amount < 0 ? "before" : "after")} {In(shift.Date)}";
    }

    private static string Length(DateShiftExpression shift)
    {
        var amount = System.Math.Abs((long)shift.Amount);
        return amount.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + UnitName(shift.Unit) + (amount == 1 ? string.Empty : "s");
    }

    /// <summary>A day and so much time is not after another day: the one lies so much before the other, or more.</summary>
    private string? TimeApart(ComparisonExpression comparison) => comparison switch
    {
        { Operator: ComparisonOperator.LessOrEqual, Left: DateShiftExpression { Amount: > 0 } shift } => $"{In(shift.Date)} is {Length(shift)} or more before {In(comparison.Right)}",
        { Operator: ComparisonOperator.Less, Left: DateShiftExpression { Amount: > 0 } shift } => $"{In(shift.Date)} is more than {Length(shift)} before {In(comparison.Right)}",
        _ => null,
    };

    /// <summary>A day lies between another one and some time after that: the other is in a window that ends on the one.</summary>
    private string? WindowBefore(BetweenExpression between)
        => between is { LowClosed: true, HighClosed: true, Low: { } start, High: DateShiftExpression { Amount: > 0 } end } && start.Equals(end.Date)
            ? $"{In(start)} is on {In(between.Operand)} or at most {Length(end)} before it"
            : null;

    private string Duration(DurationExpression duration)
    {
        var units = UnitName(duration.Unit) + "s";
        return duration.IsDifference
            ? $"the number of {units} begun between {In(duration.From)} and {In(duration.To)}"
            : $"the number of completed {units} from {In(duration.From)} to {In(duration.To)}";
    }

    private string Precise(PrecisionComparisonExpression comparison)
    {
        var unit = UnitName(comparison.Precision);
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => $"{In(comparison.Left)} is in the same {unit} as {In(comparison.Right)}",
            ComparisonOperator.NotEqual => $"{In(comparison.Left)} is in another {unit} than {In(comparison.Right)}",
            ComparisonOperator.Less => $"the {unit} of {In(comparison.Left)} is before that of {In(comparison.Right)}",
            ComparisonOperator.LessOrEqual => $"the {unit} of {In(comparison.Left)} is not after that of {In(comparison.Right)}",
            ComparisonOperator.Greater => $"the {unit} of {In(comparison.Left)} is after that of {In(comparison.Right)}",
            _ => $"the {unit} of {In(comparison.Left)} is not before that of {In(comparison.Right)}",
        };
    }

    private static string UnitName(DateUnit unit) => unit switch
    {
        DateUnit.Year => "year",
        DateUnit.Month => "month",
        DateUnit.Week => "week",
        DateUnit.Day => "day",
        DateUnit.Hour => "hour",
        DateUnit.Minute => "minute",
        DateUnit.Second => "second",
        _ => "millisecond",
    };
}
