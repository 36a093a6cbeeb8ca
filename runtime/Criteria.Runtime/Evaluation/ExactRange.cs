namespace Criteria.Evaluation;

/// <summary>
/// What is known of a decimal, or of a whole number beyond double, as the interval it lies in, both ends included: the highest of several some of which
/// are missing. An end that is missing is none. A comparison is decided where every number of the interval agrees.
/// </summary>
/// <remarks>The default value is missing.</remarks>
public readonly struct ExactRange
{
    private ExactRange(ExactNumber low, ExactNumber high)
    {
        Low = low;
        High = high;
    }

    /// <summary>Anything.</summary>
    public static ExactRange Missing => default;

    /// <summary>The lowest possible number; missing where there is none.</summary>
    public ExactNumber Low { get; }

    /// <summary>The highest possible number; missing where there is none.</summary>
    public ExactNumber High { get; }

    /// <summary>The number where it is known.</summary>
    public ExactNumber Known => Low.EqualTo(High).IsTrue ? Low : ExactNumber.Missing;

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsMissing => !Low.IsPresent && !High.IsPresent;

    /// <summary>1 where something is known, else 0: a bit for a mask.</summary>
    public ulong PresenceBit => Bits.Of(!IsMissing);

    /// <summary>A number that is known or missing.</summary>
    public static ExactRange Of(ExactNumber value) => new(value, value);

    /// <summary>A number that is known or missing.</summary>
    public static ExactRange Of(Number value) => Of(ExactNumber.Of(value));

    /// <summary>A number that may be censored.</summary>
    public static ExactRange Of(NumberRange value) => new(ExactNumber.Of(Number.Of(value.Low)), ExactNumber.Of(Number.Of(value.High)));

    /// <summary>A whole number that is known, missing, or between two others.</summary>
    public static ExactRange Of(IntegerRange value)
        => new(
            value.Low == long.MinValue ? ExactNumber.Missing : ExactNumber.Of((decimal)value.Low),
            value.High == long.MaxValue ? ExactNumber.Missing : ExactNumber.Of((decimal)value.High));

    /// <summary>A number between two others, both included.</summary>
    /// <param name="low">The lowest; missing where there is none.</param>
    /// <param name="high">The highest, not below <paramref name="low"/>; missing where there is none.</param>
    public static ExactRange Between(ExactNumber low, ExactNumber high) => new(low, high);

    /// <summary>A number that is known or missing.</summary>
    public static implicit operator ExactRange(ExactNumber value) => Of(value);

    /// <summary>value &gt;= other; unknown where the intervals overlap.</summary>
    public Truth AtLeast(ExactRange other) => new(Low.AtLeast(other.High).TrueBit, High.LessThan(other.Low).TrueBit);

    /// <summary>value &gt; other; unknown where the intervals overlap.</summary>
    public Truth MoreThan(ExactRange other) => new(Low.MoreThan(other.High).TrueBit, High.AtMost(other.Low).TrueBit);

    /// <summary>value &lt;= other; unknown where the intervals overlap.</summary>
    public Truth AtMost(ExactRange other) => other.AtLeast(this);

    /// <summary>value &lt; other; unknown where the intervals overlap.</summary>
    public Truth LessThan(ExactRange other) => other.MoreThan(this);

    /// <summary>value = other; unknown where the intervals overlap and one is not a single number.</summary>
    public Truth EqualTo(ExactRange other)
        => new(Known.EqualTo(other.Known).TrueBit, High.LessThan(other.Low).TrueBit | Low.MoreThan(other.High).TrueBit);

    /// <summary>Whether nothing at all is known; always decided.</summary>
    public Truth IsNull() => Truth.Of(IsMissing);

    /// <summary>This number, or the other where this is missing.</summary>
    public ExactRange Or(ExactRange other) => IsMissing ? other : this;

    /// <summary>One of two: where the condition is unknown, the value both agree on.</summary>
    public static ExactRange Choose(Truth condition, ExactRange whenTrue, ExactRange whenFalse)
        => condition.IsTrue ? whenTrue
            : condition.IsFalse ? whenFalse
            : whenTrue.EqualTo(whenFalse).IsTrue ? whenTrue : Missing;

    /// <summary>The nearest doubles; an end beyond them is none.</summary>
    public NumberRange ToRange()
        => NumberRange.Spanning(
            Low.ToNumber() is { IsPresent: true } low ? low.ValueOrDefault : double.NegativeInfinity,
            High.ToNumber() is { IsPresent: true } high ? high.ValueOrDefault : double.PositiveInfinity);

    /// <summary>The number, <c>&gt;= 3</c> or <c>&lt;= 3</c> where it has one limit, <c>3..5</c> between two, <c>missing</c> where nothing is known.</summary>
    public override string ToString()
        => IsMissing ? "missing"
            : Known.IsPresent ? Known.ToString()
            : !High.IsPresent ? $">= {Low}"
            : !Low.IsPresent ? $"<= {High}"
            : $"{Low}..{High}";
}
