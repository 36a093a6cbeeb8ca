using System.Numerics;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

internal sealed partial class ExpressionBinder
{
    private Expression BindDate(DateSyntax date) => date.Time is null
        ? new DateConstant(date.Year, date.Month, date.Day) { Origin = At(date) }
        : Fail(FormRules.OutsideSubset, date, $"{Quote(date)}, a date with a time of day,", "criteria compare days: write the date alone");

    /// <summary>The operand where it is a Date or null.</summary>
    private Expression ToDate(Operand operand, string taker) => operand.Type.Kind switch
    {
        TypeKind.Date or TypeKind.Error => operand.Value,
        TypeKind.Any => Null(CriteriaType.Date, operand.Syntax),
        TypeKind.String => Mismatch(operand.Syntax, $"{taker} takes Dates; {Describe(operand)}; a date is written @2024-01-31"),
        _ when operand.Value is InlineInterval => Mismatch(operand.Syntax, $"{taker} takes Dates; {Describe(operand)}; within an interval is 'during Interval[a, b]'"),
        _ => Mismatch(operand.Syntax, $"{taker} takes Dates; {Describe(operand)}"),
    };

    private Expression BindDuration(DurationSyntax duration)
    {
        var taker = $"'{SyntaxFacts.Plural(duration.Unit)} between'";
        var from = ToDate(new(Bind(duration.Low), duration.Low), taker);
        var to = ToDate(new(Bind(duration.High), duration.High), taker);
        if (DateUnitOf(duration.Unit) is not { } unit)
            return Fail(FormRules.OutsideSubset, duration, taker, "dates are days: write years, months, weeks or days");
        if (from.Type.Kind == TypeKind.Error || to.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        return new DurationExpression(duration.IsDifference, unit, from, to) { Origin = At(duration) };
    }

    /// <summary><c>Screening - 4 weeks</c>.</summary>
    private Expression BindDateShift(BinarySyntax node, Expression date)
    {
        var subtracts = node.Operator == BinaryOperator.Subtract;
        var written = node.Right;
        while (written is UnarySyntax { Operator: UnaryOperator.Negate or UnaryOperator.Plus } sign)
        {
            subtracts ^= sign.Operator == UnaryOperator.Negate;
            written = sign.Operand;
        }

        if (written is QuantitySyntax quantity)
        {
            return LengthOf(quantity) is { } length
                ? new DateShiftExpression(date, subtracts ? -length.Amount : length.Amount, length.Unit) { Origin = At(node) }
                : TrialScope.Failure;
        }

        var right = new Operand(Bind(node.Right), node.Right);
        if (right.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        var advice = right.Type.Kind == TypeKind.Date ? "; the time between two dates is 'days between a and b'" : "; expected a length such as 4 weeks";
        return Mismatch(node, $"{Describe(new(date, node.Left))}, {Describe(right)}{advice}");
    }

    /// <summary>A number of calendar units by which a date moves; null, after saying so, for any other quantity.</summary>
    private (int Amount, DateUnit Unit)? LengthOf(QuantitySyntax quantity)
    {
        if (!FitsDecimal(quantity.Value, quantity))
            return null;
        if (quantity.Calendar is not { } calendar)
        {
            if (quantity.Unit is { } code && HasUnit(quantity, code))
                Fail(BindingRules.TypeMismatch, quantity, $"dates move by calendar units; found {Quote(quantity)}, expected {AsCalendar(quantity, code)}");
            return null;
        }

        if (DateUnitOf(calendar) is not { } unit)
        {
            Fail(FormRules.OutsideSubset, quantity, $"a length in {SyntaxFacts.Plural(calendar)}", "dates are days: write years, months, weeks or days");
            return null;
        }

        var whole = BigInteger.DivRem(quantity.Value.Digits, BigInteger.Pow(10, quantity.Value.Scale), out var rest);
        if (rest.IsZero && whole <= int.MaxValue)
            return ((int)whole, unit);
        Mismatch(quantity, rest.IsZero
            ? $"{Quote(quantity)} is longer than any two dates are apart"
            : $"dates move by whole {SyntaxFacts.Plural(calendar)}; found {Quote(quantity)}");
        return null;
    }

    private string AsCalendar(QuantitySyntax quantity, string code)
    {
        var unit = code switch
        {
            "a" or "a_g" or "a_j" or "a_t" => "years",
            "mo" or "mo_g" or "mo_j" or "mo_s" => "months",
            "wk" => "weeks",
            "d" => "days",
            _ => null,
        };
        var number = _text.Value.Substring(quantity.Span.Start, System.Math.Max(0, quantity.UnitSpan.Start - quantity.Span.Start)).Trim();
        return unit is null ? "a length such as 4 weeks" : $"{number} {unit}";
    }

    private static DateUnit? DateUnitOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Year => DateUnit.Year,
        CalendarUnit.Month => DateUnit.Month,
        CalendarUnit.Week => DateUnit.Week,
        CalendarUnit.Day => DateUnit.Day,
        _ => null,
    };
}
