using System.Collections.Immutable;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Dates and moments: what lies between them, what they become, and their parts.</summary>
internal sealed partial class ExpressionInterpreter
{
    /// <summary>Later ends make a duration longer, later beginnings shorter, so the ends of the ranges give the ends of the result.</summary>
    private NumberRange? Duration(DurationExpression duration, ImmutableDictionary<int, Element> elements)
    {
        var (least, most) = (Value(duration.From, elements), Value(duration.To, elements)) switch
        {
            (DateRange from, DateRange to) => (Days(from.High, to.Low), Days(from.Low, to.High)),
            (MomentRange from, MomentRange to) => (Moments(from.High, to.Low), Moments(from.Low, to.High)),
            _ => ((long?)null, (long?)null),
        };
        return least is { } low && most is { } high ? IntegerIntervals.Fitting(RangeEnd.At(new(low, 1)), RangeEnd.At(new(high, 1))) : null;

        long? Days(DateOnly a, DateOnly b)
            => duration.IsDifference ? CalendarArithmetic.Difference(a, b, duration.Unit) : CalendarArithmetic.Duration(a, b, duration.Unit);
        long? Moments(long a, long b)
            => duration.IsDifference ? MomentArithmetic.Difference(a, b, duration.Unit) : MomentArithmetic.Duration(a, b, duration.Unit);
    }

    /// <summary>Both ends move; a moment by the calendar and the clock that it was read from.</summary>
    private Possible? Shift(DateShiftExpression shift, ImmutableDictionary<int, Element> elements)
    {
        switch (Value(shift.Date, elements))
        {
            case DateRange days:
                return CalendarArithmetic.Shift(days.Low, shift.Amount, shift.Unit) is { } first && CalendarArithmetic.Shift(days.High, shift.Amount, shift.Unit) is { } last
                    ? new DateRange(first, last)
                    : null;
            case MomentRange { OffsetMinutes: { } offset } moments:
                var ahead = MomentArithmetic.OfMinutes(offset);
                return Moved(moments.Low, ahead) is { } low && Moved(moments.High, ahead) is { } high ? new MomentRange(low, high, offset) : null;

            // Where the clock is not known, only what every clock agrees on can be added: what is always as long.
            case MomentRange moments when shift.Unit is not (DateUnit.Year or DateUnit.Month):
                return Moved(moments.Low, 0) is { } least && Moved(moments.High, 0) is { } most ? new MomentRange(least, most, null) : null;
            default:
                return null;
        }

        long? Moved(long moment, long ahead) => MomentArithmetic.Shift(moment + ahead, shift.Amount, shift.Unit) - ahead;
    }

    /// <summary>Known only where all that may be meant agrees in this part and in all coarser ones.</summary>
    private NumberRange? DatePart(DatePartExpression part, ImmutableDictionary<int, Element> elements)
    {
        var (low, high) = Clock(Value(part.Operand, elements));
        if (low is not { } first || high is not { } last || Precision.DownTo(part.Part).Any(p => MomentArithmetic.Part(first, p) != MomentArithmetic.Part(last, p)))
            return null;
        return MomentArithmetic.Part(first, part.Part) is { } known ? NumberRange.Of(known) : null;
    }

    private DateRange? DateFrom(DateFromExpression day, ImmutableDictionary<int, Element> elements)
    {
        var (low, high) = Clock(Value(day.Operand, elements));
        return low is { } first && high is { } last && MomentArithmetic.Day(first) is { } earliest && MomentArithmetic.Day(last) is { } latest
            ? new(earliest, latest)
            : null;
    }

    /// <summary>What the value's own calendar and clock show at its ends; null where that is not known. A day begins at midnight.</summary>
    private static (long? Low, long? High) Clock(Possible? value) => value switch
    {
        DateRange days => (MomentArithmetic.Of(days.Low, 0), MomentArithmetic.Of(days.High, 0)),
        MomentRange { OffsetMinutes: { } offset } moments => (moments.Low + MomentArithmetic.OfMinutes(offset), moments.High + MomentArithmetic.OfMinutes(offset)),
        _ => (null, null),
    };
}
