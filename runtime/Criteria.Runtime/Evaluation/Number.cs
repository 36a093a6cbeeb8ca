using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>
/// A number that may be missing. It stands for the shortest decimal that prints it; comparing two of them in double is comparing those decimals.
/// NaN and infinities are missing, and so is the default value.
/// </summary>
public readonly partial struct Number
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

    /// <summary>A number that is missing where null, and which <see cref="Thresholds"/> will find missing where it is NaN or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number Unchecked(double? value) => new(value.GetValueOrDefault(), Bits.Of(value.HasValue));

    /// <summary>A number which <see cref="Thresholds"/> will find missing where it is NaN or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Number Unchecked(double value) => new(value, 1);

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

    /// <summary>A whole number, exact up to 2^53 and the nearest double beyond; <see cref="ExactNumber"/> holds every one.</summary>
    public static Number Of(long value) => new(value, 1);

    /// <summary>A whole number that is missing where null; exact up to 2^53.</summary>
    public static Number Of(long? value) => new(value.GetValueOrDefault(), Bits.Of(value.HasValue));

    /// <summary>A whole number, exact up to 2^53 and the nearest double beyond; <see cref="ExactNumber"/> holds every one.</summary>
    public static Number Of(ulong value) => new(value, 1);

    /// <summary>A whole number that is missing where null; exact up to 2^53.</summary>
    public static Number Of(ulong? value) => new(value.GetValueOrDefault(), Bits.Of(value.HasValue));

    /// <summary>A single-precision number: the double nearest to the shortest decimal that prints it.</summary>
    public static Number Of(float value)
    {
        if (!float.IsFinite(value))
            return Missing;
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        return new(double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture), 1);
    }

    /// <summary>A single-precision number that is missing where null.</summary>
    public static Number Of(float? value) => value is { } number ? Of(number) : Missing;

    /// <summary>The number where it lies in its declared domain, both ends included; else missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Number Within(double low, double high) => new(_value, _present & Bits.Of(_value >= low) & Bits.Of(_value <= high));

    /// <summary>This number, or the other where this is missing.</summary>
    public Number Or(Number other) => _present != 0 ? this : other;

    /// <summary>
    /// The number times a fraction, as a value in another unit enters: its shortest decimal, multiplied and divided exactly, then rounded once.
    /// Missing where the number is, and where the result is beyond a double.
    /// </summary>
    /// <param name="numerator">The factor, or the upper part of one that does not end.</param>
    /// <param name="denominator">The lower part; not 0.</param>
    public Number Times(decimal numerator, decimal denominator = 1)
        => IsPresent ? Of(UnitFactor.Times(_value, numerator, denominator)) : Missing;

    /// <summary>The number times a factor that has more digits than a decimal holds, in double. Missing where the number is, and where the result is beyond a double.</summary>
    public Number Times(double factor) => IsPresent ? Of(_value * factor) : Missing;

    /// <summary>The quotient, in double; missing where a side is, and where the divisor is zero.</summary>
    public static Number operator /(Number left, Number right)
        => left.IsPresent && right.IsPresent && right._value != 0 ? Of(left._value / right._value) : Missing;

    /// <summary>The opposite.</summary>
    public static Number operator -(Number operand) => new(-operand._value, operand._present);

    /// <summary>One of two: where the condition is unknown, the value both agree on.</summary>
    public static Number Choose(Truth condition, Number whenTrue, Number whenFalse)
        => condition.IsTrue ? whenTrue
            : condition.IsFalse ? whenFalse
            : whenTrue.EqualTo(whenFalse).IsTrue ? whenTrue : Missing;

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

    /// <summary>The shortest decimal that prints the number; <c>missing</c> where there is none.</summary>
    public override string ToString()
        => IsPresent ? (_value == 0 ? 0 : _value).ToString("R", CultureInfo.InvariantCulture) : "missing";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Truth Decided(uint holds) => new(_present & holds, _present & (holds ^ 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Truth Decided(Number other, uint holds)
    {
        var present = _present & other._present;
        return new(present & holds, present & (holds ^ 1));
    }
}
