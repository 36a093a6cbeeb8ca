using Xunit;

namespace Trials.Tests.Instruments;

/// <summary>The modified Rodnan skin score: 17 sites of 0 to 3 points.</summary>
public sealed class SkinScoreTests
{
    [Fact]
    public void Seventeen_sites_of_3_make_51()
    {
        Assert.Equal(17, typeof(SkinScore).GetProperties().Count(static property => property.PropertyType == typeof(int?)));
        Assert.Equal(Points.Exactly(51), ScoreOf(static _ => 3));
    }

    [Fact]
    public void Fingers_alone_make_at_most_6() => Assert.Equal(Points.Exactly(6), ScoreOf(static site => site.EndsWith("Fingers", StringComparison.Ordinal) ? 3 : 0));

    [Fact]
    public void Every_site_counts_by_itself()
        => Assert.All(typeof(SkinScore).GetProperties().Where(static property => property.PropertyType == typeof(int?)), site =>
            Assert.Equal(Points.Exactly(2), ScoreOf(name => name == site.Name ? 2 : 0)));

    [Fact]
    public void A_site_that_nobody_felt_has_0_to_3_points()
    {
        Assert.Equal(new Points(0, 51), Points.Of("Modified Rodnan skin score", new()));
        Assert.Equal(new Points(16, 19), ScoreOf(static site => site == "Face" ? null : 1));
    }

    [Fact]
    public void A_figure_that_the_scale_does_not_have_is_none() => Assert.Equal(new Points(16, 19), ScoreOf(static site => site == "Face" ? 4 : 1));

    private static Points ScoreOf(Func<string, int?> points)
    {
        var sites = new SkinScore();
        foreach (var site in typeof(SkinScore).GetProperties().Where(static property => property.PropertyType == typeof(int?)))
            site.SetValue(sites, points(site.Name));
        return Points.Of("Modified Rodnan skin score", new() { Sclerosis = new() { SkinScore = sites } });
    }
}
