using System;
using System.Numerics;

namespace Criteria.Evaluation;

/// <content>CQL's functions of numbers that are exact. Each is missing where the number is.</content>
public readonly partial struct ExactNumber
{
    /// <summary>The number without its sign.</summary>
    public ExactNumber Abs() => Sign < 0 ? -this : this;

    /// <summary>The nearest number with so many places behind the point; of two equally near ones the greater, so that -0.5 becomes 0.</summary>
    /// <param name="places">From 0 on.</param>
    public ExactNumber Round(int places)
    {
        var floor = Cut(places, out _, out var isNearerAbove);
        return isNearerAbove ? floor + Unit(places) : floor;
    }

    /// <summary>The greatest whole number that is not greater.</summary>
    public ExactNumber Floor() => Cut(0, out _, out _);

    /// <summary>The smallest whole number that is not smaller.</summary>
    public ExactNumber Ceiling()
    {
        var floor = Cut(0, out var isExact, out _);
        return isExact ? floor : floor + Unit(0);
    }

    /// <summary>The whole number that is left when the places behind the point are cut off.</summary>
    public ExactNumber Truncate() => Sign < 0 ? Ceiling() : Floor();

    /// <summary>
    /// A whole number to the power of a whole number, as CQL's Power of Integers: missing where a side is or is not whole, where the exponent is negative,
    /// and where the result leaves 32 bits. Anything to the power of 0 is 1.
    /// </summary>
    public ExactNumber Power(ExactNumber exponent)
    {
        if (!TryToWhole(out var @base) || !exponent.TryToWhole(out var times) || times < 0)
            return Missing;
        if (@base >= -1 && @base <= 1)
            return times == 0 ? Unit(0) : @base == -1 && Int128.IsEvenInteger(times) ? Unit(0) : this;
        Int128 power = 1;
        for (var count = 0; count < times; count++)
        {
            // From here on it only grows, so the check comes before anything could overflow.
            if (Int128.Abs(power) > uint.MaxValue || Int128.Abs(@base) > uint.MaxValue)
                return Missing;
            power *= @base;
        }

        return new ExactNumber(power, 0).AsInteger();
    }

    private int Sign => !_isPresent ? 0 : _isLong ? _longDigits.Sign : Int128.Sign(_digits);

    /// <summary>One in the last place.</summary>
    private static ExactNumber Unit(int places) => new(Int128.One, places);

    /// <summary>The number cut off downwards; whether nothing was cut off, and whether the number is at least as near to the next one above.</summary>
    private ExactNumber Cut(int places, out bool isExact, out bool isNearerAbove)
    {
        (isExact, isNearerAbove) = (true, false);
        var surplus = _scale - places;
        if (!_isPresent || surplus <= 0)
            return this;
        if (_isLong)
            return CutLong(places, out isExact, out isNearerAbove);
        if (surplus > DecimalPowers.Highest)
        {
            // Less than half of the last place, on either side of zero.
            (isExact, isNearerAbove) = (_digits == 0, _digits < 0);
            return new(_digits < 0 ? Int128.NegativeOne : Int128.Zero, places);
        }

        var divisor = (Int128)DecimalPowers.Of(surplus);
        var (quotient, rest) = Int128.DivRem(_digits, divisor);
        if (rest < 0)
            (quotient, rest) = (quotient - 1, rest + divisor);
        (isExact, isNearerAbove) = (rest == 0, (UInt128)rest * 2 >= (UInt128)divisor);
        return new(quotient, places);
    }

    private ExactNumber CutLong(int places, out bool isExact, out bool isNearerAbove)
    {
        var divisor = BigInteger.Pow(10, _scale - places);
        var quotient = BigInteger.DivRem(_longDigits, divisor, out var rest);
        if (rest.Sign < 0)
            (quotient, rest) = (quotient - 1, rest + divisor);
        (isExact, isNearerAbove) = (rest.IsZero, rest * 2 >= divisor);
        return new(quotient, places);
    }
}
