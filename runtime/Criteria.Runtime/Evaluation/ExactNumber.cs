using System;
using System.Globalization;
using System.Numerics;

namespace Criteria.Evaluation;

/// <summary>
/// A decimal of any length that may be missing: sums, differences and products of measured values are computed on it exactly, so that
/// <c>120.3 &gt;= 3 * 40.1</c> holds, which it does not in double.
/// </summary>
/// <remarks>
/// Digits times a power of ten. Up to 38 digits nothing is allocated; beyond, which no laboratory prints, a big integer is. The default value is missing.
/// </remarks>
public readonly partial struct ExactNumber
{
    private readonly bool _isPresent;
    private readonly bool _isLong;
    private readonly int _scale;

    // Never the lowest Int128, so that its magnitude is one too.
    private readonly Int128 _digits;
    private readonly BigInteger _longDigits;

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

    /// <summary>1 where there is a number, else 0: a bit for a mask.</summary>
    public ulong PresenceBit => Bits.Of(_isPresent);

    private BigInteger Digits => _isLong ? _longDigits : (BigInteger)_digits;

    private UInt128 Magnitude => (UInt128)Int128.Abs(_digits);

    /// <summary>The shortest decimal that prints the number.</summary>
    public static ExactNumber Of(Number value) => value.IsPresent ? FromDouble(value.ValueOrDefault) : Missing;

    /// <summary>The shortest decimal that prints the number; a censored one is missing, since arithmetic on it is unknown.</summary>
    public static ExactNumber Of(NumberRange value) => Of(value.Known);

    /// <summary>The whole number, where it is known.</summary>
    public static ExactNumber Of(IntegerRange value) => value.IsKnown ? new((Int128)value.Low, 0) : Missing;

    /// <summary>A decimal, or a whole number of up to 64 bits; missing where null.</summary>
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
    public ExactNumber Within(decimal low, decimal high) => Within(Of(low), Of(high));

    /// <summary>The number where it lies in its declared domain, both ends included; else missing. For ends that are beyond a decimal.</summary>
    public ExactNumber Within(double low, double high) => Within(Of(Number.Of(low)), Of(Number.Of(high)));

    /// <summary>The number where it is a 32-bit whole number, which is what CQL's Integer holds; else missing.</summary>
    public ExactNumber AsInteger()
        => _isPresent && CompareTo(new ExactNumber((Int128)int.MinValue, 0)) >= 0 && CompareTo(new ExactNumber((Int128)int.MaxValue, 0)) <= 0 && IsWhole()
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
            return Number.Of(double.Parse(Scientific(), NumberStyles.Float, CultureInfo.InvariantCulture));
        Span<char> text = stackalloc char[64];
        return Number.Of(double.Parse(text[..Format(text)], NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>This number, or the other where this is missing.</summary>
    public ExactNumber Or(ExactNumber other) => _isPresent ? this : other;

    /// <summary>One of two: where the condition is unknown, the value both agree on.</summary>
    public static ExactNumber Choose(Truth condition, ExactNumber whenTrue, ExactNumber whenFalse)
        => condition.IsTrue ? whenTrue
            : condition.IsFalse ? whenFalse
            : whenTrue.EqualTo(whenFalse).IsTrue ? whenTrue : Missing;

    /// <summary>Every digit, as it was written where it was; <c>1E+300</c> where the zeros would be many; <c>missing</c> where there is none.</summary>
    public override string ToString()
    {
        const int MostZeros = 20;
        if (!_isPresent)
            return "missing";
        if (_scale < -MostZeros || _scale > DecimalPowers.Highest + MostZeros)
            return Scientific();
        var digits = BigInteger.Abs(Digits * BigInteger.Pow(10, Math.Max(0, -_scale))).ToString(CultureInfo.InvariantCulture);
        if (_scale > 0)
            digits = digits.PadLeft(_scale + 1, '0').Insert(Math.Max(1, digits.Length - _scale), ".");
        return Digits.Sign < 0 ? "-" + digits : digits;
    }

    internal static ExactNumber FromDouble(double value)
    {
        // The shortest text that reads back as the same double, taken apart: sign, digits, point, exponent.
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        long digits = 0;
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
                // At most 17 digits, which 64 bits hold.
                digits = (digits * 10) + (character - '0');
                if (fraction)
                    scale++;
            }
        }

        return new((Int128)(negative ? -digits : digits), scale - exponent);
    }

    /// <summary>The digits and the power of ten they are divided by, where 128 bits hold them.</summary>
    internal bool TryTakeApart(out Int128 digits, out int scale)
    {
        (digits, scale) = (_digits, _scale);
        return _isPresent && !_isLong;
    }

    private ExactNumber Within(ExactNumber low, ExactNumber high) => AtLeast(low).IsTrue && AtMost(high).IsTrue ? this : Missing;

    private bool IsWhole()
        => _scale <= 0
            || (!_isLong && _scale <= DecimalPowers.Highest
                ? Magnitude % DecimalPowers.Of(_scale) == 0
                : (Digits % BigInteger.Pow(10, _scale)).IsZero);

    private string Scientific() => string.Create(CultureInfo.InvariantCulture, $"{Digits}E{(_scale < 0 ? "+" : string.Empty)}{-_scale}");
}
