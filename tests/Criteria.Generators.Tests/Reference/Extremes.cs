using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>The greatest or least of numbers, days or moments.</summary>
internal static class Extremes
{
    /// <summary>
    /// The greatest is at least the greatest that is surely reached by what is surely there, and at most the greatest that anything may reach.
    /// </summary>
    public static Possible? Of(bool isMax, IReadOnlyCollection<ListedElement> possible, bool isOpen, CriteriaType type)
    {
        // The least is the greatest of the opposite numbers.
        var numbers = possible.Select(e => e.Value is null ? null : isMax ? Numbers(e.Value) : Opposite(Numbers(e.Value))).ToArray();
        var sure = possible.Zip(numbers, (e, n) => e.IsThere == Kleene.True ? n : null).OfType<NumberRange>().ToArray();
        if (sure.Length == 0)
            return null;
        var low = sure.Select(n => n.Low).Aggregate(HigherLow);
        var high = isOpen ? RangeEnd.None : numbers.Select(n => n?.High ?? RangeEnd.None).Aggregate(HigherHigh);
        if (low.Value is null && high.Value is null)
            return null;
        var greatest = new NumberRange(low, high);
        var extreme = isMax ? greatest : Opposite(greatest);
        return type.Kind switch
        {
            TypeKind.Date => Days(extreme),
            TypeKind.DateTime => Moments(extreme, isOpen ? null : CommonOffset(possible.Select(e => e.Value))),
            _ => extreme,
        };
    }

    private static NumberRange Numbers(Possible value) => value switch
    {
        NumberRange number => number,
        DateRange days => days.Days,
        MomentRange moments => moments.Milliseconds,
        _ => throw new InvalidOperationException($"{value} has no greatest"),
    };

    private static NumberRange Opposite(NumberRange range) => new(Opposite(range.High), Opposite(range.Low));

    private static RangeEnd Opposite(RangeEnd end) => end.Value is { } value ? end with { Value = -value } : end;

    private static RangeEnd HigherLow(RangeEnd one, RangeEnd other)
    {
        if (one.Value is not { } a || other.Value is not { } b)
            return one.Value is null ? other : one;
        return a == b ? new(a, one.Closed && other.Closed) : a > b ? one : other;
    }

    private static RangeEnd HigherHigh(RangeEnd one, RangeEnd other)
    {
        if (one.Value is not { } a || other.Value is not { } b)
            return RangeEnd.None;
        return a == b ? new(a, one.Closed || other.Closed) : a > b ? one : other;
    }

    /// <summary>A day without an end on one side is still one of the calendar's.</summary>
    private static DateRange Days(NumberRange days) => new(
        days.Low.Value is { } low ? DateOnly.FromDayNumber((int)low.Numerator) : DateOnly.MinValue,
        days.High.Value is { } high ? DateOnly.FromDayNumber((int)high.Numerator) : DateOnly.MaxValue);

    /// <inheritdoc cref="Days"/>
    private static MomentRange Moments(NumberRange moments, int? offset)
        => new((long)(moments.Low.Value?.Numerator ?? 0), (long)(moments.High.Value?.Numerator ?? MomentArithmetic.Last), offset);

    /// <summary>The offset of all that may be there; null where they differ or one is not known.</summary>
    private static int? CommonOffset(IEnumerable<Possible?> candidates)
        => candidates.Select(c => (c as MomentRange)?.OffsetMinutes).Distinct().ToArray() is [var common] ? common : null;
}
