namespace Criteria.Generators.Tests.Reference;

/// <summary>What is known of a value, as the set of what it may be; a missing value, which may be anything, is null.</summary>
internal abstract record Possible
{
    /// <summary>Whether only one value is possible.</summary>
    public abstract bool IsSingle { get; }

    /// <summary>Whether both are the same single value, to whatever question.</summary>
    public static bool Agree(Possible? one, Possible? other) => one is { IsSingle: true } && one.Equals(other);
}

/// <summary>A known Boolean; an unknown one is missing.</summary>
internal sealed record KnownTruth(bool Value) : Possible
{
    public override bool IsSingle => true;
}

/// <summary>A known text, also of an enum.</summary>
internal sealed record KnownText(string Value) : Possible
{
    public override bool IsSingle => true;
}

/// <summary>A known code of a system.</summary>
internal sealed record KnownCode(string System, string Code) : Possible
{
    public override bool IsSingle => true;
}

/// <summary>One end of a range of numbers.</summary>
/// <param name="Value">Null: there is no end on this side.</param>
/// <param name="Closed">The end itself is possible.</param>
internal readonly record struct RangeEnd(Fraction? Value, bool Closed)
{
    public static RangeEnd None => new(null, false);

    public static RangeEnd At(Fraction value) => new(value, true);
}

/// <summary>A number that lies somewhere between two ends.</summary>
internal sealed record NumberRange(RangeEnd Low, RangeEnd High) : Possible
{
    /// <summary>The number, where only one is possible.</summary>
    public Fraction? Point => Low is { Closed: true, Value: { } low } && High is { Closed: true, Value: { } high } && low == high ? low : null;

    public override bool IsSingle => Point is not null;

    public static NumberRange Of(Fraction value) => new(RangeEnd.At(value), RangeEnd.At(value));

    public static NumberRange Between(Fraction low, Fraction high) => new(RangeEnd.At(low), RangeEnd.At(high));

    public static NumberRange AtLeast(Fraction low) => new(RangeEnd.At(low), RangeEnd.None);

    public static NumberRange AtMost(Fraction high) => new(RangeEnd.None, RangeEnd.At(high));

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

    public override bool IsSingle => Low == High;

    public static DateRange Of(DateOnly day) => new(day, day);
}

/// <summary>A moment that lies somewhere between two moments, both of them possible; in UTC, as <see cref="MomentArithmetic"/> counts.</summary>
/// <param name="OffsetMinutes">How far the clock that it was read from is ahead of UTC; null where that is not known.</param>
internal sealed record MomentRange(long Low, long High, int? OffsetMinutes) : Possible
{
    public NumberRange Milliseconds => NumberRange.Between(new(Low, 1), new(High, 1));

    public override bool IsSingle => Low == High;
}
