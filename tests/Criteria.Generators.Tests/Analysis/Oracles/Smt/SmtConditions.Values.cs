using Criteria.Generators.Tests.Reference;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Analysis.Oracles.Smt;

/// <content>Values, and comparisons of what two values may be.</content>
internal sealed partial class SmtConditions
{
    private SmtTruth Between(BetweenExpression between) => And([
        between.Low is null ? SmtTruth.Certain : Compare(between.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, between.Operand, between.Low),
        between.High is null ? SmtTruth.Certain : Compare(between.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, between.Operand, between.High)]);

    private SmtTruth Compare(ComparisonOperator @operator, Expression left, Expression right)
    {
        if (left.Type.Kind == TypeKind.Boolean || right.Type.Kind == TypeKind.Boolean)
        {
            var same = Logical(LogicalOperator.Xor, [Of(left), Of(right)]).Not();
            return @operator == ComparisonOperator.Equal ? same : same.Not();
        }

        if (@operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) && left.Type.Kind is TypeKind.String or TypeKind.Enumeration or TypeKind.Code)
            return Unsupportable(new ComparisonExpression(@operator, left, right));
        if (left.Type.Kind == TypeKind.Date || left is DurationExpression || right is DurationExpression)
        {
            var comparison = new ComparisonExpression(@operator, left, right);
            if (SmtCalendar.Dates(comparison) is var (day, anchor))
                return ByCalendar(comparison, day, anchor);
        }

