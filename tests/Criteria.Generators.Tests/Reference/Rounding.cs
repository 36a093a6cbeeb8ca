using System.Numerics;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Rounds an exact number once: to the nearest of a type, ties to even, or to a whole number.</summary>
internal static class Rounding
{
    /// <summary>The nearest double; an infinity where the number is too large.</summary>
    public static double ToDouble(Fraction value) => ToBinary(value, digits: 53, smallest: -1074, largest: 1023);

    /// <summary>The nearest float; an infinity where the number is too large.</summary>
    public static float ToSingle(Fraction value) => (float)ToBinary(value, digits: 24, smallest: -149, largest: 127);

    /// <summary>The nearest decimal, with as many digits as fit; null where the number is too large.</summary>
    public static decimal? ToDecimal(Fraction value)
    {
        for (var scale = 28; scale >= 0; scale--)
        {
            var digits = Divide(value.Numerator * BigInteger.Pow(10, scale), value.Denominator);
            if (BigInteger.Abs(digits) < BigInteger.Pow(2, 96))
            {
                var whole = BigInteger.Abs(digits);
                return new(
                    unchecked((int)(uint)(whole & uint.MaxValue)),
                    unchecked((int)(uint)((whole >> 32) & uint.MaxValue)),
                    unchecked((int)(uint)(whole >> 64)),
                    digits.Sign < 0,
                    (byte)scale);
            }
        }

        return null;
    }

    /// <summary>The largest whole number that is not above.</summary>
    public static Fraction Floor(Fraction value)
    {
        var whole = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return new(rest.Sign < 0 ? whole - 1 : whole, 1);
    }

    /// <summary>The smallest whole number that is not below.</summary>
    public static Fraction Ceiling(Fraction value) => -Floor(-value);

    private static double ToBinary(Fraction value, int digits, int smallest, int largest)
    {
        if (value.Numerator.IsZero)
            return 0;
        var magnitude = BigInteger.Abs(value.Numerator);
        var exponent = (int)(magnitude.GetBitLength() - value.Denominator.GetBitLength());
        if (new Fraction(magnitude, value.Denominator) < PowerOfTwo(exponent))
            exponent--;
        if (exponent > largest)
            return value.Numerator.Sign * double.PositiveInfinity;

        // One unit in the last place is 2^unit.
        var unit = Math.Max(exponent - (digits - 1), smallest);
        var scaled = new Fraction(magnitude, value.Denominator) * PowerOfTwo(-unit);
        return value.Numerator.Sign * Math.ScaleB((double)Divide(scaled.Numerator, scaled.Denominator), unit);
    }

    private static Fraction PowerOfTwo(int exponent)
        => exponent >= 0 ? new(BigInteger.Pow(2, exponent), 1) : new(1, BigInteger.Pow(2, -exponent));

    /// <summary>The nearest integer to a quotient, ties to even; the divisor is positive.</summary>
    private static BigInteger Divide(BigInteger dividend, BigInteger divisor)
    {
        var magnitude = BigInteger.Abs(dividend);
        var whole = BigInteger.DivRem(magnitude, divisor, out var rest);
        var twice = (2 * rest).CompareTo(divisor);
        if (twice > 0 || (twice == 0 && !whole.IsEven))
            whole++;
        return dividend.Sign < 0 ? -whole : whole;
    }
}
