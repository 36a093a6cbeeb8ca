using System;
using System.Globalization;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Emit.Prose;

/// <content>Values and their comparison.</content>
internal sealed partial class ExpressionProse
{
    // A converted threshold may have no end as a decimal; so many digits nobody measures.
    private const int MostDigits = 12;

    private static string Constant(Expression expression) => expression switch
    {
        NumberConstant { Written: { IsNone: false } written } => written.Digits + (written.Unit is { } own and not "1" ? " " + own : string.Empty),
        NumberConstant number => Decimal(number.Value) + (number.Type.Unit is { } unit and not "1" ? " " + unit : string.Empty),
        StringConstant text => $"“{text.Value}”",
        EnumConstant value => $"“{value.Text}”",
        DateConstant day => DayText(day.Year, day.Month, day.Day),
        DateTimeConstant moment => DayText(moment.Year, moment.Month, moment.Day) + TimeText(moment),
        _ => throw new InvalidOperationException($"no words for {expression.GetType().Name}"),
    };

    private static string Decimal(Rational value)
        => value.IsTerminatingDecimal ? value.ToString() : "about " + value.RoundToSignificantDigits(MostDigits, MidpointRounding.ToEven);

    private static string DayText(int year, int? month, int? day)
        => string.Format(CultureInfo.InvariantCulture, month is null ? "{0:0000}" : day is null ? "{0:0000}-{1:00}" : "{0:0000}-{1:00}-{2:00}", year, month, day);

    private static string TimeText(DateTimeConstant moment)
        => moment.Hour is null ? string.Empty : string.Format(CultureInfo.InvariantCulture, " {0:00}:{1:00}", moment.Hour, moment.Minute ?? 0);

    private string Comparison(ComparisonExpression comparison)
    {
        if (TimeApart(comparison) is { } apart)
            return apart;
        var words = comparison.Left.Type.IsTemporal || comparison.Right.Type.IsTemporal ? OrderInTime(comparison.Operator) : Order(comparison.Operator);
        return $"{In(comparison.Left)} is {words} {In(comparison.Right)}";
    }

    private static string Order(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "equal to",
        ComparisonOperator.NotEqual => "not equal to",
        ComparisonOperator.Less => "less than",
        ComparisonOperator.LessOrEqual => "at most",
        ComparisonOperator.Greater => "more than",
        _ => "at least",
    };

    private static string OrderInTime(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "on",
        ComparisonOperator.NotEqual => "not on",
        ComparisonOperator.Less => "before",
        ComparisonOperator.LessOrEqual => "on or before",
        ComparisonOperator.Greater => "after",
        _ => "on or after",
    };

    private string Between(BetweenExpression between)
    {
        if (WindowBefore(between) is { } window)
            return window;
        var inTime = between.Operand.Type.IsTemporal;
        var low = between.Low is null ? null : (inTime ? between.LowClosed ? "on or after " : "after " : between.LowClosed ? "at least " : "more than ") + In(between.Low);
        var high = between.High is null ? null : (inTime ? between.HighClosed ? "on or before " : "before " : between.HighClosed ? "at most " : "less than ") + In(between.High);
        return $"{In(between.Operand)} is {(low is null ? high ?? "known" : high is null ? low : low + " and " + high)}";
    }

    private static string SignOf(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => "plus",
        ArithmeticOperator.Subtract => "minus",
        ArithmeticOperator.Multiply => "times",
        _ => "divided by",
    };

    private static string FunctionName(NumberFunction function) => function switch
    {
        NumberFunction.Abs => "the absolute value",
        NumberFunction.Round => "the rounded value",
        NumberFunction.Ceiling => "the next whole number up",
        NumberFunction.Floor => "the next whole number down",
        NumberFunction.Truncate => "the whole part",
        NumberFunction.Ln => "the natural logarithm",
        NumberFunction.Exp => "the exponential",
        _ => "the power",
    };
}
