using System;
using System.Runtime.CompilerServices;

namespace Criteria.Evaluation;

/// <summary>
/// <c>value &lt;= factor * limit</c>, the shape of every threshold relative to a reference range: in double where that is surely right, on exact
/// decimals inside the rounding band.
/// </summary>
public static class Multiple
{
    // Factor, limit and product are each rounded by at most half a unit in the last place: 2^-53 of their size. Four times that is a safe band.
    private const double Band = 1.0 / (1L << 50);

    // Below the one the doubles lie further apart than the band, above the other the product may leave them: there the exact comparison decides.
    private const double Smallest = 1e-290;
    private const double Largest = 1e300;

    /// <summary>value &gt;= factor * limit; unknown where the limit is missing or the product is beyond a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth AtLeast(NumberRange value, double factor, Number limit) => !LessThan(value, factor, limit);

    /// <summary>value &gt; factor * limit; unknown where the limit is missing or the product is beyond a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth MoreThan(NumberRange value, double factor, Number limit) => !AtMost(value, factor, limit);

    /// <summary>value &lt;= factor * limit; unknown where the limit is missing or the product is beyond a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth AtMost(NumberRange value, double factor, Number limit)
    {
        var product = factor * limit.ValueOrDefault;
        if (IsClose(value, factor, limit, product))
            return value.AtMost(Exact(factor, limit));
        return new(limit.Present & Bits.Of(value.High <= product), limit.Present & Bits.Of(value.Low > product));
    }

    /// <summary>value &lt; factor * limit; unknown where the limit is missing or the product is beyond a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth LessThan(NumberRange value, double factor, Number limit)
    {
        var product = factor * limit.ValueOrDefault;
        if (IsClose(value, factor, limit, product))
            return value.LessThan(Exact(factor, limit));
        return new(limit.Present & Bits.Of(value.High < product), limit.Present & Bits.Of(value.Low >= product));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsClose(NumberRange value, double factor, Number limit, double product)
    {
        var size = Math.Abs(product);
        var band = size * Band;
        return limit.IsPresent
            & (!(size >= Smallest)
                | !(size <= Largest)
                | !(Math.Abs(factor) >= Smallest)
                | !(Math.Abs(limit.ValueOrDefault) >= Smallest)
                | !(Math.Abs(value.Low - product) > band)
                | !(Math.Abs(value.High - product) > band));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ExactNumber Exact(double factor, Number limit) => (ExactNumber.FromDouble(factor) * ExactNumber.Of(limit)).AsDecimal();
}
