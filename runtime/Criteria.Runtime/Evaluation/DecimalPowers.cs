using System;

namespace Criteria.Evaluation;

/// <summary>The powers of ten that 128 bits hold, and how many digits a number has.</summary>
internal static class DecimalPowers
{
    /// <summary>The highest exponent of <see cref="Of"/>.</summary>
    public const int Highest = 38;

    private static readonly UInt128[] s_powers = Make();

    /// <summary>Ten to the power of an exponent from 0 to <see cref="Highest"/>.</summary>
    public static UInt128 Of(int exponent) => s_powers[exponent];

    /// <summary>How many decimal digits the number has; 0 for zero.</summary>
    public static int DigitCount(UInt128 value)
    {
        // A number of b bits has b * log10(2) digits, or one more: 1233 / 4096 is log10(2), close enough for 128 bits.
        var bits = 128 - (int)UInt128.LeadingZeroCount(value);
        var count = (bits * 1233) >> 12;
        return count <= Highest && value >= s_powers[count] ? count + 1 : count;
    }

    private static UInt128[] Make()
    {
        var powers = new UInt128[Highest + 1];
        powers[0] = 1;
        for (var exponent = 1; exponent < powers.Length; exponent++)
            powers[exponent] = powers[exponent - 1] * 10;
        return powers;
    }
}
