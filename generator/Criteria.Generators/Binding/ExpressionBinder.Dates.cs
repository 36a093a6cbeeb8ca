using System.Numerics;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>The operand where it is a Date, a DateTime or null.</summary>
    private Expression ToDate(Operand operand, string taker) => operand.Type.Kind switch
    {
        TypeKind.Date or TypeKind.DateTime or TypeKind.Error or TypeKind.Any => operand.Value,
        TypeKind.String => Mismatch(operand.Syntax, $"{taker} takes Dates or DateTimes; {Describe(operand)}; a date is written @2024-01-31"),
        _ when IsInterval(operand.Value) => Fail(FormRules.OutsideSubset, operand.Syntax, $"{taker} of an interval", "compare with its ends one by one; within an interval is 'during Interval[a, b]'"),
        _ => Mismatch(operand.Syntax, $"{taker} takes Dates or DateTimes; {Describe(operand)}"),
    };

    /// <summary>Two Dates or two DateTimes; null takes the type of the other. Null, after saying so, where they are not.</summary>
    private (Expression First, Expression Second)? ToDates(Operand first, Operand second, string taker, ExpressionSyntax whole)
    {
        if (IsInterval(first.Value) != IsInterval(second.Value) && first.Type.Kind != TypeKind.Error && second.Type.Kind != TypeKind.Error)
        {
            ToDate(IsInterval(first.Value) ? first : second, taker);
            return null;
        }

        var (one, two) = (ToDate(first, taker), ToDate(second, taker));
        if (one.Type.Kind == TypeKind.Error || two.Type.Kind == TypeKind.Error)
            return null;
        if (one.Type.IsTemporal && two.Type.IsTemporal && one.Type != two.Type)
        {
            RefuseMixture(first, second, whole);
            return null;
        }

        var type = one.Type.IsTemporal ? one.Type : two.Type.IsTemporal ? two.Type : CriteriaType.Date;
        return (Typed(one), Typed(two));

        Expression Typed(Expression value) => value.Type.Kind == TypeKind.Any ? new NullExpression(type) { Origin = value.Origin } : value;
    }

    /// <summary>CQL would give the Date the time 00:00, of which nobody knows in what zone.</summary>
    private Expression RefuseMixture(Operand first, Operand second, ExpressionSyntax whole)
    {
        var moment = first.Type.Kind == TypeKind.DateTime ? first : second;
        return Fail(FormRules.OutsideSubset, whole, $"{Quote(whole)}, a Date beside a DateTime,", $"write date from {Written(moment.Syntax)}");
    }

    private Expression BindDuration(DurationSyntax duration)
    {
        var taker = $"'{SyntaxFacts.Plural(duration.Unit)} between'";
        var ends = ToDates(new(Bind(duration.Low), duration.Low), new(Bind(duration.High), duration.High), taker, duration);
        if (ends is not { } bound)
            return TrialScope.Failure;
        return IsCountedIn(bound.First.Type, duration.Unit, duration, taker)
            ? Duration(duration.IsDifference, UnitOf(duration.Unit), bound.First, bound.Second, duration)
            : TrialScope.Failure;
    }

    /// <summary>A time of day that is written to the second begins with it.</summary>
    private DurationExpression Duration(bool isDifference, DateUnit unit, Expression from, Expression to, ExpressionSyntax whole)
    {
        return new(isDifference, unit, End(from), End(to)) { Origin = At(whole) };

        Expression End(Expression date) => WrittenDate(date) is { } written && WrittenDates.ForDuration(written) is var exact && exact != written ? exact : date;
    }

    /// <summary>Whether values of the type are counted, and moved, by the unit.</summary>
    private bool IsCountedIn(CriteriaType type, CalendarUnit unit, ExpressionSyntax place, string construct)
    {
        if (type.Kind == TypeKind.DateTime || unit <= CalendarUnit.Day)
            return true;
        Fail(FormRules.OutsideSubset, place, construct, "dates are days: write years, months, weeks or days");
        return false;
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
            return LengthOf(quantity, date.Type) is { } length
                ? Shift(date, subtracts ? -length.Amount : length.Amount, length.Unit, node)
                : TrialScope.Failure;
        }

        var right = new Operand(Bind(node.Right), node.Right);
        if (right.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        var advice = right.Type.IsTemporal ? "; the time between two dates is 'days between a and b'" : "; expected a length such as 4 weeks";
        return Mismatch(node, $"{Describe(new(date, node.Left))}, {Describe(right)}{advice}");
    }

    private Expression Shift(Expression date, int amount, DateUnit unit, ExpressionSyntax whole)
    {
        if (WrittenDate(date) is not { } written)
            return new DateShiftExpression(date, amount, unit) { Origin = At(whole) };
        if (WrittenDates.Shift(written, amount, unit) is not { } moved)
            return Mismatch(whole, $"{Quote(whole)} leaves the years 1 to 9999");
        return WrittenDates.IsPartial(written) ? moved with { Origin = At(whole) } : new DateShiftExpression(date, amount, unit) { Origin = At(whole) };
    }

    /// <summary>The date that an expression writes out, itself or by the name of a definition; null where it does not.</summary>
    private Expression? WrittenDate(Expression value)
        => value is DateConstant or DateTimeConstant ? value : _writtenDates.TryGetValue(value, out var written) ? written : null;

    /// <summary>A number of calendar units by which a date of the type moves; null, after saying so, for any other quantity.</summary>
    private (int Amount, DateUnit Unit)? LengthOf(QuantitySyntax quantity, CriteriaType type)
    {
        if (!FitsDecimal(quantity.Value, quantity))
            return null;
        if (quantity.Calendar is not { } calendar)
        {
            if (quantity.Unit is { } code && HasUnit(quantity, code))
                Fail(BindingRules.TypeMismatch, quantity, $"dates move by calendar units; found {Quote(quantity)}, expected {AsCalendar(quantity, code)}");
            return null;
        }

        if (!IsCountedIn(type, calendar, quantity, $"a length in {SyntaxFacts.Plural(calendar)}"))
            return null;
        var whole = BigInteger.DivRem(quantity.Value.Digits, BigInteger.Pow(10, quantity.Value.Scale), out var rest);
        if (rest.IsZero && whole <= int.MaxValue)
            return ((int)whole, UnitOf(calendar));
        Mismatch(quantity, !rest.IsZero
            ? $"dates move by whole {SyntaxFacts.Plural(calendar)}; found {Quote(quantity)}"
            : calendar <= CalendarUnit.Day ? $"{Quote(quantity)} is longer than any two dates are apart"
            : $"{Quote(quantity)} is too much to count; expected at most 2147483647, or a longer unit");
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
            "h" => "hours",
            "min" => "minutes",
            "s" => "seconds",
            "ms" => "milliseconds",
            _ => null,
        };
        var number = _text.Value.Substring(quantity.Span.Start, System.Math.Max(0, quantity.UnitSpan.Start - quantity.Span.Start)).Trim();
        return unit is null ? "a length such as 4 weeks" : $"{number} {unit}";
    }

    private static DateUnit UnitOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Year => DateUnit.Year,
        CalendarUnit.Month => DateUnit.Month,
        CalendarUnit.Week => DateUnit.Week,
        CalendarUnit.Day => DateUnit.Day,
        CalendarUnit.Hour => DateUnit.Hour,
        CalendarUnit.Minute => DateUnit.Minute,
        CalendarUnit.Second => DateUnit.Second,
        _ => DateUnit.Millisecond,
    };
}
