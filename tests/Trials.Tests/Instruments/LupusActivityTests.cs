using Xunit;

namespace Trials.Tests.Instruments;

/// <summary>SLEDAI-2K and SELENA-SLEDAI: 24 items, 105 points.</summary>
public sealed class LupusActivityTests
{
    [Theory]
    [InlineData("SLEDAI-2K")]
    [InlineData("SELENA-SLEDAI")]
    public void Eight_items_have_8_points_six_4_seven_2_and_three_1(string version)
    {
        var weights = Findings.NamesOf<Sledai>().Select(name => Points.Of(version, Patient(version, Findings.Only<Sledai>(name))));
        Assert.Equal(
            [(8, 8), (4, 6), (2, 7), (1, 3)],
            weights.GroupBy(static points => points.Fewest).Select(static items => (items.Key, items.Count())).OrderByDescending(static items => items.Key));
    }

    [Theory]
    [InlineData("SLEDAI-2K")]
    [InlineData("SELENA-SLEDAI")]
    public void All_items_together_are_105_points_and_an_item_that_is_not_known_has_none_or_all_of_its_own(string version)
    {
        Assert.Equal(Points.Exactly(105), Points.Of(version, Patient(version, Findings.Of<Sledai>(static _ => true))));
        Assert.Equal(new Points(0, 105), Points.Of(version, new()));
        var perhapsCasts = Findings.Of<Sledai>(static name => name == "UrinaryCasts" ? null : name is "Vasculitis" or "Fever");
        Assert.Equal(new Points(9, 13), Points.Of(version, Patient(version, perhapsCasts)));
    }

    [Fact]
    public void The_two_versions_do_not_stand_in_for_each_other()
        => Assert.Equal(new Points(0, 105), Points.Of("SELENA-SLEDAI", Patient("SLEDAI-2K", Findings.Of<Sledai>(static _ => true))));

    private static Chart Patient(string version, Sledai items)
        => new() { Lupus = version == "SLEDAI-2K" ? new() { Sledai2K = items } : new() { SelenaSledai = items } };
}
