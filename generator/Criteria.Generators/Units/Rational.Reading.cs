using System;
using System.Globalization;
using System.Numerics;

namespace Criteria.Units;

// How numbers come in: decimal text, decimals and doubles, all exactly.
readonly partial struct Rational
{
    // Longer texts and wider exponents are refused: no amount needs them, and one short text could otherwise ask for gigabytes.
    private const int MostDigits = 1000;
    private const int WidestExponent = 1000;

    private const double SmallestNormalDouble = 2.2250738585072014e-308;
    private const float SmallestNormalSingle = 1.17549435e-38f;

    /// <summary>
    /// Reads decimal text: an optional sign, digits with at most one point, and an optional exponent (<c>-0.5</c>, <c>.5</c>, <c>1e-7</c>).
    /// </summary>
    /// <returns>False for anything else, for more than 1,000 digits and for exponents beyond 1,000.</returns>
    public static bool TryParse(string? text, out Rational value)
    {
        value = default;
        if (text is null)
        {
            return false;
        }

        var position = 0;
        var negative = ReadSign(text, ref position);
        var whole = ReadDigits(text, ref position);
        var fraction = string.Empty;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = ReadDigits(text, ref position);
        }

        if (whole.Length + fraction.Length is 0 or > MostDigits || !TryReadExponent(text, ref position, out var exponent) || position != text.Length)
        {
            return false;
        }

        var digits = BigInteger.Parse(whole + fraction, NumberStyles.None, CultureInfo.InvariantCulture);
        value = FromDigits(negative ? -digits : digits, fraction.Length) * PowerOfTen(exponent);
        return true;
    }

    /// <summary>Reads decimal text as <see cref="TryParse"/> does.</summary>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static Rational Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is not a decimal number");

    /// <summary>The number with these digits, of which the last <paramref name="scale"/> are behind the point (250 and 2 make 2.50).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is outside -10,000 to 10,000.</exception>
    public static Rational FromDigits(BigInteger digits, int scale) => new Rational(digits, BigInteger.One) * PowerOfTen(-scale);

    /// <summary>The decimal's exact value.</summary>
    public static Rational FromDecimal(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return FromDigits(bits[3] < 0 ? -digits : digits, (bits[3] >> 16) & 0xFF);
    }

    /// <summary>The double's exact binary value: 0.1 gives 3602879701896397/36028797018963968.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The double is infinite or not a number.</exception>
    public static Rational FromDouble(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var significand = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
        {
            exponent = 1;
        }
        else
        {
            significand |= 1L << 52;
        }

        exponent -= 1075;
        var signed = (BigInteger)(bits < 0 ? -significand : significand);
        return exponent >= 0 ? new Rational(signed << exponent, BigInteger.One) : Create(signed, BigInteger.One << -exponent);
    }

    /// <summary>The shortest decimal that reads back as this double: 0.1 gives 1/10. Of two equally short ones, the nearer; of two equally near ones, the even.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The double is infinite or not a number.</exception>
    public static Rational FromShortestDecimal(double value) =>
        FromShortestDecimal(FromDouble(value), candidate => candidate.ToDouble() == value, Math.Abs(value) < SmallestNormalDouble ? 1 : 15, 17);

    /// <summary>The shortest decimal that reads back as this float: 0.1f gives 1/10. Of two equally short ones, the nearer; of two equally near ones, the even.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The float is infinite or not a number.</exception>
    public static Rational FromShortestDecimal(float value) =>
        FromShortestDecimal(FromDouble(value), candidate => candidate.ToSingle() == value, Math.Abs(value) < SmallestNormalSingle ? 1 : 6, 9);

    // Computed here, not printed and read, because the hosts of the compiler disagree on printing ("R" of .NET Framework is not the shortest).
    // Any decimal of 15 digits is given back by a normal double that was read from it (6 by a float), so that no fewer need to be tried: a shorter
    // one is among them, with zeros at its end.
    private static Rational FromShortestDecimal(Rational exact, Func<Rational, bool> readsBack, int leastDigits, int mostDigits)
    {
        if (exact.Sign == 0)
        {
            return exact;
        }

        var magnitude = exact.Abs();
        var leading = magnitude.LeadingDigitExponent();
        for (var digits = leastDigits; digits < mostDigits; digits++)
        {
            var step = PowerOfTen(leading - digits + 1);
            var below = step * (magnitude / step).Floor();
            var above = below + step;
            var isNearerBelow = (magnitude - below).CompareTo(above - magnitude) is var side
                && (side < 0 || (side == 0 && (below / step).Numerator.IsEven));
            var (near, far) = isNearerBelow ? (below, above) : (above, below);
            foreach (var candidate in new[] { near, far })
            {
                var signed = exact.Sign < 0 ? -candidate : candidate;
                if (readsBack(signed))
                {
                    return signed;
                }
            }
        }

        return exact.RoundToSignificantDigits(mostDigits, MidpointRounding.ToEven);
    }

    private static bool ReadSign(string text, ref int position)
    {
        if (position < text.Length && text[position] is '+' or '-')
        {
            return text[position++] == '-';
        }

        return false;
    }

    private static string ReadDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    private static bool TryReadExponent(string text, ref int position, out int exponent)
    {
        exponent = 0;
        if (position == text.Length || text[position] is not ('e' or 'E'))
        {
            return true;
        }

        position++;
        var negative = ReadSign(text, ref position);
        var digits = ReadDigits(text, ref position);
        if (digits.Length is 0 or > 9)
        {
            return false;
        }

        var magnitude = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        exponent = negative ? -magnitude : magnitude;
        return magnitude <= WidestExponent;
    }
}
