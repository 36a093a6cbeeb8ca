using Criteria.Clinical;
using Xunit;

namespace Criteria.Runtime.Tests.Clinical;

/// <summary>CKD-EPI in both versions: published values, the hinges of the curve, the ages it is made for, and which way it goes.</summary>
public sealed class CkdEpiTests
{
    /// <summary>Half of the last place of four, and what computing in double adds.</summary>
    private const double FourPlaces = 0.5e-4 + 1e-9;

    [Theory]
    [InlineData(120 / 88.42, 45.2, false, 62.467, 0.5e-3)]
    [InlineData(120 / 88.4, 45.2, false, 62.450, 0.5e-3)]
    [InlineData(1.09, 55, false, 76.0078, FourPlaces)]
    [InlineData(0.9, 55, true, 71.9813, FourPlaces)]
    [InlineData(1.4, 60, false, 54.2231, FourPlaces)]
    [InlineData(1.0, 50, false, 87.3697, FourPlaces)]
    [InlineData(1.0, 50, true, 65.6376, FourPlaces)]
    [InlineData(0.7, 30, true, 116.2638, FourPlaces)]
    [InlineData(0.9, 40, false, 106.4606, FourPlaces)]
    [InlineData(2.5, 45, false, 29.8886, FourPlaces)]
    [InlineData(2.5, 65, false, 25.9711, FourPlaces)]
    public void The_version_of_2009_gives_what_is_published(double creatinine, double age, bool isFemale, double expected, double tolerance)
        => Near.Equal(expected, Kidney.CkdEpi2009(creatinine, age, isFemale), tolerance);

    [Theory]
    [InlineData(1.09, 55, false, 80, 0.5)]
    [InlineData(85 / 88.4, 65, true, 66, 0.5)]
    [InlineData(1.09, 55, false, 80.15, 0.5e-2)]
    [InlineData(85 / 88.42, 65, true, 65.55, 0.5e-2)]
    [InlineData(96.3 / 88.42, 55, false, 80.2293, FourPlaces)]
    [InlineData(70 / 88.42, 52, true, 89.7175, FourPlaces)]
    [InlineData(77 / 88.42, 67, false, 94.5453, FourPlaces)]
    [InlineData(65 / 88.42, 76, true, 84.4646, FourPlaces)]
    [InlineData(0.9, 55, true, 75.4988, FourPlaces)]
    [InlineData(1.4, 60, false, 57.5394, FourPlaces)]
    [InlineData(1.0, 50, false, 91.6915, FourPlaces)]
    [InlineData(1.0, 50, true, 68.6335, FourPlaces)]
    [InlineData(0.7, 30, true, 119.2446, FourPlaces)]
    [InlineData(0.9, 40, false, 110.7256, FourPlaces)]
    [InlineData(2.5, 45, false, 31.4997, FourPlaces)]
    [InlineData(2.5, 65, false, 27.8154, FourPlaces)]
    public void The_version_of_2021_gives_what_is_published(double creatinine, double age, bool isFemale, double expected, double tolerance)
        => Near.Equal(expected, Kidney.CkdEpi2021(creatinine, age, isFemale), tolerance);

    [Fact]
    public void The_version_decides_whether_a_man_of_45_has_a_rate_below_30()
        => Assert.True(Kidney.CkdEpi2009(2.5, 45, false) < 30 && Kidney.CkdEpi2021(2.5, 45, false) >= 30);

    /// <summary>The creatinine is printed to four places, of which half of the last is up to 0.001 of the rate.</summary>
    [Theory]
    [InlineData(40, true, 2.0253, 2.0990)]
    [InlineData(40, false, 2.5658, 2.6721)]
    [InlineData(65, true, 1.7515, 1.8440)]
    [InlineData(65, false, 2.2189, 2.3473)]
    public void A_rate_of_30_is_at_the_creatinine_that_is_known_for_it(double age, bool isFemale, double by2009, double by2021)
    {
        Near.Equal(30, Kidney.CkdEpi2009(by2009, age, isFemale), 1e-3);
        Near.Equal(30, Kidney.CkdEpi2021(by2021, age, isFemale), 1e-3);
    }

    [Theory]
    [InlineData(true, 0.7)]
    [InlineData(false, 0.9)]
    public void The_curve_has_no_step_where_its_powers_change(bool isFemale, double hinge)
    {
        foreach (var formula in Formulas)
            Near.Equal(formula(Math.BitDecrement(hinge), 50, isFemale)!.Value, formula(Math.BitIncrement(hinge), 50, isFemale), 1e-9);
    }

    [Fact]
    public void A_child_and_an_age_that_nobody_reaches_are_outside()
    {
        foreach (var formula in Formulas)
        {
            Assert.All([18, 18.0001, 119.9, 120], age => Assert.NotNull(formula(1, age, true)));
            Assert.All([-1, 0, 17, 17.9999, 120.0001, 1000], age => Assert.Null(formula(1, age, true)));
        }
    }

    [Fact]
    public void A_creatinine_that_nobody_has_is_outside()
    {
        foreach (var formula in Formulas)
        {
            Assert.All([0.1, 60], creatinine => Assert.NotNull(formula(creatinine, 50, false)));
            Assert.All([-1, 0, 0.0999, 60.0001, 221], creatinine => Assert.Null(formula(creatinine, 50, false)));
        }
    }

    [Fact]
    public void More_creatinine_and_more_years_mean_a_lower_rate()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var (creatinine, age, isFemale) = (0.1 + (random.NextDouble() * 59), 18 + (random.NextDouble() * 101), round % 2 == 0);
            foreach (var formula in Formulas)
            {
                var rate = formula(creatinine, age, isFemale);
                Assert.True(rate > 0, $"{creatinine} mg/dL at {age}: {rate}");
                Assert.True(formula(creatinine + 0.01, age, isFemale) < rate, $"{creatinine} mg/dL at {age}, by creatinine");
                Assert.True(formula(creatinine, age + 0.5, isFemale) < rate, $"{creatinine} mg/dL at {age}, by age");
            }
        }
    }

    private static Func<double, double, bool, double?>[] Formulas => [Kidney.CkdEpi2009, Kidney.CkdEpi2021];
}
