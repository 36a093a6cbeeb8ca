using Criteria;
using Trials;
using Xunit;

namespace Screening.Tests;

/// <summary>Classes of lupus nephritis by both versions of ISN/RPS, as NCT06585514 asks for them: III and IV but for (C), or V with one of them.</summary>
public sealed class NephritisClassTests
{
    [Theory]
    [InlineData(NephritisClass.III, null, NephritisActivity.A, Outcome.Met)]
    [InlineData(NephritisClass.III, null, NephritisActivity.ActiveAndChronic, Outcome.Met)]
    [InlineData(NephritisClass.III, null, NephritisActivity.C, Outcome.NotMet)]
    [InlineData(NephritisClass.IV, NephritisSegment.S, NephritisActivity.A, Outcome.Met)]
    [InlineData(NephritisClass.IV, NephritisSegment.S, NephritisActivity.C, Outcome.NotMet)]
    [InlineData(NephritisClass.IV, NephritisSegment.G, NephritisActivity.C, Outcome.NotMet)]
    [InlineData(NephritisClass.IV, NephritisSegment.G, null, Outcome.Unknown)]
    [InlineData(NephritisClass.ThreeAndFive, null, null, Outcome.Met)]
    [InlineData(NephritisClass.FourAndFive, null, NephritisActivity.C, Outcome.Met)]
    [InlineData(NephritisClass.I, null, null, Outcome.NotMet)]
    [InlineData(NephritisClass.II, null, null, Outcome.NotMet)]
    [InlineData(NephritisClass.V, null, null, Outcome.NotMet)]
    [InlineData(NephritisClass.VI, null, null, Outcome.NotMet)]
    [InlineData(null, null, null, Outcome.Unknown)]
    public void By_the_version_of_2003_the_designator_decides(NephritisClass? lesions, NephritisSegment? segment, NephritisActivity? activity, Outcome outcome)
        => Assert.Equal(outcome, Biopsied(new() { Scheme = NephritisScheme.Of2003, Class = lesions, Segment = segment, Activity = activity }));

    [Theory]
    [InlineData(NephritisClass.III, Outcome.Unknown)]
    [InlineData(NephritisClass.IV, Outcome.Unknown)]
    [InlineData(NephritisClass.ThreeAndFive, Outcome.Met)]
    [InlineData(NephritisClass.FourAndFive, Outcome.Met)]
    [InlineData(NephritisClass.V, Outcome.NotMet)]
    public void By_the_version_of_2018_nothing_says_whether_lesions_are_chronic_only(NephritisClass lesions, Outcome outcome)
        => Assert.Equal(outcome, Biopsied(new() { Scheme = NephritisScheme.Of2018, Class = lesions, ActivityIndex = 8, ChronicityIndex = 2 }));

    private static Outcome Biopsied(NephritisBiopsy biopsy) => Instruments.OutcomeOf<Nct06585514.Trial>("I4.2.1", new()
    {
        Immunology = new() { AnaTests = [Instruments.PositiveAna] },
        Lupus = new() { EularAcr2019 = new() { JointInvolvement = true, AcuteCutaneousLupus = true }, Biopsies = [biopsy] },
    });
}
