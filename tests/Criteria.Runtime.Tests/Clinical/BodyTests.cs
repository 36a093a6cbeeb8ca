using Criteria.Clinical;
using Xunit;

namespace Criteria.Runtime.Tests.Clinical;

/// <summary>Body mass index and body surface.</summary>
public sealed class BodyTests
{
    [Fact]
    public void The_mass_index_gives_what_is_published() => Near.Equal(25.9516, Body.MassIndex(75, 170), 0.5e-4);

    /// <summary>86.7 / 1.7² is 30.000000000000004 where it is computed in double.</summary>
    [Theory]
    [InlineData(86.7, 170, 30)]
    [InlineData(72.25, 170, 25)]
    [InlineData(51.2, 160, 20)]
    public void A_mass_index_is_that_of_the_decimals_on_paper(double weight, double height, double expected) => Assert.Equal(expected, Body.MassIndex(weight, height));

    [Theory]
    [InlineData(75, 170, 1.882)]
    [InlineData(90, 185, 2.151)]
    public void The_surface_area_gives_what_is_published(double weight, double height, double expected) => Near.Equal(expected, Body.SurfaceAreaMosteller(weight, height), 0.5e-3);

    [Fact]
    public void A_body_that_nobody_has_is_outside()
    {
        foreach (var formula in Formulas)
        {
            Assert.All([1, 400], weight => Assert.NotNull(formula(weight, 170)));
            Assert.All([-1, 0, 0.9999, 400.0001, 75_000], weight => Assert.Null(formula(weight, 170)));
            Assert.All([30, 250], height => Assert.NotNull(formula(70, height)));
            Assert.All([-1, 0, 1.7, 29.9999, 250.0001, 1700], height => Assert.Null(formula(70, height)));
        }
    }

    [Fact]
    public void Both_grow_with_weight_and_go_apart_with_height()
    {
        var random = new Random(17);
        for (var round = 0; round < 20_000; round++)
        {
            var (weight, height) = (1 + (random.NextDouble() * 398), 30 + (random.NextDouble() * 219));
            Assert.All(Formulas, formula => Assert.True(formula(weight + 0.1, height) > formula(weight, height), $"{weight} kg, {height} cm"));
            Assert.True(Body.MassIndex(weight, height + 0.1) < Body.MassIndex(weight, height), $"{weight} kg, {height} cm");
            Assert.True(Body.SurfaceAreaMosteller(weight, height + 0.1) > Body.SurfaceAreaMosteller(weight, height), $"{weight} kg, {height} cm");
        }
    }

    private static Func<double, double, double?>[] Formulas => [Body.MassIndex, Body.SurfaceAreaMosteller];
}
