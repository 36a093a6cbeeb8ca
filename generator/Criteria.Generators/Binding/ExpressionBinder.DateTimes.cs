using System.Globalization;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Binding;

/// <content>Dates, and dates with a time, that are written out.</content>
internal sealed partial class ExpressionBinder
{
    private static readonly string[] PartNames = ["year", "month", "day", "hour", "minute", "second", "millisecond"];

    private static readonly int[] HighestParts = [9999, 12, 31, 23, 59, 59, 999];

    private Expression BindDate(DateSyntax date) => date.Time is not { } time
        ? new DateConstant(date.Year, date.Month, date.Day) { Origin = At(date) }
        : InCalendar(new(date.Year, date.Month, date.Day, time.Hour, time.Minute, time.Second, time.Millisecond, time.OffsetMinutes) { Origin = At(date) }, date);

    private Expression InCalendar(DateTimeConstant time, ExpressionSyntax syntax)
        => WrittenDates.BoundsOf(time) is null ? Mismatch(syntax, $"{Quote(syntax)} leaves the years 1 to 9999 in UTC") : time;

    /// <summary><c>Date(2014, 6)</c>, <c>DateTime(2014, 6, 30, 12, 0, 0, 0, 1.0)</c>: with literals they are dates that are written out.</summary>
    private Expression BindDateConstructor(CallSyntax call)
    {
        var isDate = call.Function.Name == "Date";
        var most = isDate ? 3 : PartNames.Length + 1;
        if (call.Arguments.Length == 0 || call.Arguments.Length > most)
        {
            var expected = isDate ? "a year, a month and a day" : "a year and so on to a millisecond, and an offset from UTC in hours";
            return Mismatch(call, $"{call.Function.Name} takes {expected}; found {call.Arguments.Length.ToString(CultureInfo.InvariantCulture)} arguments");
        }

        var parts = new int?[PartNames.Length];
        int? offset = null;
        for (var index = 0; index < call.Arguments.Length; index++)
        {
            var argument = call.Arguments[index];
            if (IsNullLiteral(argument))
                continue;
            var part = index < parts.Length ? DatePartOf(call, index, parts) : OffsetOf(argument);
            if (part is null)
                return TrialScope.Failure;
            if (index < parts.Length)
                parts[index] = part;
            else
                offset = part;
        }

        // Of a year that is null nothing is known.
        if (parts[0] is not { } year)
            return Null(isDate ? CriteriaType.Date : CriteriaType.DateTime, call);
        return isDate
            ? new DateConstant(year, parts[1], parts[2]) { Origin = At(call) }
            : InCalendar(new(year, parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], offset) { Origin = At(call) }, call);
    }

    /// <summary>One argument, checked against the calendar and those before it; null, after saying so, where it does not fit.</summary>
    private int? DatePartOf(CallSyntax call, int index, int?[] parts)
    {
        var argument = call.Arguments[index];
        if (LiteralOf(argument) is not { } literal)
            return null;
        var name = PartNames[index];
        if (literal.IsDecimal)
        {
            Mismatch(argument, $"the {name} of a {call.Function.Name} is an Integer; found {Quote(argument)}");
            return null;
        }

        if (index > 0 && parts[index - 1] is null)
        {
            Mismatch(argument, $"{Quote(argument)} is the {name} of a {call.Function.Name} without a {PartNames[index - 1]}");
            return null;
        }

        var lowest = index < 3 ? 1 : 0;
        var highest = index == 2 ? System.DateTime.DaysInMonth(parts[0]!.Value, parts[1]!.Value) : HighestParts[index];
        if (literal.Value >= lowest && literal.Value <= highest)
            return (int)literal.Value.Numerator;
        Mismatch(argument, string.Format(CultureInfo.InvariantCulture, "there is no {0} {1} in {2}; expected {3} to {4}", name, Written(argument), Quote(call), lowest, highest));
        return null;
    }

    /// <summary>The offset from UTC in minutes; it is written in hours.</summary>
    private int? OffsetOf(ExpressionSyntax argument)
    {
        const int MostMinutes = 14 * 60;
        if (LiteralOf(argument) is not { } literal)
            return null;
        var minutes = literal.Value * 60;
        if (minutes.IsInteger && minutes.Abs() <= MostMinutes)
            return (int)minutes.Numerator;
        Mismatch(argument, $"{Quote(argument)} is no offset from UTC that exists; expected hours from -14.0 to 14.0, to the minute");
        return null;
    }

    private (Rational Value, bool IsDecimal)? LiteralOf(ExpressionSyntax argument)
    {
        var (literal, isNegative) = argument is UnarySyntax { Operator: UnaryOperator.Negate or UnaryOperator.Plus } sign
            ? (sign.Operand, sign.Operator == UnaryOperator.Negate)
            : (argument, false);
        if (literal is NumberSyntax { Kind: not NumberKind.Long } number && FitsDecimal(number.Value, number))
        {
            var value = Rational.FromDigits(number.Value.Digits, number.Value.Scale);
            return (isNegative ? -value : value, number.Kind == NumberKind.Decimal);
        }

        // What is missing, or has too many digits, has been reported.
        if (literal is not (MissingExpressionSyntax or NumberSyntax { Kind: not NumberKind.Long }))
            Fail(FormRules.OutsideSubset, argument, $"{Quote(argument)} as a part of a date", "a date is written out in numbers, or is a member or a parameter");
        return null;
    }

    private static bool IsNullLiteral(ExpressionSyntax syntax) => syntax is NullSyntax or AsSyntax { Operand: NullSyntax };

    /// <summary><c>year from X</c>, <c>date from X</c>.</summary>
    private Expression BindDatePart(DatePartSyntax syntax)
    {
        var operand = new Operand(Bind(syntax.Operand), syntax.Operand);
        var word = syntax.Part is { } named ? SyntaxFacts.Singular(named) : "date";
        var taker = $"'{word} from'";
        if (syntax.Part == CalendarUnit.Week)
            return Fail(FormRules.OutsideSubset, syntax, taker, "a date has a year, a month and a day");
        var date = ToDate(operand, taker);
        switch (date.Type.Kind, syntax.Part)
        {
            case (TypeKind.Error, _):
                return TrialScope.Failure;
            case (TypeKind.Any, _):
                return Null(syntax.Part is null ? CriteriaType.Date : CriteriaType.Integer, syntax);
            case (TypeKind.Date, null):
                return Mismatch(syntax, $"{Describe(operand)} already; 'date from' takes a DateTime");
            case (TypeKind.Date, > CalendarUnit.Day):
                return Mismatch(syntax, $"{Describe(operand)}, which has no {word}");
            case (_, { } part):
                return new DatePartExpression(UnitOf(part), date) { Origin = At(syntax) };
            default:
                return new DateFromExpression(date) { Origin = At(syntax) };
        }
    }
}
