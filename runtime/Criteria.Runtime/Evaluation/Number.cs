using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>
/// A number that may be missing. It stands for the shortest decimal that prints it; comparing two of them in double is comparing those decimals.
/// NaN and infinities are missing.
/// </summary>
public readonly struct Number
{
    private readonly double _value;
    private readonly uint _present;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Number(double value, uint present)
    {
        _value = value;
        _present = present;
    }

    /// <summary>No number.</summary>
    public static Number Missing => default;

    /// <summary>Whether there is a number.</summary>
    public bool IsPresent => _present != 0;

    /// <summary>1 where there is a number, else 0: a bit for a mask.</summary>
    public ulong PresenceBit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _present;
    }

    /// <summary>The number; 0 or any other value where it is missing.</summary>
    public double ValueOrDefault
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value;
    }

    internal uint Present => _present;

    /// <summary>A number that is always there, unless it is NaN or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number Of(double value) => new(value, Bits.Of(double.IsFinite(value)));

    /// <summary>A number that is missing where null, NaN or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number Of(double? value)
    {
        var number = value.GetValueOrDefault();
        return new(number, Bits.Of(value.HasValue) & Bits.Of(double.IsFinite(number)));
    }

    /// <summary>A whole number; every integer type up to 32 bits is exact here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number Of(int value) => new(value, 1);

    /// <summary>A whole number that is missing where null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number Of(int? value) => new(value.GetValueOrDefault(), Bits.Of(value.HasValue));

    /// <summary>A whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number Of(uint value) => new(value, 1);

    /// <summary>A whole number that is missing where null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number Of(uint? value) => new(value.GetValueOrDefault(), Bits.Of(value.HasValue));

    /// <summary>The number where it lies in its declared domain, both ends included; else missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Number Within(double low, double high) => new(_value, _present & Bits.Of(_value >= low) & Bits.Of(_value <= high));

    /// <summary>This number, or the other where this is missing.</summary>
    public Number Or(Number other) => _present != 0 ? this : other;

    /// <summary>Whether it is missing; always decided.</summary>
    public Truth IsNull() => Truth.Of(_present == 0);

    /// <summary>value &gt;= threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth AtLeast(double threshold) => Decided(Bits.Of(_value >= threshold));

    /// <summary>value &gt; threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth MoreThan(double threshold) => Decided(Bits.Of(_value > threshold));

    /// <summary>value &lt;= threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth AtMost(double threshold) => Decided(Bits.Of(_value <= threshold));

    /// <summary>value &lt; threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth LessThan(double threshold) => Decided(Bits.Of(_value < threshold));

    /// <summary>value = other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth EqualTo(double other) => Decided(Bits.Of(_value == other));

    /// <summary>low &lt;= value &lt;= high.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth Between(double low, double high) => Decided(Bits.Of(_value >= low) & Bits.Of(_value <= high));

    /// <summary>value &gt;= other; unknown where one of the two is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth AtLeast(Number other) => Decided(other, Bits.Of(_value >= other._value));

    /// <summary>value &gt; other; unknown where one of the two is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth MoreThan(Number other) => Decided(other, Bits.Of(_value > other._value));

    /// <summary>value &lt;= other; unknown where one of the two is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth AtMost(Number other) => Decided(other, Bits.Of(_value <= other._value));

    /// <summary>value &lt; other; unknown where one of the two is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth LessThan(Number other) => Decided(other, Bits.Of(_value < other._value));

    /// <summary>value = other; unknown where one of the two is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Truth EqualTo(Number other) => Decided(other, Bits.Of(_value == other._value));

    /// <inheritdoc/>
    public override string ToString()
        => IsPresent ? _value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : "missing";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Truth Decided(uint holds) => new(_present & holds, _present & (holds ^ 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Truth Decided(Number other, uint holds)
    {
        var present = _present & other._present;
        return new(present & holds, present & (holds ^ 1));
    }
}
