using System;
using System.Globalization;
using System.Numerics;

namespace Criteria.Evaluation;

/// <content>The number as the C# types that authors' own functions take.</content>
public readonly partial struct ExactNumber
{
    /// <summary>As a decimal, rounded where it has more digits than one; null where it is missing or too large.</summary>
    public decimal? ToDecimal()
    {
        if (!_isPresent)
            return null;
        if (!_isLong && _scale is >= 0 and <= 28 && Magnitude >> 96 == 0)
        {
            var digits = Magnitude;
            return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), _digits < 0, (byte)_scale);
        }

        Span<char> text = stackalloc char[64];
        ReadOnlySpan<char> written = _isLong ? Scientific() : text[..Format(text)];
        return decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>As a whole number; null where it is missing, has a fraction, or is beyond the type.</summary>
    /// <typeparam name="T">A type of at most 64 bits.</typeparam>
    public T? ToInteger<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        => TryToWhole(out var whole) && whole >= Int128.CreateTruncating(T.MinValue) && whole <= Int128.CreateTruncating(T.MaxValue)
            ? T.CreateTruncating(whole)
            : null;

    internal bool TryToInt64(out long value)
    {
        var isWhole = TryToWhole(out var whole) && whole >= long.MinValue && whole <= long.MaxValue;
        value = isWhole ? (long)whole : 0;
        return isWhole;
    }

    private bool TryToWhole(out Int128 whole)
    {
        whole = 0;
        if (!_isPresent || _isLong || !IsWhole())
            return false;
        if (_scale > 0)
            whole = _scale > DecimalPowers.Highest ? 0 : _digits / (Int128)DecimalPowers.Of(_scale);
        return _scale > 0 || _digits == 0 || TryRescale(0, out whole);
    }

    // Digits and exponent, for a number that 128 bits hold.
    private int Format(Span<char> text)
    {
        _digits.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        text[length++] = 'E';
        (-_scale).TryFormat(text[length..], out var exponent, default, CultureInfo.InvariantCulture);
        return length + exponent;
    }
}
