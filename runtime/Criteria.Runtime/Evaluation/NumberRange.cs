using System;
using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>
/// What is known of a number as the interval it lies in, both ends included: a missing one lies anywhere, a censored one (<c>&lt; 30</c>) below its limit.
/// A comparison is decided where every number of the interval agrees.
/// </summary>
/// <remarks>The default value is the number 0.</remarks>
public readonly struct NumberRange
{
    private readonly double _low;
    private readonly double _high;

    private NumberRange(double low, double high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>Anything.</summary>
    public static NumberRange Missing => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The number where it is known; a censored one is missing here.</summary>
    public Number Known => new(_low, Bits.Of(_low == _high));

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsMissing => double.IsNegativeInfinity(_low) && double.IsPositiveInfinity(_high);

    /// <summary>1 where something is known, else 0: a bit for a mask.</summary>
    public ulong PresenceBit => Bits.Of(!IsMissing);

    /// <summary>The value of a result; missing where there is none or it is no finite number.</summary>
    public static NumberRange Of(Lab? lab)
    {
        if (lab is not { } result || !double.IsFinite(result.Value))
            return Missing;
        return result.Bound switch
        {
            ValueBound.Exact => new(result.Value, result.Value),
            // The next double below the limit stands for everything below it: no other lies between the two.
            ValueBound.Below => Interval(double.NegativeInfinity, Math.BitDecrement(result.Value)),
            ValueBound.AtMost => Interval(double.NegativeInfinity, result.Value),
            ValueBound.AtLeast => Interval(result.Value, double.PositiveInfinity),
            ValueBound.Above => Interval(Math.BitIncrement(result.Value), double.PositiveInfinity),
            _ => Missing,
        };
    }

    /// <summary>A number that is known or missing.</summary>
    public static NumberRange Of(Number value) => value;

    /// <summary>A whole number that is known, missing, or between two others.</summary>
    public static NumberRange Of(IntegerRange value) => value;

    /// <summary>The value of a result whose member has a declared domain, both ends included; a value outside it is missing.</summary>
    public static NumberRange Of(Lab? lab, double low, double high)
        => lab is { } result && result.Value >= low && result.Value <= high ? Of(lab) : Missing;

    /// <summary>The lower limit of a result's reference range; missing where there is none, and where the range is a placeholder, see <see cref="Lab.High"/>.</summary>
    public static Number LowerLimitOf(Lab? lab) => lab is { } result && HasReferenceRange(result) ? Number.Of(result.Low) : Number.Missing;

    /// <summary>The upper limit of a result's reference range; missing where there is none, and where the range is a placeholder, see <see cref="Lab.High"/>.</summary>
    public static Number UpperLimitOf(Lab? lab) => lab is { } result && HasReferenceRange(result) ? Number.Of(result.High) : Number.Missing;

    /// <summary>A number that is known or missing.</summary>
    public static implicit operator NumberRange(Number value)
        => value.IsPresent ? new(value.ValueOrDefault, value.ValueOrDefault) : Missing;

    /// <summary>A whole number that is known, missing, or between two others.</summary>
    public static implicit operator NumberRange(IntegerRange value)
        => new(
            value.Low == long.MinValue ? double.NegativeInfinity : value.Low,
            value.High == long.MaxValue ? double.PositiveInfinity : value.High);

    /// <summary>The number times a positive fraction: a value in another unit, see <see cref="Number.Times(decimal, decimal)"/>. A limit beyond a double is none.</summary>
    public NumberRange Times(decimal numerator, decimal denominator = 1) => Interval(Times(_low, numerator, denominator), Times(_high, numerator, denominator));

    /// <summary>The number times a positive factor that has more digits than a decimal holds, in double.</summary>
    public NumberRange Times(double factor) => Interval(_low * factor, _high * factor);

    /// <summary>value &gt;= threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth AtLeast(double threshold) => new(Bits.Of(_low >= threshold), Bits.Of(_high < threshold));

    /// <summary>value &gt; threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth MoreThan(double threshold) => new(Bits.Of(_low > threshold), Bits.Of(_high <= threshold));

    /// <summary>value &lt;= threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth AtMost(double threshold) => new(Bits.Of(_high <= threshold), Bits.Of(_low > threshold));

    /// <summary>value &lt; threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth LessThan(double threshold) => new(Bits.Of(_high < threshold), Bits.Of(_low >= threshold));

    /// <summary>value = other.</summary>
    public Truth EqualTo(double other) => EqualTo(Number.Of(other));

    /// <summary>low &lt;= value &lt;= high.</summary>
    public Truth Between(double low, double high) => AtLeast(low) & AtMost(high);

    /// <summary>value &gt;= other; unknown where the intervals overlap.</summary>
    public Truth AtLeast(NumberRange other) => new(Bits.Of(_low >= other._high), Bits.Of(_high < other._low));

    /// <summary>value &gt; other; unknown where the intervals overlap.</summary>
    public Truth MoreThan(NumberRange other) => new(Bits.Of(_low > other._high), Bits.Of(_high <= other._low));

    /// <summary>value &lt;= other; unknown where the intervals overlap.</summary>
    public Truth AtMost(NumberRange other) => other.AtLeast(this);

    /// <summary>value &lt; other; unknown where the intervals overlap.</summary>
    public Truth LessThan(NumberRange other) => other.MoreThan(this);

    /// <summary>value = other; unknown where the intervals overlap and one is not a single number.</summary>
    public Truth EqualTo(NumberRange other)
        => new(
            Bits.Of(_low == _high) & Bits.Of(other._low == other._high) & Bits.Of(_low == other._low),
            Bits.Of(_high < other._low) | Bits.Of(_low > other._high));

    /// <summary>value &gt;= other, exactly.</summary>
    public Truth AtLeast(ExactNumber other) => !(LessThan(other));

    /// <summary>value &gt; other, exactly.</summary>
    public Truth MoreThan(ExactNumber other) => !(AtMost(other));

    /// <summary>value &lt;= other, exactly.</summary>
    public Truth AtMost(ExactNumber other)
        => !other.IsPresent ? Truth.Unknown
            : new(Bits.Of(CompareEnd(_high, other) <= 0), Bits.Of(CompareEnd(_low, other) > 0));

    /// <summary>value &lt; other, exactly.</summary>
    public Truth LessThan(ExactNumber other)
        => !other.IsPresent ? Truth.Unknown
            : new(Bits.Of(CompareEnd(_high, other) < 0), Bits.Of(CompareEnd(_low, other) >= 0));

    /// <summary>value = other, exactly.</summary>
    public Truth EqualTo(ExactNumber other)
        => !other.IsPresent ? Truth.Unknown
            : new(
                Bits.Of(_low == _high && CompareEnd(_low, other) == 0),
                Bits.Of(CompareEnd(_high, other) < 0) | Bits.Of(CompareEnd(_low, other) > 0));

    /// <summary>Whether nothing at all is known; always decided.</summary>
    public Truth IsNull() => Truth.Of(IsMissing);

    /// <summary>This number, or the other where this is missing.</summary>
    public NumberRange Or(NumberRange other) => IsMissing ? other : this;

    /// <summary>One of two: where the condition is unknown, the value both agree on.</summary>
    public static NumberRange Choose(Truth condition, NumberRange whenTrue, NumberRange whenFalse)
        => condition.IsTrue ? whenTrue
            : condition.IsFalse ? whenFalse
            : whenTrue.EqualTo(whenFalse).IsTrue ? whenTrue : Missing;

    /// <summary>The number, <c>&lt; 30</c> or the like for a censored one, <c>3..5</c> between two, <c>missing</c> where nothing is known.</summary>
    public override string ToString()
        => IsMissing ? "missing"
            : _low == _high ? Known.ToString()
            : double.IsNegativeInfinity(_low) ? Limit("<", _high, Math.BitIncrement(_high))
            : double.IsPositiveInfinity(_high) ? Limit(">", _low, Math.BitDecrement(_low))
            : $"{Number.Of(_low)}..{Number.Of(_high)}";

    internal double Low => _low;

    internal double High => _high;

    /// <summary>A number between two others, both included; an infinite end is none.</summary>
    internal static NumberRange Spanning(double low, double high) => Interval(low, high);

    private static double Times(double end, decimal numerator, decimal denominator)
        => double.IsInfinity(end) ? end : Number.Of(end).Times(numerator, denominator).ValueOrDefault;

    // No finite number lies beyond the last double: then nothing is known.
    private static NumberRange Interval(double low, double high) => double.IsPositiveInfinity(low) || double.IsNegativeInfinity(high) ? Missing : new(low, high);

    // 29.999999999999996 is the last number below 30: what is shorter to write is what the laboratory wrote.
    private static string Limit(string sign, double end, double next)
    {
        string closed = Number.Of(end).ToString(), open = Number.Of(next).ToString();
        return double.IsFinite(next) && open.Length < closed.Length ? $"{sign} {open}" : $"{sign}= {closed}";
    }

    private static int CompareEnd(double end, ExactNumber other)
        => double.IsNegativeInfinity(end) ? -1 : double.IsPositiveInfinity(end) ? 1 : ExactNumber.FromDouble(end).CompareTo(other);

    private static bool HasReferenceRange(Lab result)
    {
        // A limit that is no finite number is missing before it can say anything of the other.
        var low = result.Low is { } lower && double.IsFinite(lower) ? lower : (double?)null;
        var high = result.High is { } upper && double.IsFinite(upper) ? upper : (double?)null;
        return !(high <= 0) && !(low >= high);
    }
}
