using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

// Timing phrases come down to comparisons by one sentence: n units lie between a and b when a + n units <= b.
internal sealed partial class ExpressionBinder
{
    private Expression BindTiming(TimingSyntax timing, Expression left)
    {
        if (timing.Relation is TimingRelation.During or TimingRelation.Includes)
            return BindDuring(timing, left);
        var taker = $"'{_text.Value.Substring(timing.PhraseSpan.Start, timing.PhraseSpan.Length)}'";
        if (ToDates(new(left, timing.Left), new(Bind(timing.Right), timing.Right), taker, timing) is not { } dates)
            return TrialScope.Failure;
        var (first, second) = dates;
        (int Amount, DateUnit Unit)? length = timing.Offset is { } offset ? LengthOf(offset, first.Type) : null;
        if (CutOf(timing, first.Type) is not { } cut || (timing.Offset is not null && length is null))
            return TrialScope.Failure;
        if (!CanRepeatEnds(timing, taker))
            return TrialScope.Failure;
        if (timing.Relation == TimingRelation.Within)
            return length is { } radius ? BindWithin(timing, first, second, radius.Amount, radius.Unit) : TrialScope.Failure;
        return length is { } window && timing.OffsetKind is { } kind
            ? BindWindow(timing, kind, first, second, window.Amount, window.Unit, cut)
            : Compare(PlainOperator(timing.Relation), first, second, cut, timing);
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
        if (SyntaxWalk.CanRepeat(operand) && !SyntaxWalk.Nodes(operand).OfType<NameSyntax>().Any(IsTakenUp))
            return true;
        Fail(FormRules.OutsideSubset, operand, $"{Quote(operand)} in {construct}, which reads it twice,", "define that and name it here");
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
    private Expression BindWindow(TimingSyntax timing, OffsetKind kind, Expression left, Expression right, int amount, DateUnit unit, Cut cut)
    {
        var isBefore = timing.Relation is TimingRelation.Before or TimingRelation.OnOrBefore or TimingRelation.SameOrBefore;
        var withAnchor = timing.Relation is not (TimingRelation.Before or TimingRelation.After);
        var (earlier, later) = isBefore ? (left, right) : (right, left);
        var limit = Shift(earlier, amount, unit, timing);
        switch (kind)
        {
            case OffsetKind.Exactly:
                return Compare(ComparisonOperator.Equal, limit, later, cut, timing);
            case OffsetKind.OrMore:
                return Compare(ComparisonOperator.LessOrEqual, limit, later, cut, timing);
            case OffsetKind.MoreThan:
                return Compare(ComparisonOperator.Less, limit, later, cut, timing);
        }

        if (!cut.IsNamed)
            return WithWrittenEnds(new(later, earlier, withAnchor, limit, kind == OffsetKind.OrLess) { Origin = At(timing) });
        if (cut.Unit is null)
            return new BetweenExpression(later, earlier, withAnchor, limit, kind == OffsetKind.OrLess) { Origin = At(timing) };
        var notBefore = Compare(withAnchor ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, later, earlier, cut, timing);
        var notAfter = Compare(kind == OffsetKind.OrLess ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, later, limit, cut, timing);
        return new LogicalExpression(LogicalOperator.And, EquatableArray.Of(notBefore, notAfter)) { Origin = At(timing) };
    }

    /// <summary>On either side: whichever comes first, the other is not more than so long after it.</summary>
    private LogicalExpression BindWithin(TimingSyntax timing, Expression left, Expression right, int amount, DateUnit unit)
    {
        var comparison = timing.Properly ? ComparisonOperator.Less : ComparisonOperator.LessOrEqual;
        var notLater = Comparison(comparison, right, Shift(left, amount, unit, timing), timing);
        var notEarlier = Comparison(comparison, left, Shift(right, amount, unit, timing), timing);
        return new(LogicalOperator.And, EquatableArray.Of(notEarlier, notLater)) { Origin = At(timing) };
    }
}
