using Criteria.Generators.Analysis.Solving;
using Criteria.Units;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Solving;

public sealed class SimplexTests
{
    private static readonly Literal s_any = new(0);

    [Fact]
    public void Three_numbers_in_a_circle_of_strict_limits_have_no_values()
    {
        var simplex = new Simplex();
        int x = simplex.AddNumber(), y = simplex.AddNumber(), z = simplex.AddNumber();
        Below(simplex, x, y, new(2));
        Below(simplex, y, z, new(4));
        Below(simplex, z, x, new(6));
        Assert.Equal([new Literal(2), new(4), new(6)], simplex.Refute()!.Order());
    }

    [Fact]
    public void A_multiple_of_a_limit_meets_the_limit()
    {
        var simplex = new Simplex();
        int ast = simplex.AddNumber(), uln = simplex.AddNumber();
        var excess = simplex.AddSum([new(ast, Rational.One), new(uln, -3)]);
        simplex.LimitFromAbove(excess, At(0), new(2));
        simplex.LimitFromBelow(ast, At(121), new(4));
        simplex.LimitFromAbove(uln, At(40), new(6));
        Assert.Equal([new Literal(2), new(4), new(6)], simplex.Refute()!.Order());
        simplex.Clear();
        simplex.LimitFromAbove(excess, At(0), new(2));
        simplex.LimitFromBelow(ast, At(120), new(4));
        simplex.LimitFromAbove(uln, At(40), new(6));
        Assert.Null(simplex.Refute());
        Assert.Equal((At(120), At(40)), (simplex.ValueOf(ast), simplex.ValueOf(uln)));
    }

    [Fact]
    public void Values_keep_every_limit_and_a_refutation_is_one()
        => Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var simplex = new Simplex();
                var numbers = Enumerable.Range(0, random.Next(1, 4)).Select(_ => simplex.AddNumber()).ToList();
                var sums = Enumerable.Range(0, random.Next(0, 4)).Select(_ => numbers.Select(n => new KeyValuePair<int, Rational>(n, random.Next(-2, 3))).ToArray()).ToList();
                var columns = numbers.Concat(sums.Select(s => simplex.AddSum(s))).ToList();
                for (var question = 0; question < 3; question++)
                {
                    simplex.Clear();
                    var limits = new List<(int Column, DeltaRational Value, bool IsHigh)>();
                    for (var index = 0; index < random.Next(1, 8); index++)
                    {
                        var (column, isHigh, strict) = (random.Next(columns.Count), random.Next(2) == 0, random.Next(2) == 0);
                        var value = new DeltaRational(random.Next(-3, 4), strict ? isHigh ? -1 : 1 : 0);
                        limits.Add((column, value, isHigh));
                        if (isHigh)
                            simplex.LimitFromAbove(columns[column], value, new(limits.Count - 1));
                        else
                            simplex.LimitFromBelow(columns[column], value, new(limits.Count - 1));
                    }

                    if (simplex.Refute() is { } reasons)
                        AssertNoGridPointKeeps([.. reasons.Select(r => limits[r.Code])], numbers.Count, sums);
                    else
                        Assert.All(limits, limit => Assert.True(limit.IsHigh ? simplex.ValueOf(columns[limit.Column]).CompareTo(limit.Value) <= 0 : simplex.ValueOf(columns[limit.Column]).CompareTo(limit.Value) >= 0));
                }
            },
            iter: 1000);

    private static void AssertNoGridPointKeeps(IReadOnlyList<(int Column, DeltaRational Value, bool IsHigh)> limits, int numbers, List<KeyValuePair<int, Rational>[]> sums)
    {
        // Halves from -6 to 6, with something small beside: enough to hit the regions that such small limits leave.
        var grid = Enumerable.Range(-12, 25).Select(half => Rational.Create(half, 2)).ToArray();
        foreach (var point in Points(grid, numbers))
        {
            var values = point.Concat(sums.Select(s => s.Aggregate(Rational.Zero, (sum, part) => sum + (part.Value * point[part.Key])))).ToArray();
            Assert.False(limits.All(l => l.IsHigh ? new DeltaRational(values[l.Column], 0).CompareTo(l.Value) <= 0 : new DeltaRational(values[l.Column], 0).CompareTo(l.Value) >= 0), "a point keeps the limits that were refuted");
        }
    }

    private static IEnumerable<Rational[]> Points(Rational[] grid, int dimensions)
        => dimensions == 0 ? [[]] : Points(grid, dimensions - 1).SelectMany(rest => grid.Select(value => rest.Append(value).ToArray()));

    private static void Below(Simplex simplex, int left, int right, Literal reason)
        => simplex.LimitFromAbove(simplex.AddSum([new(left, Rational.One), new(right, -1)]), new(0, -1), reason);

    private static DeltaRational At(int value) => new(value, 0);

    [Fact]
    public void A_limit_from_above_below_the_limit_from_below_is_refuted_by_the_two()
    {
        var simplex = new Simplex();
        var number = simplex.AddNumber();
        simplex.LimitFromAbove(number, At(1), s_any);
        simplex.LimitFromBelow(number, At(2), new(2));
        Assert.Equal(2, simplex.Refute()!.Count);
    }
}
