using System;
using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>
/// How far apart two dates are: in days by cuts, and in months, which are not always as many days, by literals of their own that are tied to the days.
/// </summary>
/// <param name="days">The cuts of the second date's day less the first one's.</param>
internal sealed class DatePair(Gates gates, CutTable days)
{
    private readonly SortedList<Span, Literal> _spans = [];
    private readonly Chain _chain = new(gates);

    public CutTable Days => days;

    /// <summary>The spans at which criteria look, in their order.</summary>
    public IList<Span> Spans => _spans.Keys;

    /// <param name="Months">Negative where the second date comes first.</param>
    /// <param name="IsExceeded">More than so many months lie between the two, by a day at least; else so many or more.</param>
    internal readonly record struct Span(int Months, bool IsExceeded) : IComparable<Span>
    {
        public int CompareTo(Span other) => Rank.CompareTo(other.Rank);

        private long Rank => Math.Sign(Months) * ((Math.Abs((long)Months) * 2) + (IsExceeded ? 1 : 0));
    }

    /// <summary>That so many months lie between the dates: the earlier one and so many months are not after, or are before, the later one.</summary>
    /// <param name="span">Of one month at least, in one direction or the other.</param>
    public Literal Has(Span span)
    {
        if (_spans.TryGetValue(span, out var known))
            return known;
        var literal = gates.Input();
        _spans.Add(span, literal);

        // Who has the longer span of one direction has the shorter one, and none of the other direction.
        _chain.Insert(_spans.IndexOfKey(span), span.Months > 0 ? !literal : literal);
        var (least, most) = MonthLengths.Of(Math.Abs(span.Months));
        var beyond = span.IsExceeded ? 1 : 0;
        if (span.Months > 0)
        {
            gates.Background.Tie(!literal, !days.Below(new(least + beyond, false)));
            gates.Background.Tie(literal, days.Below(new(most + beyond, false)));
        }
        else
        {
            gates.Background.Tie(!literal, days.Below(new(-least - beyond, true)));
            gates.Background.Tie(literal, !days.Below(new(-most - beyond, true)));
        }

        return literal;
    }
}
