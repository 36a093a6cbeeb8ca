using Criteria;
using Xunit;

namespace Trials.Tests.Instruments;

/// <summary>Scales that a physician grades: ECOG, NYHA, the classes of nephritis.</summary>
public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, Outcome.Met)]
    [InlineData(1, Outcome.Met)]
    [InlineData(2, Outcome.Met)]
    [InlineData(3, Outcome.NotMet)]
    [InlineData(4, Outcome.NotMet)]
    [InlineData(5, Outcome.NotMet)]
    [InlineData(6, Outcome.Unknown)]
    [InlineData(null, Outcome.Unknown)]
    public void ECOG_has_the_grades_0_to_5(int? grade, Outcome upToTwo)
        => Assert.Equal(upToTwo, Outcomes.Of<Nct06585514.Trial>("I8", new() { Scores = new() { Ecog = grade } }));

    [Theory]
    [InlineData(NyhaClass.One, Outcome.NotMet)]
    [InlineData(NyhaClass.Two, Outcome.NotMet)]
    [InlineData(NyhaClass.Three, Outcome.Met)]
    [InlineData(NyhaClass.Four, Outcome.Met)]
    [InlineData(null, Outcome.Unknown)]
    public void NYHA_has_four_classes(NyhaClass? @class, Outcome threeOrFour)
        => Assert.Equal(threeOrFour, Outcomes.Of<Nct06585514.Trial>("E2.4", new() { Cardiology = new() { Nyha = @class } }));

    [Theory]
    [InlineData(NephritisScheme.Of2003, NephritisClass.III, NephritisActivity.A, Outcome.Met)]
    [InlineData(NephritisScheme.Of2003, NephritisClass.III, NephritisActivity.ActiveAndChronic, Outcome.Met)]
    [InlineData(NephritisScheme.Of2003, NephritisClass.III, NephritisActivity.C, Outcome.NotMet)]
    [InlineData(NephritisScheme.Of2003, NephritisClass.IV, NephritisActivity.A, Outcome.Met)]
    [InlineData(NephritisScheme.Of2003, NephritisClass.IV, NephritisActivity.C, Outcome.NotMet)]
    [InlineData(NephritisScheme.Of2003, NephritisClass.IV, null, Outcome.Unknown)]
    [InlineData(NephritisScheme.Of2003, NephritisClass.FourAndFive, NephritisActivity.A, Outcome.Met)]
    [InlineData(NephritisScheme.Of2003, NephritisClass.V, null, Outcome.NotMet)]
    [InlineData(NephritisScheme.Of2003, NephritisClass.VI, NephritisActivity.C, Outcome.NotMet)]
    [InlineData(NephritisScheme.Of2018, NephritisClass.IV, null, Outcome.Unknown)]
    [InlineData(NephritisScheme.Of2018, NephritisClass.IV, NephritisActivity.A, Outcome.Unknown)]
    [InlineData(NephritisScheme.Of2018, NephritisClass.II, null, Outcome.NotMet)]
    [InlineData(null, NephritisClass.III, NephritisActivity.A, Outcome.Unknown)]
    public void Of_a_report_by_the_scheme_of_2018_nobody_can_tell_whether_lesions_are_chronic_only(
        NephritisScheme? scheme, NephritisClass @class, NephritisActivity? activity, Outcome active)
        => Assert.Equal(active, Outcomes.Of<Nct06947460.Trial>("I1.2", new()
        {
            Lupus = new() { Biopsies = [new() { Scheme = scheme, Class = @class, Activity = activity }] },
        }));
}
