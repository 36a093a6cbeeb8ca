using System;

namespace Criteria.Evaluation;

/// <summary>
/// What is known of a whole number as the interval it lies in, both ends included: a count of entries some of which are undecided, the months since a
/// date that is known only to the year, a score. A missing one lies anywhere. A comparison is decided where every number of the interval agrees.
/// </summary>
/// <remarks>Compared in double, exactly up to 2^53: far beyond CQL's Integer and every count of days. The default value is the number 0.</remarks>
public readonly partial struct IntegerRange
{
    private const double LargestExact = 9007199254740992;

    private IntegerRange(long low, long high)
    {
        Low = low;
        High = high;
    }

    /// <summary>Anything.</summary>
    public static IntegerRange Missing => new(long.MinValue, long.MaxValue);

    /// <summary>The lowest possible number; <see cref="long.MinValue"/> where there is none.</summary>
    public long Low { get; }

    /// <summary>The highest possible number; <see cref="long.MaxValue"/> where there is none.</summary>
    public long High { get; }

    /// <summary>Whether there is only one possible number.</summary>
    public bool IsKnown => Low == High;

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsMissing => Low == long.MinValue && High == long.MaxValue;

    /// <summary>The number where it is known.</summary>
    public Number Known => IsKnown ? Number.Of((double)Low) : Number.Missing;

    /// <summary>A known number.</summary>
    public static IntegerRange Of(long value) => new(value, value);

    /// <summary>A whole number of at most 2^53, which a double holds exactly; missing where the number is, or is no such.</summary>
    public static IntegerRange Of(Number value)
        => value.IsPresent && Math.Abs(value.ValueOrDefault) <= LargestExact && value.ValueOrDefault == Math.Truncate(value.ValueOrDefault)
            ? Of((long)value.ValueOrDefault)
            : Missing;

    /// <summary>A whole number of 64 bits; missing where the number is, or is no such.</summary>
    public static IntegerRange Of(ExactNumber value) => value.TryToInt64(out var whole) ? Of(whole) : Missing;

    /// <summary>A whole number of which only limits may be known, the highest of several for instance; an end that is none, or beyond 2^53, is none here.</summary>
    public static IntegerRange Of(NumberRange value)
    {
        var low = Math.Abs(value.Low) <= LargestExact ? (long)Math.Ceiling(value.Low) : long.MinValue;
        var high = Math.Abs(value.High) <= LargestExact ? (long)Math.Floor(value.High) : long.MaxValue;
        return low <= high ? new(low, high) : Missing;
    }

    /// <inheritdoc cref="Of(NumberRange)"/>
    public static IntegerRange Of(ExactRange value) => value.Known.IsPresent ? Of(value.Known) : Of(value.ToRange());

    /// <summary>A whole number with a declared domain: where it is missing, it is anything in that domain.</summary>
    /// <param name="value">The number, missing where it lies outside its domain.</param>
    /// <param name="low">The lowest number of the domain.</param>
    /// <param name="high">The highest.</param>
    public static IntegerRange Of(Number value, long low, long high) => value.IsPresent ? Of(value) : Between(low, high);

    /// <inheritdoc cref="Of(Number, long, long)"/>
    public static IntegerRange Of(ExactNumber value, long low, long high) => value.IsPresent ? Of(value) : Between(low, high);

    /// <summary>A number between two others, both included.</summary>
    /// <param name="low">The lowest; <see cref="long.MinValue"/> where there is none.</param>
    /// <param name="high">The highest, not below <paramref name="low"/>; <see cref="long.MaxValue"/> where there is none.</param>
    public static IntegerRange Between(long low, long high) => new(low, high);

    /// <summary>A number that is at least <paramref name="low"/>: a count over a list that may lack entries.</summary>
    public static IntegerRange From(long low) => new(low, long.MaxValue);

    /// <summary>value &gt;= threshold.</summary>
    public Truth AtLeast(double threshold) => ((NumberRange)this).AtLeast(threshold);

    /// <summary>value &gt; threshold.</summary>
    public Truth MoreThan(double threshold) => ((NumberRange)this).MoreThan(threshold);

    /// <summary>value &lt;= threshold.</summary>
    public Truth AtMost(double threshold) => ((NumberRange)this).AtMost(threshold);

    /// <summary>value &lt; threshold.</summary>
    public Truth LessThan(double threshold) => ((NumberRange)this).LessThan(threshold);

    /// <summary>value = other.</summary>
    public Truth EqualTo(double other) => ((NumberRange)this).EqualTo(other);

    /// <summary>low &lt;= value &lt;= high.</summary>
    public Truth Between(double low, double high) => AtLeast(low) & AtMost(high);

    /// <summary>Whether nothing at all is known; always decided.</summary>
    public Truth IsNull() => Truth.Of(IsMissing);

    /// <summary>This number, or the other where nothing at all is known of this.</summary>
    public IntegerRange Or(IntegerRange other) => IsMissing ? other : this;

    /// <summary>One of two: where the condition is unknown, the value both agree on.</summary>
    public static IntegerRange Choose(Truth condition, IntegerRange whenTrue, IntegerRange whenFalse)
        => condition.IsTrue ? whenTrue
            : condition.IsFalse ? whenFalse
            : whenTrue.IsKnown && whenFalse.IsKnown && whenTrue.Low == whenFalse.Low ? whenTrue : Missing;

    /// <summary>The number, <c>&gt;= 3</c> or <c>&lt;= 3</c> where it has one limit, <c>3..5</c> between two, <c>missing</c> where nothing is known.</summary>
    public override string ToString()
        => IsMissing ? "missing"
            : IsKnown ? FormattableString.Invariant($"{Low}")
            : High == long.MaxValue ? FormattableString.Invariant($">= {Low}")
            : Low == long.MinValue ? FormattableString.Invariant($"<= {High}")
            : FormattableString.Invariant($"{Low}..{High}");
}
