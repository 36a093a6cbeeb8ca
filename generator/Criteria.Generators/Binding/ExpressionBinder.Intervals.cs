using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Binding;

/// <content>Whether a point lies in an interval: one that is written out, or a period of the subject.</content>
internal sealed partial class ExpressionBinder
{
    private const string PeriodType = "Criteria.Period";

    private static readonly DateMember PeriodStart = new();

    private static readonly DateMember PeriodEnd = new(DateRepresentation.PeriodEnd);

    /// <summary>An interval whose ends are bound. An end that is the literal <c>null</c> and belongs to it means that there is none.</summary>
    private sealed record BoundInterval(Operand Low, bool LowClosed, Operand High, bool HighClosed, TextSpan Span)
    {
        public bool HasLow => !(LowClosed && IsNullLiteral(Low.Syntax));

        public bool HasHigh => !(HighClosed && IsNullLiteral(High.Syntax));
    }

    /// <summary>The ends of what stands for an interval.</summary>
    /// <param name="beside">The type of the point, by which names in quotation marks are explained.</param>
    private BoundInterval IntervalOf(Expression holder, CriteriaType beside, ExpressionSyntax syntax)
    {
        if (holder is InlineInterval { Syntax: var written })
        {
            var (low, high) = (BindBeside(written.Low, beside), BindBeside(written.High, beside));
            return new(new(low, written.Low), written.LowClosed, new(high, written.High), written.HighClosed, written.Span);
        }

        var period = (PathExpression)holder;
        var start = Value(Extend(period, new PathStep("Start", PeriodStart, true), CriteriaType.Date), syntax);
        var end = Value(Extend(period, new PathStep("End", PeriodEnd, true), CriteriaType.Date), syntax);
        return new(new(start, syntax), true, new(end, syntax), true, syntax.Span);
    }

    private Expression BindInInterval(Operand point, BoundInterval interval, ExpressionSyntax whole)
    {
        var bound = BindRange(point, interval.Low, interval.LowClosed, interval.High, interval.HighClosed, whole, interval.Span);
        if (bound is not BetweenExpression range)
            return bound;
        return range with { Low = interval.HasLow ? range.Low : null, High = interval.HasHigh ? range.High : null };
    }

    /// <summary><c>x during i</c>, <c>x included in i</c>, <c>i includes x</c>, each also properly and with a precision.</summary>
    private Expression BindDuring(TimingSyntax timing, Expression left)
    {
        var right = BindRaw(timing.Right);
        var (point, holder, written) = timing.Relation == TimingRelation.During
            ? (new Operand(left, timing.Left), right, timing.Right)
            : (new Operand(Read(right, timing.Right), timing.Right), left, timing.Left);
        var phrase = _text.Value.Substring(timing.PhraseSpan.Start, timing.PhraseSpan.Length);
        if (point.Type.Kind == TypeKind.Error || holder.Type.Kind == TypeKind.Error)
            return TrialScope.Failure;
        if (IsInterval(point.Value) && IsInterval(holder))
            return Fail(FormRules.OutsideSubset, timing.PhraseSpan, $"'{phrase}' of two intervals", "compare their ends one by one");
        if (holder.Type.Kind == TypeKind.List || holder is QueryReference)
            return Fail(FormRules.OutsideSubset, timing.PhraseSpan, $"'{phrase}' of a list", "write x in list, or list contains x");
        if (!IsInterval(holder))
            return Mismatch(written, $"'{phrase}' takes an interval such as Interval[a, b]; {Describe(new(Read(holder, written), written))}");
        var interval = IntervalOf(holder, point.Type, written);
        if (timing.Properly && !(interval is { LowClosed: true, HighClosed: true, HasLow: true, HasHigh: true }))
            return Fail(FormRules.OutsideSubset, timing.PhraseSpan, $"'{phrase}' of an interval without an end of its own", "close both ends, or leave 'properly' out");
        if (timing.Properly)
            interval = interval with { LowClosed = false, HighClosed = false };
        return timing.Precision is null ? BindInInterval(point, interval, timing) : BindInIntervalBy(timing, point, interval, phrase);
    }

    private static bool IsInterval(Expression value) => value is InlineInterval or PathExpression { Type.Name: PeriodType };

    /// <summary>Both ends compared by the precision.</summary>
    private Expression BindInIntervalBy(TimingSyntax timing, Operand point, BoundInterval interval, string phrase)
    {
        var taker = $"'{phrase}'";
        if (ToDates(point, interval.Low, taker, timing) is not { } lower || ToDates(point, interval.High, taker, timing) is not { } upper)
            return TrialScope.Failure;

        // One that is null has its type from the other.
        var type = new[] { point.Type, interval.Low.Type, interval.High.Type }.FirstOrDefault(static t => t.IsTemporal) ?? CriteriaType.Date;
        if (interval.Low.Type.IsTemporal && interval.High.Type.IsTemporal && interval.Low.Type != interval.High.Type)
            return RefuseMixture(interval.Low, interval.High, timing);
        if (CutOf(timing, type) is not { } cut)
            return TrialScope.Failure;
        if (interval is { HasLow: true, HasHigh: true } && !CanRepeat(point.Syntax, taker))
            return TrialScope.Failure;
        var low = interval.HasLow ? Compare(interval.LowClosed ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.Greater, Of(lower.First), Of(lower.Second), cut, timing) : null;
        var high = interval.HasHigh ? Compare(interval.HighClosed ? ComparisonOperator.LessOrEqual : ComparisonOperator.Less, Of(upper.First), Of(upper.Second), cut, timing) : null;
        return (low, high) switch
        {
            ({ }, { }) => new LogicalExpression(LogicalOperator.And, EquatableArray.Of(low, high)) { Origin = At(timing) },
            _ => low ?? high ?? new BooleanConstant(true) { Origin = At(timing) },
        };

        Expression Of(Expression value) => value is NullExpression && value.Type != type ? new NullExpression(type) { Origin = value.Origin } : value;
    }
}
