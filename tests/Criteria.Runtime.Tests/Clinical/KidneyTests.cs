using Criteria.Clinical;
using Xunit;

namespace Criteria.Runtime.Tests.Clinical;

/// <summary>The bedside formula of Schwartz and that of Cockcroft and Gault.</summary>
public sealed class KidneyTests
{
    [Theory]
    [InlineData(0.6, 101, 69.5, 0.05)]
    [InlineData(0.5, 100, 82.6, 1e-12)]
    [InlineData(0.7, 101, 59.59, 0.5e-2)]
    [InlineData(1.9, 140, 30.43, 0.5e-2)]
    [InlineData(64 / 88.4, 101, 57.60, 0.03)] // published with 36.5 umol/L, rounded from 36.51
    public void Schwartz_gives_what_is_published(double creatinine, double height, double expected, double tolerance)
        => Near.Equal(expected, Kidney.BedsideSchwartz(creatinine, height, 8), tolerance);

    [Fact]
    public void Schwartz_is_for_children_from_1_to_17()
    {
        Assert.All([1, 1.5, 17, 17.9999], static age => Assert.NotNull(Kidney.BedsideSchwartz(0.6, 101, age)));
        Assert.All([-1, 0, 0.9999, 18, 40], static age => Assert.Null(Kidney.BedsideSchwartz(0.6, 101, age)));
    }

    [Fact]
    public void No_age_has_both_a_formula_of_children_and_one_of_adults()
        => Assert.All(
            Enumerable.Range(0, 1300).Select(static tenths => tenths / 10.0),
            static age => Assert.True(
                Kidney.BedsideSchwartz(0.6, 150, age) is null || Kidney.CkdEpi2021(0.6, age, true) is null,
                FormattableString.Invariant($"both at {age}")));

    [Theory]
    [InlineData(1.0, 60, 25, true, 81.46, 0.5e-2)]
    [InlineData(1.09, 90, 55, false, 97, 0.5)]
    [InlineData(1.09, 90, 55, false, 97.48, 0.5e-2)]
    [InlineData(85 / 88.4, 60, 65, true, 55, 0.5)]
    [InlineData(85 / 88.42, 60, 65, true, 55.26, 0.5e-2)]
    public void Cockcroft_and_Gault_give_what_is_published(double creatinine, double weight, double age, bool isFemale, double expected, double tolerance)
        => Near.Equal(expected, Kidney.CockcroftGault(creatinine, weight, age, isFemale), tolerance);

    /// <summary>60 kg and 80 years at 2 mg/dL: 60 · 60 / 144, and of a woman 0.85 of that; no double stands above or below the number on paper.</summary>
    [Fact]
    public void A_clearance_that_paper_gives_exactly_is_exact()
        => Assert.Equal((25, 21.25), (Kidney.CockcroftGault(2, 60, 80, false), Kidney.CockcroftGault(2, 60, 80, true)));

    [Fact]
    public void Cockcroft_and_Gault_are_for_adults()
    {
        Assert.All([18, 120], static age => Assert.NotNull(Kidney.CockcroftGault(1, 70, age, true)));
        Assert.All([0, 17.9999, 120.0001, 139], static age => Assert.Null(Kidney.CockcroftGault(1, 70, age, true)));
    }

    [Fact]
    public void A_weight_a_height_or_a_creatinine_that_nobody_has_is_outside()
    {
        Assert.All([1, 400], static weight => Assert.NotNull(Kidney.CockcroftGault(1, weight, 50, true)));
        Assert.All([-70, 0, 0.9999, 400.0001, 70_000], static weight => Assert.Null(Kidney.CockcroftGault(1, weight, 50, true)));
        Assert.All([30, 250], static height => Assert.NotNull(Kidney.BedsideSchwartz(1, height, 8)));
        Assert.All([0, 1.01, 29.9999, 250.0001, 1010], static height => Assert.Null(Kidney.BedsideSchwartz(1, height, 8)));
        Assert.All([0, 0.0999, 60.0001], static creatinine => Assert.Null(Kidney.CockcroftGault(creatinine, 70, 50, true)));
        Assert.All([0, 0.0999, 60.0001], static creatinine => Assert.Null(Kidney.BedsideSchwartz(creatinine, 101, 8)));
    }

    [Fact]
    public void More_creatinine_means_less_and_more_body_more()
    {
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var (creatinine, body, isFemale) = (0.1 + (random.NextDouble() * 59), 30 + (random.NextDouble() * 200), round % 2 == 0);
            var clearance = Kidney.CockcroftGault(creatinine, body, 50, isFemale);
            var rate = Kidney.BedsideSchwartz(creatinine, body, 8);
            Assert.True(Kidney.CockcroftGault(creatinine + 0.01, body, 50, isFemale) < clearance && Kidney.BedsideSchwartz(creatinine + 0.01, body, 8) < rate, $"{creatinine} mg/dL, {body}");
            Assert.True(Kidney.CockcroftGault(creatinine, body + 0.1, 50, isFemale) > clearance && Kidney.BedsideSchwartz(creatinine, body + 0.1, 8) > rate, $"{creatinine} mg/dL, {body}");
            Assert.True(Kidney.CockcroftGault(creatinine, body, 51, isFemale) < clearance, $"{creatinine} mg/dL, {body} kg, by age");
        }
    }
}
