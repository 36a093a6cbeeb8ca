using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>The parts of a date and time, coarse to fine, and what is left of one when it is cut to a precision.</summary>
internal static class Precision
{
    private static readonly IReadOnlyList<DateUnit> s_parts =
        [DateUnit.Year, DateUnit.Month, DateUnit.Day, DateUnit.Hour, DateUnit.Minute, DateUnit.Second, DateUnit.Millisecond];

    /// <summary>The part and all coarser ones, coarse to fine.</summary>
    public static IEnumerable<DateUnit> DownTo(DateUnit part)
        => s_parts.Contains(part) ? s_parts.TakeWhile(p => p <= part) : throw new ArgumentOutOfRangeException(nameof(part), part, "no part of a date");

    /// <summary>
    /// How many whole parts have begun since the beginning of the calendar, so that cut values compare as numbers; in UTC. Null where the value is missing.
    /// </summary>
    public static NumberRange? Cut(Possible? value, DateUnit precision) => value switch
    {
        null => null,
        DateRange days => NumberRange.Between(Index(days.Low, precision), Index(days.High, precision)),
        MomentRange moments => Index(moments.Low, precision) is { } low && Index(moments.High, precision) is { } high
            ? NumberRange.Between(low, high)
            : null,
        _ => throw new InvalidOperationException($"{value} has no precision"),
    };

    private static Fraction Index(DateOnly day, DateUnit precision) => CalendarArithmetic.Difference(DateOnly.MinValue, day, precision);

    private static Fraction? Index(long moment, DateUnit precision)
        => MomentArithmetic.Difference(0, moment, precision) is { } index ? new Fraction(index, 1) : null;
}
