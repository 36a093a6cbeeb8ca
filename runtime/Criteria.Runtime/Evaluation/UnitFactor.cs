using System;
using System.Globalization;
using Criteria.Units;

namespace Criteria.Evaluation;

/// <summary>A value in another unit: its shortest decimal times a fraction, without rounding but once, at the end, as thresholds are converted.</summary>
internal static class UnitFactor
{
    // Enough that no fraction which units are made of comes so close to the middle of two doubles, so that the digits left out change nothing.
    private const int SignificantDigits = 60;

    private const ulong Chunk = 1_000_000_000;

    /// <summary>The double nearest to value * numerator / denominator. Allocates nothing while the product has at most 37 digits.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="numerator">Any decimal.</param>
    /// <param name="denominator">Any decimal but 0.</param>
    public static double Times(double value, decimal numerator, decimal denominator)
    {
        var product = ExactNumber.FromDouble(value) * ExactNumber.Of(numerator);
        if (denominator == 1)
            return product.ToNumber().ValueOrDefault;
        ExactNumber.Of(denominator).TryTakeApart(out var divisor, out var divisorScale);
        return product.TryTakeApart(out var dividend, out var scale)
            ? Quotient(dividend, divisor, scale - divisorScale)
            : (Rational.FromShortestDecimal(value) * Rational.FromDecimal(numerator) / Rational.FromDecimal(denominator)).ToDouble();
    }

    // Long division, nine digits at a time, written down as a text that is then read: reading rounds correctly.
    private static double Quotient(Int128 dividend, Int128 divisor, int scale)
    {
        Span<char> text = stackalloc char[160];
        var length = 0;
        if (dividend < 0 != divisor < 0)
            text[length++] = '-';
        var by = (UInt128)Int128.Abs(divisor);
        var (whole, rest) = UInt128.DivRem((UInt128)Int128.Abs(dividend), by);
        whole.TryFormat(text[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        var significant = whole == 0 ? 0 : written;
        while (rest != 0 && significant < SignificantDigits)
        {
            // The rest is less than a decimal's 96 bits, so nine more digits fit into 128.
            (var digits, rest) = UInt128.DivRem(rest * Chunk, by);
            ((uint)digits).TryFormat(text[length..], out written, "D9", CultureInfo.InvariantCulture);
            length += 9;
            scale += 9;
            significant += significant > 0 ? 9 : DecimalPowers.DigitCount(digits);
        }

        text[length++] = 'E';
        (-scale).TryFormat(text[length..], out written, default, CultureInfo.InvariantCulture);
        return double.Parse(text[..(length + written)], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
