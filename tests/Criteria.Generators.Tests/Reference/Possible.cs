namespace Criteria.Generators.Tests.Reference;

/// <summary>What is known of a value, as the set of what it may be; a missing value, which may be anything, is null.</summary>
internal abstract record Possible;

/// <summary>A known Boolean; an unknown one is missing.</summary>
internal sealed record KnownTruth(bool Value) : Possible;

/// <summary>A known text, also of an enum.</summary>
internal sealed record KnownText(string Value) : Possible;

/// <summary>A known code of a system.</summary>
internal sealed record KnownCode(string System, string Code) : Possible;

/// <summary>One end of a range of numbers.</summary>
/// <param name="Value">Null: there is no end on this side.</param>
/// <param name="Closed">The end itself is possible.</param>
internal readonly record struct RangeEnd(Fraction? Value, bool Closed)
{
    public static RangeEnd None => new(null, false);
}

/// <summary>A number that lies somewhere between two ends.</summary>
internal sealed record NumberRange(RangeEnd Low, RangeEnd High) : Possible
{
    /// <summary>The number, where only one is possible.</summary>
    public Fraction? Point => Low is { Closed: true, Value: { } low } && High is { Closed: true, Value: { } high } && low == high ? low : null;

    public static NumberRange Of(Fraction value) => new(new(value, true), new(value, true));

    public static NumberRange Between(Fraction low, Fraction high) => new(new(low, true), new(high, true));

    public static NumberRange AtLeast(Fraction low) => new(new(low, true), RangeEnd.None);

    /// <summary>Whether every possible value of the one is less than every possible value of the other, or none is.</summary>
    public static Kleene Less(NumberRange left, NumberRange right)
    {
        if (LiesBelow(left, right))
            return Kleene.True;
        return left.Low.Value is { } low && right.High.Value is { } high && low >= high ? Kleene.False : Kleene.Unknown;
    }

    public static Kleene Equal(NumberRange left, NumberRange right)
    {
        if (left.Point is { } one && right.Point is { } other)
            return KleeneLogic.Of(one == other);
        return LiesBelow(left, right) || LiesBelow(right, left) ? Kleene.False : Kleene.Unknown;
    }

    private static bool LiesBelow(NumberRange left, NumberRange right)
        => left.High.Value is { } high && right.Low.Value is { } low
            && (high < low || (high == low && !(left.High.Closed && right.Low.Closed)));
}

/// <summary>A day that lies somewhere between two days, both of them possible.</summary>
internal sealed record DateRange(DateOnly Low, DateOnly High) : Possible
{
    public NumberRange Days => NumberRange.Between(Low.DayNumber, High.DayNumber);

    public DateOnly? Point => Low == High ? Low : null;

    public static DateRange Of(DateOnly day) => new(day, day);
}
