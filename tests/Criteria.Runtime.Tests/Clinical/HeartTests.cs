using Criteria.Clinical;
using Xunit;

namespace Criteria.Runtime.Tests.Clinical;

/// <summary>Fridericia's correction of the QT interval, by the RR interval and by the rate.</summary>
public sealed class HeartTests
{
    [Theory]
    [InlineData(370, 710, 414.7461)]
    [InlineData(480, 842, 508.3200)]
    [InlineData(350, 857, 368.4748)]
    public void It_gives_what_is_published(double qt, double rr, double expected) => Near.Equal(expected, Heart.QtcFridericia(qt, rr), 0.5e-4);

    [Theory]
    [InlineData(75, 473.9756)]
    [InlineData(73, 469.7245)]
    public void By_the_rate_a_limit_of_470_lies_between_73_and_75_beats(double rate, double expected) => Near.Equal(expected, Heart.QtcFridericiaByRate(440, rate), 0.5e-4);

    [Fact]
    public void At_a_beat_a_second_nothing_is_corrected()
        => Assert.Equal((400, 470), (Heart.QtcFridericia(400, 1000), Heart.QtcFridericiaByRate(470, 60)));

    [Fact]
    public void The_rate_stands_for_its_RR_interval()
        => Assert.All(Enumerable.Range(20, 281), static rate => Near.Equal(Heart.QtcFridericia(400, 60_000.0 / rate)!.Value, Heart.QtcFridericiaByRate(400, rate), 1e-9));

    [Fact]
    public void What_no_heart_does_is_outside()
    {
        Assert.All([100, 1000], static qt => Assert.NotNull(Heart.QtcFridericia(qt, 800)));
        Assert.All([-1, 0, 0.4, 99.9999, 1000.0001], static qt => Assert.True(Heart.QtcFridericia(qt, 800) is null && Heart.QtcFridericiaByRate(qt, 75) is null));
        Assert.All([200, 3000], static rr => Assert.NotNull(Heart.QtcFridericia(400, rr)));
        Assert.All([-1, 0, 0.8, 75, 199.9999, 3000.0001], static rr => Assert.Null(Heart.QtcFridericia(400, rr)));
        Assert.All([20, 300], static rate => Assert.NotNull(Heart.QtcFridericiaByRate(400, rate)));
        Assert.All([-1, 0, 19.9999, 300.0001, 800], static rate => Assert.Null(Heart.QtcFridericiaByRate(400, rate)));
    }

    [Fact]
    public void It_is_longer_for_a_longer_QT_and_a_faster_heart()
    {
        var random = new Random(13);
        for (var round = 0; round < 20_000; round++)
        {
            var (qt, rr, rate) = (100 + (random.NextDouble() * 899), 200 + (random.NextDouble() * 2799), 20 + (random.NextDouble() * 279));
            Assert.True(Heart.QtcFridericia(qt + 0.1, rr) > Heart.QtcFridericia(qt, rr) && Heart.QtcFridericia(qt, rr) > Heart.QtcFridericia(qt, rr + 0.1), $"{qt} and {rr} ms");
            Assert.True(Heart.QtcFridericiaByRate(qt, rate + 0.1) > Heart.QtcFridericiaByRate(qt, rate), $"{qt} ms at {rate}");
        }
    }
}
