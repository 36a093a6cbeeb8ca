using Criteria;
using Xunit;

namespace Trials.Tests.Instruments;

/// <summary>ACR/EULAR 2013 for systemic sclerosis: 19 points of which 9 classify, and one finding that suffices by itself.</summary>
public sealed class SclerosisTests
{
    [Theory]
    [InlineData(10, "Sclerodactyly", "Raynaud", "AntiScl70Antibodies")]
    [InlineData(8, "Raynaud", "AnticentromereAntibodies", "Telangiectasia")]
    [InlineData(9, "PuffyFingers", "DigitalUlcers", "NailfoldCapillaries", "AntiRnaPolymerase3Antibodies")]
    [InlineData(0)]
    public void The_points_of_different_items_add_up(int points, params string[] present)
        => Assert.Equal(Points.Exactly(points), Points.Of("SSc points", Patient(Findings.Only<AcrEular2013>(present))));

    [Theory]
    [InlineData(4, "PuffyFingers", "Sclerodactyly")]
    [InlineData(3, "DigitalUlcers", "PittingScars")]
    [InlineData(2, "PulmonaryArterialHypertension", "InterstitialLungDisease")]
    [InlineData(3, "AnticentromereAntibodies", "AntiScl70Antibodies")]
    public void Of_one_item_only_the_heaviest_finding_counts(int points, params string[] present)
        => Assert.Equal(Points.Exactly(points), Points.Of("SSc points", Patient(Findings.Only<AcrEular2013>(present))));

    [Fact]
    public void All_findings_together_are_19_points()
        => Assert.Equal(Points.Exactly(19), Points.Of("SSc points", Patient(Findings.Of<AcrEular2013>(static _ => true))));

    [Fact]
    public void What_is_not_known_may_be_anything_between_none_and_all()
    {
        Assert.Equal(new Points(0, 19), Points.Of("SSc points", new()));
        var raynaudAndPerhapsScars = Findings.Of<AcrEular2013>(static name => name switch
        {
            nameof(AcrEular2013.Raynaud) or nameof(AcrEular2013.DigitalUlcers) => true,
            nameof(AcrEular2013.PittingScars) => null,
            _ => false,
        });
        Assert.Equal(new Points(5, 6), Points.Of("SSc points", Patient(raynaudAndPerhapsScars)));
    }

    [Theory]
    [InlineData(Outcome.Met, "Sclerodactyly", "Raynaud", "AntiScl70Antibodies")]
    [InlineData(Outcome.NotMet, "Raynaud", "AnticentromereAntibodies", "Telangiectasia")]
    [InlineData(Outcome.Met, "SkinProximalToKnuckles")]
    [InlineData(Outcome.NotMet)]
    public void Nine_points_classify_and_so_does_thick_skin_beyond_the_knuckles(Outcome expected, params string[] present)
        => Assert.Equal(expected, Classified(Findings.Only<AcrEular2013>(present)));

    [Fact]
    public void Classification_is_unknown_only_while_the_points_that_are_not_known_could_decide()
    {
        Assert.Equal(Outcome.Unknown, Classified(Findings.Of<AcrEular2013>(static name => name == nameof(AcrEular2013.Raynaud) ? true : null)));
        Assert.Equal(Outcome.Met, Classified(Findings.Of<AcrEular2013>(static name => name == nameof(AcrEular2013.SkinProximalToKnuckles) ? true : null)));
        Assert.Equal(Outcome.NotMet, Classified(Findings.Of<AcrEular2013>(static name => name == nameof(AcrEular2013.Raynaud) ? null : false)));
    }

    private static Chart Patient(AcrEular2013 items) => new() { Sclerosis = new() { AcrEular2013 = items } };

    private static Outcome Classified(AcrEular2013 items) => Outcomes.Of<InstrumentTrial.Trial>("Classified by ACR/EULAR 2013?", Patient(items));
}
