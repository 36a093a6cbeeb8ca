using Criteria.Evaluation;
using Criteria.Units;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Numbers that reach into every corner, the same in every run.</summary>
internal static class Samples
{
    public static readonly Truth[] Truths = [Truth.True, Truth.False, Truth.Unknown];

    public static readonly double[] Extremes =
    [
        0, -0.0, 1, -1, 0.1, 0.3, 0.1 + 0.2, 40.1, 120.3, 1e15, 1e22, 9007199254740993, 1e300, -1e300, 5e-324, -5e-324, 2.2250738585072014e-308,
        2.225073858507201e-308, double.MaxValue, double.MinValue, double.Epsilon * 3, Math.PI, 1.0 / 3, 29.999999999999996, 123456789.12345678,
    ];

    /// <summary>Doubles as laboratories print them, and doubles of any bits.</summary>
    public static IEnumerable<double> Doubles(int count, int seed = 1)
    {
        var random = new Random(seed);
        for (var index = 0; index < count; index++)
        {
            yield return (index % 4) switch
            {
                0 => Math.Round(random.NextDouble() * 1000, random.Next(4)),
                1 => random.Next(-100_000, 100_000) / 10.0,
                2 => random.NextDouble() * Math.Pow(10, random.Next(-20, 20)),
                _ => AnyFinite(random),
            };
        }
    }

    public static double AnyFinite(Random random)
    {
        while (true)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
                return value;
        }
    }

    public static decimal AnyDecimal(Random random)
        => new(random.Next(int.MinValue, int.MaxValue), random.Next(int.MinValue, int.MaxValue), random.Next(int.MinValue, int.MaxValue), random.Next(2) == 0, (byte)random.Next(29));

    public static Rational Exactly(double value) => Rational.FromShortestDecimal(value);
}
