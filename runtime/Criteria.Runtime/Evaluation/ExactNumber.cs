using System;
using System.Globalization;
using System.Numerics;

namespace Criteria.Evaluation;

/// <summary>
/// A decimal of any length that may be missing: sums, differences and products of measured values are computed on it exactly, so that
/// <c>120.3 &lt;= 3 * 40.1</c> holds, which it does not in double.
/// </summary>
/// <remarks>Mantissa times a power of ten. Up to 38 digits nothing is allocated; beyond, which no laboratory prints, a big integer is.</remarks>
public readonly struct ExactNumber
{
    private readonly bool _isPresent;
    private readonly int _scale;
    private readonly Int128 _digits;
    private readonly BigInteger _longDigits;
    private readonly bool _isLong;

    private ExactNumber(Int128 digits, int scale)
    {
        _isPresent = true;
        _digits = digits;
        _scale = scale;
    }

    private ExactNumber(BigInteger digits, int scale)
    {
        _isPresent = true;
        _isLong = true;
        _longDigits = digits;
        _scale = scale;
    }

    /// <summary>No number.</summary>
    public static ExactNumber Missing => default;

    /// <summary>Whether there is a number.</summary>
    public bool IsPresent => _isPresent;

    private BigInteger Digits => _isLong ? _longDigits : (BigInteger)_digits;

    /// <summary>The shortest decimal that prints the number.</summary>
    public static ExactNumber Of(Number value) => value.IsPresent ? FromDouble(value.ValueOrDefault) : Missing;

    /// <summary>The shortest decimal that prints the number; a censored one is missing, since arithmetic on it is unknown.</summary>
    public static ExactNumber Of(NumberRange value) => Of(value.Known);

    /// <summary>The whole number, where it is known.</summary>
    public static ExactNumber Of(IntegerRange value) => value.IsKnown ? new((Int128)value.Low, 0) : Missing;

    /// <summary>A decimal, missing where null.</summary>
    public static ExactNumber Of(decimal? value)
    {
        if (value is not { } number)
            return Missing;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var digits = ((Int128)(uint)parts[2] << 64) | ((Int128)(uint)parts[1] << 32) | (uint)parts[0];
        return new(parts[3] < 0 ? -digits : digits, (parts[3] >> 16) & 0xFF);
    }

    /// <summary>The number where it lies in its declared domain, both ends included; else missing.</summary>
    public ExactNumber Within(decimal low, decimal high)
        => AtLeast(Of(low)).IsTrue && AtMost(Of(high)).IsTrue ? this : Missing;

    /// <summary>1 where there is a number, else 0: a bit for a mask.</summary>
    public ulong PresenceBit => Bits.Of(_isPresent);

    /// <summary>The sum; missing where a side is.</summary>
    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        if (!left._isPresent || !right._isPresent)
            return Missing;
        var scale = Math.Max(left._scale, right._scale);
        if (left.TryRescale(scale, out var a) && right.TryRescale(scale, out var b))
        {
            var sum = unchecked(a + b);
            if (((a ^ sum) & (b ^ sum)) >= 0)
                return new(sum, scale);
        }

        return new(left.Rescale(scale) + right.Rescale(scale), scale);
    }

    /// <summary>The difference; missing where a side is.</summary>
    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + -right;

    /// <summary>The opposite.</summary>
    public static ExactNumber operator -(ExactNumber operand)
        => !operand._isPresent ? Missing
            : operand._isLong || operand._digits == Int128.MinValue ? new(-operand.Digits, operand._scale)
            : new(-operand._digits, operand._scale);

    /// <summary>The product; missing where a side is.</summary>
    public static ExactNumber operator *(ExactNumber left, ExactNumber right)
    {
        if (!left._isPresent || !right._isPresent)
            return Missing;
        var scale = left._scale + right._scale;
        if (!left._isLong && !right._isLong && BitLength(left._digits) + BitLength(right._digits) <= 126)
            return new(left._digits * right._digits, scale);
        return new(left.Digits * right.Digits, scale);
    }

    /// <summary>The number where it is a 32-bit whole number, which is what CQL's Integer holds; else missing.</summary>
    public ExactNumber AsInteger()
        => _isPresent && CompareTo(new ExactNumber((Int128)int.MinValue, 0)) >= 0 && CompareTo(new ExactNumber((Int128)int.MaxValue, 0)) <= 0
            ? this
            : Missing;

    /// <summary>The number where double can hold its magnitude; else missing.</summary>
    public ExactNumber AsDecimal() => ToNumber().IsPresent ? this : Missing;

    /// <summary>The nearest double; missing where that is not finite.</summary>
    public Number ToNumber()
    {
        if (!_isPresent)
            return Number.Missing;
        if (_isLong)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{_longDigits}E{-_scale}");
            return Number.Of(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        Span<char> buffer = stackalloc char[64];
        _digits.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture);
        buffer[length++] = 'E';
        (-_scale).TryFormat(buffer[length..], out var exponent, default, CultureInfo.InvariantCulture);
        return Number.Of(double.Parse(buffer[..(length + exponent)], NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>left &gt;= right; unknown where one is missing.</summary>
    public Truth AtLeast(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) >= 0) : Truth.Unknown;

    /// <summary>left &gt; right; unknown where one is missing.</summary>
    public Truth MoreThan(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) > 0) : Truth.Unknown;

    /// <summary>left &lt;= right; unknown where one is missing.</summary>
    public Truth AtMost(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) <= 0) : Truth.Unknown;

    /// <summary>left &lt; right; unknown where one is missing.</summary>
    public Truth LessThan(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) < 0) : Truth.Unknown;

    /// <summary>left = right; unknown where one is missing.</summary>
    public Truth EqualTo(ExactNumber other) => Both(other) ? Truth.Of(CompareTo(other) == 0) : Truth.Unknown;

    /// <summary>Whether it is missing; always decided.</summary>
    public Truth IsNull() => Truth.Of(!_isPresent);

    /// <summary>This number, or the other where this is missing.</summary>
    public ExactNumber Or(ExactNumber other) => _isPresent ? this : other;

    /// <summary>One of two: where the condition is unknown, the value both agree on.</summary>
    public static ExactNumber Choose(Truth condition, ExactNumber whenTrue, ExactNumber whenFalse)
        => condition.IsTrue ? whenTrue
            : condition.IsFalse ? whenFalse
            : whenTrue.EqualTo(whenFalse).IsTrue ? whenTrue : Missing;

    internal int CompareTo(ExactNumber other)
    {
        var scale = Math.Max(_scale, other._scale);
        return TryRescale(scale, out var a) && other.TryRescale(scale, out var b)
            ? a.CompareTo(b)
            : Rescale(scale).CompareTo(other.Rescale(scale));
    }

    internal static ExactNumber FromDouble(double value)
    {
        // The shortest text that reads back as the same double, taken apart: sign, digits, point, exponent.
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        Int128 digits = 0;
        int scale = 0, exponent = 0;
        bool fraction = false, negative = false;
        for (var index = 0; index < length; index++)
        {
            var character = text[index];
            if (character == '-')
            {
                negative = true;
            }
            else if (character == '.')
            {
                fraction = true;
            }
            else if (character == 'E')
            {
                exponent = int.Parse(text[(index + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else
            {
                digits = (digits * 10) + (character - '0');
                if (fraction)
                    scale++;
            }
        }

        return new(negative ? -digits : digits, scale - exponent);
    }

    private static int BitLength(Int128 value) => 128 - (int)Int128.LeadingZeroCount(Int128.Abs(value));

    private bool Both(ExactNumber other) => _isPresent && other._isPresent;

    private bool TryRescale(int scale, out Int128 digits)
    {
        digits = _digits;
        if (_isLong || digits == Int128.MinValue)
            return false;
        if (digits == 0)
            return true;
        for (var step = _scale; step < scale; step++)
        {
            if (BitLength(digits) > 123)
                return false;
            digits *= 10;
        }

        return true;
    }

    private BigInteger Rescale(int scale) => Digits * BigInteger.Pow(10, scale - _scale);
}
