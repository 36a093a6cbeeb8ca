using System.Numerics;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>The number that says most in a region: its own end where that belongs to it, else the next one with as few digits.</summary>
internal static class SimplestNumber
{
    // More digits than any threshold has that a person wrote.
    private const int MostPlaces = 40;

    // The digits of a float.
    private const int MostDistinct = 1_000_000;

    /// <param name="low">Null: there is no lower end.</param>
    /// <param name="high">Null: there is no upper end.</param>
    public static Rational Within(Rational? low, bool lowIncluded, Rational? high, bool highIncluded)
    {
        // No value is a number that no decimal writes.
        if (low is { IsTerminatingDecimal: true } least && lowIncluded)
            return least;
        if (high is { IsTerminatingDecimal: true } most && highIncluded)
            return most;
        return (low, high) switch
        {
            (null, null) => Rational.Zero,
            ({ } above, null) => Above(above),
            (null, { } below) => -Above(-below),
            ({ } above, { } below) => Between(above, below),
        };
    }

    /// <summary>The next number with as many decimal places, as long as every type that holds numbers tells the two apart.</summary>
    private static Rational Above(Rational number)
    {
        var places = PlacesOf(number);
        var size = number.Abs();
        while (places > 0 && (size * BigInteger.Pow(10, places)).Floor() >= MostDistinct)
            places--;
        var scale = BigInteger.Pow(10, places);
        return Rational.Create((number * scale).Floor() + 1, scale);
    }

    private static Rational Between(Rational low, Rational high)
    {
        for (var places = 0; places <= MostPlaces; places++)
        {
            var scale = BigInteger.Pow(10, places);
            var candidate = Rational.Create((low * scale).Floor() + 1, scale);
            if (candidate < high)
                return candidate;
        }

        return (low + high) / 2;
    }

    private static int PlacesOf(Rational number)
    {
        for (var places = 0; places < MostPlaces; places++)
        {
            if ((number * BigInteger.Pow(10, places)).IsInteger)
                return places;
        }

        return 1;
    }
}
