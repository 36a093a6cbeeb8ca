using System;
using System.Numerics;

namespace Criteria.Units;

// How numbers go out: rounded once, to the nearest, and half to even where nothing else is said.
readonly partial struct Rational
{
    /// <summary>The greatest whole number that is not above the number.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The nearest whole number; one half goes to the even neighbour, or away from zero.</summary>
    public BigInteger Round(MidpointRounding midpoint = MidpointRounding.ToEven) => RoundedQuotient(Numerator, Denominator, midpoint);

    /// <summary>The number rounded to this many significant digits, at least one: 25.2 to two digits is 25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one or more than 1,000 digits.</exception>
    public Rational RoundToSignificantDigits(int digits, MidpointRounding midpoint)
    {
        if (digits is < 1 or > MostDigits)
        {
            throw new ArgumentOutOfRangeException(nameof(digits));
        }

        if (Sign == 0)
        {
            return this;
        }

        var step = PowerOfTen(Abs().LeadingDigitExponent() - digits + 1);
        return step * (this / step).Round(midpoint);
    }

    /// <summary>The nearest double, half to even; beyond the largest double the infinity of its sign, as IEEE 754 rounds.</summary>
    public double ToDouble()
    {
        var bits = RoundToBinary(significandBits: 53, lowestExponent: -1074, highestExponent: 971, out var exponent);
        if (exponent > 971)
        {
            return Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        // A significand of 53 bits has its leading bit implied; a shorter one is subnormal and has the exponent field zero.
        var field = bits >> 52 == 0 ? 0 : exponent + 1075;
        var magnitude = (bits & 0xF_FFFF_FFFF_FFFF) | ((long)field << 52);
        return BitConverter.Int64BitsToDouble(Sign < 0 ? magnitude | long.MinValue : magnitude);
    }

    /// <summary>The nearest float, half to even, rounded once and not by way of a double.</summary>
    public float ToSingle()
    {
        var bits = RoundToBinary(significandBits: 24, lowestExponent: -149, highestExponent: 104, out var exponent);
        if (exponent > 104)
        {
            return Sign < 0 ? float.NegativeInfinity : float.PositiveInfinity;
        }

        // Every float is a double, so this conversion does not round again.
        var magnitude = (float)FromScaled(bits, exponent).ToDouble();
        return Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>The nearest decimal, half to even, with at most 28 places.</summary>
    /// <returns>False when the number is beyond the range of a decimal.</returns>
    public bool TryToDecimal(out decimal value)
    {
        value = default;
        var magnitudeBits = BitLength(BigInteger.Abs(Numerator)) - BitLength(Denominator);
        if (magnitudeBits > 97)
        {
            return false;
        }

        // Below 2^-99 nothing is left within 28 places.
        if (Sign == 0 || magnitudeBits < -99)
        {
            return true;
        }

        var wholeDigits = Math.Max(0, Abs().LeadingDigitExponent() + 1);
        for (var scale = Math.Min(28, 29 - wholeDigits); scale >= 0; scale--)
        {
            var digits = (this * PowerOfTen(scale)).Round();
            while (scale > 0 && (digits % 10).IsZero)
            {
                digits /= 10;
                scale--;
            }

            var magnitude = BigInteger.Abs(digits);
            if (magnitude >> 96 == BigInteger.Zero)
            {
                value = new decimal(
                    unchecked((int)(uint)(magnitude & uint.MaxValue)),
                    unchecked((int)(uint)((magnitude >> 32) & uint.MaxValue)),
                    unchecked((int)(uint)((magnitude >> 64) & uint.MaxValue)),
                    digits.Sign < 0,
                    (byte)scale);
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest decimal, half to even, with at most 28 places.</summary>
    /// <exception cref="OverflowException">The number is beyond the range of a decimal.</exception>
    public decimal ToDecimal() => TryToDecimal(out var value) ? value : throw new OverflowException($"{this} is beyond the range of a decimal");

    // The exponent of the leading decimal digit of a positive number: 2 for 123, -3 for 0.0045.
    private int LeadingDigitExponent()
    {
        var estimate = (int)Math.Floor(BigInteger.Log10(Numerator) - BigInteger.Log10(Denominator));

        // The logarithm may be wrong by one close to a power of ten.
        if (this < PowerOfTen(estimate))
        {
            return estimate - 1;
        }

        return this >= PowerOfTen(estimate + 1) ? estimate + 1 : estimate;
    }

    // The magnitude as bits * 2^exponent with at most that many bits, nearest even; an exponent above the highest means overflow.
    private long RoundToBinary(int significandBits, int lowestExponent, int highestExponent, out int exponent)
    {
        exponent = lowestExponent;
        if (Sign == 0)
        {
            return 0;
        }

        var magnitude = BigInteger.Abs(Numerator);
        var guess = BitLength(magnitude) - BitLength(Denominator) - significandBits;
        if (guess > highestExponent + 1)
        {
            exponent = highestExponent + 1;
            return 0;
        }

        // The guess is right or one too low; one too low shows in a significand that is one bit too wide.
        exponent = Math.Max(guess, lowestExponent);
        var bits = ScaledQuotient(magnitude, exponent);
        if (bits >> significandBits != BigInteger.Zero)
        {
            exponent++;
            bits = ScaledQuotient(magnitude, exponent);
            if (bits >> significandBits != BigInteger.Zero)
            {
                exponent++;
                bits >>= 1;
            }
        }

        return (long)bits;
    }

    private BigInteger ScaledQuotient(BigInteger magnitude, int exponent) => exponent >= 0
        ? RoundedQuotient(magnitude, Denominator << exponent, MidpointRounding.ToEven)
        : RoundedQuotient(magnitude << -exponent, Denominator, MidpointRounding.ToEven);

    private static Rational FromScaled(long bits, int exponent) => exponent >= 0
        ? new Rational((BigInteger)bits << exponent, BigInteger.One)
        : Create(bits, BigInteger.One << -exponent);

    private static BigInteger RoundedQuotient(BigInteger numerator, BigInteger denominator, MidpointRounding midpoint)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out var remainder);
        var half = (remainder << 1).CompareTo(denominator);
        if (half > 0 || (half == 0 && (midpoint == MidpointRounding.AwayFromZero || !quotient.IsEven)))
        {
            quotient++;
        }

        return numerator.Sign < 0 ? -quotient : quotient;
    }

    private static int BitLength(BigInteger positive)
    {
        var bytes = positive.ToByteArray();
        var last = bytes.Length - 1;
        if (bytes[last] == 0 && last > 0)
        {
            last--;
        }

        var length = last * 8;
        for (int top = bytes[last]; top != 0; top >>= 1)
        {
            length++;
        }

        return length;
    }
}
