using Criteria;
using Xunit;

namespace Trials.Tests.Instruments;

/// <summary>EULAR/ACR 2019 and ACR 1997 for systemic lupus erythematosus.</summary>
public sealed class LupusClassificationTests
{
    private static readonly Immunology s_positive = new() { AnaTests = [new() { Titer = 80, OnHep2Cells = true }] };
    private static readonly Immunology s_negative = new() { AnaTests = [] };

    [Theory]
    [InlineData(Outcome.Met, NephritisClass.IV)]
    [InlineData(Outcome.NotMet, null)]
    [InlineData(Outcome.Met, null, "Fever", "Leucopenia", "OralUlcers", "LowC3")]
    [InlineData(Outcome.NotMet, null, "Fever", "Leucopenia", "OralUlcers")]
    [InlineData(Outcome.NotMet, null, "AntiDsDnaOrAntiSm", "LowC3", "LowC4")]
    public void Ten_points_classify_if_one_of_them_is_clinical(Outcome expected, NephritisClass? nephritis, params string[] present)
        => Assert.Equal(expected, By2019(s_positive, nephritis, Findings.Only<EularAcr2019>(present)));

    [Fact]
    public void Without_antinuclear_antibodies_no_points_classify()
        => Assert.Equal(Outcome.NotMet, By2019(s_negative, NephritisClass.IV, Findings.Only<EularAcr2019>("AntiDsDnaOrAntiSm")));

    [Theory]
    [InlineData(4, "Leucopenia", "Thrombocytopenia", "AutoimmuneHemolysis")]
    [InlineData(5, "Delirium", "Psychosis", "Seizure")]
    [InlineData(6, "Alopecia", "OralUlcers", "SubacuteOrDiscoidLupus", "AcuteCutaneousLupus")]
    [InlineData(6, "Effusion", "AcutePericarditis")]
    public void Of_a_domain_only_the_heaviest_item_counts(int points, params string[] present)
        => Assert.Equal(Points.Exactly(points), Points.Of("SLE 2019, clinical", Patient(s_positive, null, Findings.Only<EularAcr2019>(present))));

    [Fact]
    public void Nephritis_counts_by_its_class_and_not_with_proteinuria_besides()
    {
        Assert.Equal(Points.Exactly(8), Points.Of("SLE 2019, clinical", Patient(s_positive, NephritisClass.II, Findings.Only<EularAcr2019>("Proteinuria"))));
        Assert.Equal(Points.Exactly(10), Points.Of("SLE 2019, clinical", Patient(s_positive, NephritisClass.ThreeAndFive, Findings.Only<EularAcr2019>())));
    }

    [Fact]
    public void All_items_together_are_39_clinical_and_12_immunological_points()
    {
        var everything = Patient(s_positive, NephritisClass.IV, Findings.Of<EularAcr2019>(static _ => true));
        Assert.Equal(Points.Exactly(39), Points.Of("SLE 2019, clinical", everything));
        Assert.Equal(Points.Exactly(12), Points.Of("SLE 2019, immunological", everything));
    }

    [Fact]
    public void What_is_not_known_gives_bounds()
    {
        Assert.Equal(new Points(0, 39), Points.Of("SLE 2019, clinical", new()));
        var c3 = Findings.Of<EularAcr2019>(static name => name == "LowC4" ? null : name == "LowC3");
        Assert.Equal(new Points(3, 4), Points.Of("SLE 2019, immunological", Patient(s_positive, null, c3)));
    }

    [Theory]
    [InlineData(Outcome.Met, 4, 7)]
    [InlineData(Outcome.NotMet, 3, 8)]
    [InlineData(Outcome.Unknown, 3, 7)]
    [InlineData(Outcome.Met, 4, 0)]
    [InlineData(Outcome.NotMet, 0, 8)]
    [InlineData(Outcome.Unknown, 0, 7)]
    public void Four_of_the_eleven_items_of_1997_classify(Outcome expected, int present, int absent)
    {
        var names = Findings.NamesOf<Acr1997>().ToList();
        Assert.Equal(11, names.Count);
        var items = Findings.Of<Acr1997>(name => names.IndexOf(name) < present ? true : names.IndexOf(name) < present + absent ? false : null);
        Assert.Equal(expected, Outcomes.Of<InstrumentTrial.Trial>("Classified by ACR 1997?", new() { Lupus = new() { Acr1997 = items } }));
    }

    private static Chart Patient(Immunology immunology, NephritisClass? nephritis, EularAcr2019 items) => new()
    {
        Immunology = immunology,
        Lupus = new() { EularAcr2019 = items, Biopsies = nephritis is { } found ? [new() { Class = found }] : [] },
    };

    private static Outcome By2019(Immunology immunology, NephritisClass? nephritis, EularAcr2019 items)
        => Outcomes.Of<InstrumentTrial.Trial>("Classified by EULAR/ACR 2019?", Patient(immunology, nephritis, items));
}