        return Decide(@operator, Facing(left, right), Facing(right, left));
    }

    /// <summary>Decided where every pair of possible values agrees.</summary>
    private static SmtTruth Decide(ComparisonOperator @operator, SmtValue left, SmtValue right)
    {
        var both = SmtTerm.And(left.Present, right.Present);
        var (holds, fails) = @operator switch
        {
            ComparisonOperator.Less => (Below("<", left, right), Below("<=", right, left)),
            ComparisonOperator.LessOrEqual => (Below("<=", left, right), Below("<", right, left)),
            ComparisonOperator.Greater => (Below("<", right, left), Below("<=", left, right)),
            ComparisonOperator.GreaterOrEqual => (Below("<=", right, left), Below("<", left, right)),
            ComparisonOperator.Equal => (Same(left, right), Apart(left, right)),
            _ => (Apart(left, right), Same(left, right)),
        };
        return new(SmtTerm.And(both, holds), SmtTerm.And(both, fails));
    }

    /// <summary>Everything that the one may be lies below everything that the other may be.</summary>
    private static string Below(string order, SmtValue lower, SmtValue higher)
        => SmtTerm.And(SmtTerm.Not(lower.NoHigh), SmtTerm.Not(higher.NoLow), $"({order} {lower.High} {higher.Low})");

    private static string Same(SmtValue left, SmtValue right)
        => SmtTerm.And(left.IsBounded, right.IsBounded, left.Low == left.High && right.Low == right.High ? $"(= {left.Low} {right.Low})" : $"(= {left.Low} {left.High} {right.Low} {right.High})");

    private static string Apart(SmtValue left, SmtValue right)
        => left.IsSingle && right.IsSingle ? $"(not (= {left.Low} {right.Low}))" : SmtTerm.Or(Below("<", left, right), Below("<", right, left));

    /// <summary>A threshold is rounded to the type of what it is compared with.</summary>
    private SmtValue Facing(Expression expression, Expression other)
        => expression is NumberConstant constant
            ? Constants.Facing(constant, other) is { } number ? SmtValue.Known(SmtTerm.Number(number)) : new("false", "0.0", "0.0")
            : Value(expression);

    private SmtValue Value(Expression expression) => expression switch
    {
        NullExpression => new("false", NothingOf(expression.Type), NothingOf(expression.Type)),
        NumberConstant constant => SmtValue.Known(SmtTerm.Number(Constants.Alone(constant))),
        StringConstant constant => SmtValue.Known(SmtTerm.Whole(facts.NumberOf(constant.Value))),
        EnumConstant constant => SmtValue.Known(SmtTerm.Whole(facts.NumberOf(constant.Text))),
        DateConstant { Month: { } month, Day: { } day } constant => SmtValue.Known(SmtTerm.Whole(new DateOnly(constant.Year, month, day).DayNumber + 1)),
        PathExpression => facts.Of(expression),
        ParameterExpression parameter => facts.Of(parameter) with { Present = facts.PresenceOf(parameter) },
        DefinitionExpression definition => Value(trial.Definitions[definition.Definition].Expression),
        ConditionalExpression choice => Choice(Of(choice.Condition), Value(choice.Then), Value(choice.Else)),
        CoalesceExpression coalesce => coalesce.Operands.Select(Value).Reverse().Aggregate((rest, operand) => new(
            SmtTerm.Or(operand.Present, rest.Present),
            SmtTerm.If(operand.Present, operand.Low, rest.Low),
            SmtTerm.If(operand.Present, operand.High, rest.High),
            SmtTerm.If(operand.Present, operand.NoLow, rest.NoLow),
            SmtTerm.If(operand.Present, operand.NoHigh, rest.NoHigh))),
        ArithmeticExpression arithmetic => Arithmetic(arithmetic),
        NegateExpression negate => Value(negate.Operand) is var operand ? Held(negate, new(operand.Present, $"(- {operand.High})", $"(- {operand.Low})"), operand) : default,
        ConversionExpression conversion => Times(Value(conversion.Operand), Fraction.Of(conversion.Factor)),
        DomainExpression domain => OfDomain(domain, Value(domain.Operand)),
        ScoreExpression score => new("true", $"(to_real {Points(score.Items, sure: true)})", $"(to_real {Points(score.Items, sure: false)})"),
        DateShiftExpression shift => Shift(shift),
        DurationExpression { IsDifference: false } duration => Duration(duration),
        _ => Untellable(expression),
    };

    private SmtValue Untellable(Expression expression)
    {
        Unsupportable(expression);
        return new("false", NothingOf(expression.Type), NothingOf(expression.Type));
    }

    private static string NothingOf(CriteriaType type) => type.IsNumeric ? "0.0" : "0";

    private static SmtValue Choice(SmtTruth condition, SmtValue then, SmtValue otherwise)
    {
        var agree = SmtTerm.And(SmtTerm.Not(condition.True), SmtTerm.Not(condition.False), then.Present, otherwise.Present, Same(then, otherwise));
        return new(
            SmtTerm.Or(SmtTerm.And(condition.True, then.Present), SmtTerm.And(condition.False, otherwise.Present), agree),
            SmtTerm.If(condition.False, otherwise.Low, then.Low),
            SmtTerm.If(condition.False, otherwise.High, then.High),
            SmtTerm.If(condition.False, otherwise.NoLow, then.NoLow),
            SmtTerm.If(condition.False, otherwise.NoHigh, then.NoHigh));
    }

    private SmtValue Arithmetic(ArithmeticExpression arithmetic)
    {
        var (left, right) = (Value(arithmetic.Left), Value(arithmetic.Right));
        var both = SmtTerm.And(left.Present, right.Present);
        return (arithmetic.Operator, arithmetic.Left, arithmetic.Right) switch
        {
            (ArithmeticOperator.Add, _, _) => Held(arithmetic, new(both, $"(+ {left.Low} {right.Low})", $"(+ {left.High} {right.High})"), left, right),
            (ArithmeticOperator.Subtract, _, _) => Held(arithmetic, new(both, $"(- {left.Low} {right.High})", $"(- {left.High} {right.Low})"), left, right),
            (ArithmeticOperator.Multiply, NumberConstant factor, _) => Held(arithmetic, Times(right, Constants.Alone(factor)), right),
            (ArithmeticOperator.Multiply, _, NumberConstant factor) => Held(arithmetic, Times(left, Constants.Alone(factor)), left),
            _ => Untellable(arithmetic),
        };
    }

    /// <summary>Of whole numbers both ends have to fit into 32 bits; of others nothing is known where one of them only lies somewhere.</summary>
    private static SmtValue Held(Expression expression, SmtValue value, params IEnumerable<SmtValue> parts)
    {
        var isHeld = expression.Type.Kind == TypeKind.Integer ? $"(and (>= {value.Low} (- 2147483648.0)) (<= {value.High} 2147483647.0))"
            : value.Low == value.High ? "true"
            : $"(= {value.Low} {value.High})";
        return new(SmtTerm.And(value.Present, isHeld, SmtTerm.And(parts.Select(static part => part.IsBounded))), value.Low, value.High);
    }

    private static SmtValue Times(SmtValue value, Fraction factor)
    {
        var (low, high) = ($"(* {SmtTerm.Number(factor)} {value.Low})", $"(* {SmtTerm.Number(factor)} {value.High})");
        return factor.Numerator.Sign < 0 ? new(value.Present, high, low, value.NoHigh, value.NoLow) : new(value.Present, low, high, value.NoLow, value.NoHigh);
    }

    /// <summary>A whole number of a declared domain is anything in it where it is missing.</summary>
    private static SmtValue OfDomain(DomainExpression domain, SmtValue operand)
        => Constants.WholeNumbers(domain.Domain) is { Low.Value: { } low, High.Value: { } high }
            ? new("true", SmtTerm.If(operand.Present, operand.Low, SmtTerm.Number(low)), SmtTerm.If(operand.Present, operand.High, SmtTerm.Number(high)))
            : operand;

    /// <summary>The points that are sure, or those that are possible.</summary>
    private string Points(IEnumerable<ScoreItem> items, bool sure)
        => Sum(items.Select(item => item switch
        {
            PointsItem points => sure ? SmtTerm.If(Of(points.Condition).True, $"{points.Weight}", "0") : SmtTerm.If(Of(points.Condition).False, "0", $"{points.Weight}"),
            WorstItem worst => worst.Items.Select(inner => Points([inner], sure)).Aggregate("0", static (most, next) => $"(ite (> {next} {most}) {next} {most})"),
            _ => "0",
        }));

    private SmtValue Shift(DateShiftExpression shift)
    {
        if (shift.Unit is not (DateUnit.Day or DateUnit.Week))
            return Untellable(shift);
        var day = Value(shift.Date);
        var moved = $"(+ {day.Low} {SmtTerm.Whole((long)shift.Amount * (shift.Unit == DateUnit.Week ? 7 : 1))})";
        return SmtValue.Single(SmtTerm.And(day.Present, $"(<= {SmtFacts.FirstDay} {moved} {SmtFacts.LastDay})"), moved);
    }

    private SmtValue Duration(DurationExpression duration)
    {
        if (duration.Unit is not (DateUnit.Day or DateUnit.Week) || duration.From.Type.Kind != TypeKind.Date)
            return Untellable(duration);
        var (from, to) = (Value(duration.From), Value(duration.To));
        var days = $"(- {to.Low} {from.Low})";
        return SmtValue.Single(
            SmtTerm.And(from.Present, to.Present),
            duration.Unit == DateUnit.Day ? $"(to_real {days})" : $"(to_real (ite (>= {days} 0) (div {days} 7) (- (div (- {days}) 7))))");
    }

    /// <summary>A comparison by months or years, of a day with an anchor.</summary>
    private SmtTruth ByCalendar(ComparisonExpression comparison, Expression day, Expression anchor)
    {
        var (value, origin) = (Value(day), Value(anchor));
        var number = facts.AnchorOf(anchor);
        var holds = SmtTerm.Or(SmtCalendar.Runs(comparison, day).Select((runs, index) => SmtTerm.And(
            $"(= {number} {index})",
            SmtTerm.Or(runs.Select(run => SmtTerm.And(
                run.First is { } first ? $"(>= {value.Low} (+ {origin.Low} {SmtTerm.Whole(first)}))" : "true",
                run.Last is { } last ? $"(<= {value.Low} (+ {origin.Low} {SmtTerm.Whole(last)}))" : "true"))))));
        var (earliest, latest) = SmtCalendar.Inside(comparison, day);
        var both = SmtTerm.And(value.Present, origin.Present, $"(<= {SmtFacts.NumberOf(earliest)} {value.Low} {SmtFacts.NumberOf(latest)})");
        return new(SmtTerm.And(both, holds), SmtTerm.And(both, SmtTerm.Not(holds)));
    }
}
