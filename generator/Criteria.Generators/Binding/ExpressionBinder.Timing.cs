using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

// Timing phrases come down to comparisons by one sentence: n units lie between a and b when a + n units <= b.
internal sealed partial class ExpressionBinder
{
    private Expression BindTiming(TimingSyntax timing, Expression left)
    {
        if (timing.Relation == TimingRelation.During)
            return BindDuring(timing, left);
        var taker = $"'{_text.Value.Substring(timing.PhraseSpan.Start, timing.PhraseSpan.Length)}'";
        var first = ToDate(new(left, timing.Left), taker);
        var second = ToDate(new(Bind(timing.Right), timing.Right), taker);
        (int Amount, DateUnit Unit)? length = timing.Offset is { } offset ? LengthOf(offset) : null;
        if (!HasDayPrecision(timing))
            return TrialScope.Failure;
        if (first.Type.Kind == TypeKind.Error || second.Type.Kind == TypeKind.Error || (timing.Offset is not null && length is null))
            return TrialScope.Failure;
        if (!CanRepeatEnds(timing, taker))
            return TrialScope.Failure;
        if (timing.Relation == TimingRelation.Within)
            return length is { } radius ? BindWithin(timing, first, second, radius.Amount, radius.Unit) : TrialScope.Failure;
        return length is { } window && timing.OffsetKind is { } kind
            ? BindWindow(timing, kind, first, second, window.Amount, window.Unit)
            : new ComparisonExpression(PlainOperator(timing.Relation), first, second) { Origin = At(timing) };
    }

    /// <summary>Whether what the phrase reads twice may be read twice: of a window up to a length its earlier end, of <c>within</c> both.</summary>
    private bool CanRepeatEnds(TimingSyntax timing, string taker)
    {
        if (timing.Relation == TimingRelation.Within)
            return CanRepeat(timing.Left, taker) & CanRepeat(timing.Right, taker);
        if (timing.OffsetKind is not (OffsetKind.OrLess or OffsetKind.LessThan))
            return true;
        var isBefore = timing.Relation is TimingRelation.Before or TimingRelation.OnOrBefore or TimingRelation.SameOrBefore;
        return CanRepeat(isBefore ? timing.Left : timing.Right, taker);
    }

    /// <summary>Whether an operand can stand at each of the places that the construct comes down to.</summary>
    private bool CanRepeat(ExpressionSyntax operand, string construct)
    {
        if (SyntaxWalk.CanRepeat(operand))
            return true;
        Fail(FormRules.OutsideSubset, operand, $"{Quote(operand)} in {construct}, which reads it twice,", "define that and name it here");
        return false;
    }

    private bool HasDayPrecision(TimingSyntax timing)
    {
        if (timing.Precision is null or CalendarUnit.Day)
            return true;
        var precision = SyntaxFacts.Plural(timing.Precision.Value);
        Fail(FormRules.OutsideSubset, timing.PhraseSpan, $"a comparison by {precision}", "compare days, or count months or years between");
        return false;
    }

    private static ComparisonOperator PlainOperator(TimingRelation relation) => relation switch
    {
        TimingRelation.Before => ComparisonOperator.Less,
        TimingRelation.OnOrBefore or TimingRelation.SameOrBefore => ComparisonOperator.LessOrEqual,
        TimingRelation.After => ComparisonOperator.Greater,
        TimingRelation.OnOrAfter or TimingRelation.SameOrAfter => ComparisonOperator.GreaterOrEqual,
        _ => ComparisonOperator.Equal,
    };

    /// <summary><c>n units [or less|or more] [on or] before|after</c>, <c>more|less than n units before|after</c>.</summary>
    private Expression BindWindow(TimingSyntax timing, OffsetKind kind, Expression left, Expression right, int amount, DateUnit unit)
    {
        var isBefore = timing.Relation is TimingRelation.Before or TimingRelation.OnOrBefore or TimingRelation.SameOrBefore;
        var withAnchor = timing.Relation is not (TimingRelation.Before or TimingRelation.After);
        var (earlier, later) = isBefore ? (left, right) : (right, left);
        var limit = new DateShiftExpression(earlier, amount, unit) { Origin = At(timing) };
        return kind switch
        {
            OffsetKind.Exactly => new ComparisonExpression(ComparisonOperator.Equal, limit, later) { Origin = At(timing) },
            OffsetKind.OrMore => new ComparisonExpression(ComparisonOperator.LessOrEqual, limit, later) { Origin = At(timing) },
            OffsetKind.MoreThan => new ComparisonExpression(ComparisonOperator.Less, limit, later) { Origin = At(timing) },
            _ => new BetweenExpression(later, earlier, withAnchor, limit, kind == OffsetKind.OrLess) { Origin = At(timing) },
        };
    }

    /// <summary>On either side: whichever comes first, the other is not more than so long after it.</summary>
    private LogicalExpression BindWithin(TimingSyntax timing, Expression left, Expression right, int amount, DateUnit unit)
    {
        var comparison = timing.Properly ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual;
        var notLater = new ComparisonExpression(comparison, right, new DateShiftExpression(left, amount, unit) { Origin = At(timing) }) { Origin = At(timing) };
        var notEarlier = new ComparisonExpression(comparison, left, new DateShiftExpression(right, amount, unit) { Origin = At(timing) }) { Origin = At(timing) };
        return new(LogicalOperator.And, EquatableArray.Of<Expression>(notEarlier, notLater)) { Origin = At(timing) };
    }

    private Expression BindDuring(TimingSyntax timing, Expression left)
    {
        if (timing.Right is not IntervalSyntax interval)
        {
            var right = new Operand(Bind(timing.Right), timing.Right);
            return right.Type.Kind == TypeKind.Error
                ? TrialScope.Failure
                : Mismatch(timing.Right, $"'during' takes an interval such as Interval[a, b]; {Describe(right)}");
        }

        if (timing.Properly)
            return Fail(FormRules.OutsideSubset, timing.PhraseSpan, "'properly during'", "leave the ends out of the interval: Interval(a, b)");
        return HasDayPrecision(timing) ? BindInInterval(new(left, timing.Left), interval, timing) : TrialScope.Failure;
    }
}
