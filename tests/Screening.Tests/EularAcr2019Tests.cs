using Criteria;
using Screening.Cohort;
using Trials;
using Xunit;

namespace Screening.Tests;

/// <summary>The EULAR/ACR 2019 classification: antinuclear antibodies as entry, ten domains of which each counts its highest item, ten points, one of them clinical.</summary>
public sealed class EularAcr2019Tests
{
    /// <summary>The domains that stand on the form, each with its items and weights; the last three are immunological.</summary>
    private static readonly (string Item, int Weight)[][] s_domains =
    [
        [("Fever", 2)],
        [("Leucopenia", 3), ("Thrombocytopenia", 4), ("AutoimmuneHemolysis", 4)],
        [("Delirium", 2), ("Psychosis", 3), ("Seizure", 5)],
        [("Alopecia", 2), ("OralUlcers", 2), ("SubacuteOrDiscoidLupus", 4), ("AcuteCutaneousLupus", 6)],
        [("Effusion", 5), ("AcutePericarditis", 6)],
        [("JointInvolvement", 6)],
        [("Proteinuria", 4)],
        [("AntiphospholipidAntibodies", 2)],
        [("LowC3", 3), ("LowC4", 3)],
        [("AntiDsDnaOrAntiSm", 6)],
    ];

    private static readonly NephritisBiopsy s_classII = new() { Class = NephritisClass.II };
    private static readonly NephritisBiopsy s_classIV = new() { Class = NephritisClass.IV };

    public static TheoryData<string, int, int> Items
    {
        get
        {
            var items = new TheoryData<string, int, int>();
            for (var domain = 0; domain < s_domains.Length; domain++)
            {
                foreach (var (item, weight) in s_domains[domain])
                    items.Add(item, weight, domain);
            }

            return items;
        }
    }

    [Fact]
    public void The_form_has_every_item_but_the_biopsies()
        => Assert.Equal(typeof(EularAcr2019).GetProperties().Select(static property => property.Name).Order(), s_domains.SelectMany(static domain => domain).Select(static pair => pair.Item).Order());

    [Theory]
    [MemberData(nameof(Items))]
    public void Each_item_weighs_what_the_publication_says(string item, int weight, int domain)
    {
        var to10 = Instruments.With(LupusForms.NoItem, [item, .. Others(domain, 10 - weight)]);
        var to9 = Instruments.With(LupusForms.NoItem, [item, .. Others(domain, 9 - weight)]);
        Assert.Equal((Outcome.Met, Outcome.NotMet), Both(to10, to9));
    }

    [Theory]
    [InlineData("Leucopenia Thrombocytopenia AutoimmuneHemolysis JointInvolvement", true)]
    [InlineData("Leucopenia Thrombocytopenia AutoimmuneHemolysis Seizure", false)]
    [InlineData("Delirium Psychosis Seizure Effusion", true)]
    [InlineData("Alopecia OralUlcers SubacuteOrDiscoidLupus Effusion", false)]
    [InlineData("AcutePericarditis Effusion LowC3", false)]
    [InlineData("AcutePericarditis Effusion LowC3 LowC4", true)]
    [InlineData("Fever Leucopenia OralUlcers LowC3", true)]
    public void Within_a_domain_only_the_highest_item_counts(string items, bool isClassified)
    {
        var form = Instruments.With(LupusForms.NoItem, items.Split(' '));
        Assert.Equal(isClassified ? Outcome.Met : Outcome.NotMet, Instruments.Classified(form, Instruments.PositiveAna));
    }

    [Fact]
    public void Class_III_or_IV_alone_classifies_and_class_II_or_V_makes_8()
    {
        Assert.Equal(Outcome.Met, Instruments.Classified(LupusForms.NoItem, Instruments.PositiveAna, s_classIV));
        Assert.Equal(Outcome.NotMet, Instruments.Classified(LupusForms.NoItem with { Proteinuria = true }, Instruments.PositiveAna, s_classII));
        Assert.Equal(Outcome.Met, Instruments.Classified(LupusForms.NoItem with { Fever = true }, Instruments.PositiveAna, s_classII));
        Assert.Equal(Outcome.Met, Instruments.Classified(LupusForms.NoItem with { Fever = true }, Instruments.PositiveAna, s_classII with { Class = NephritisClass.V }));
    }

    [Fact]
    public void Without_antinuclear_antibodies_nobody_is_classified()
    {
        Assert.Equal(Outcome.NotMet, Instruments.Classified(LupusForms.NoItem with { AntiDsDnaOrAntiSm = true }, Instruments.NegativeAna, s_classIV));
        Assert.Equal(Outcome.Unknown, Instruments.Classified(LupusForms.NoItem with { AntiDsDnaOrAntiSm = true }, new() { Titer = 640 }, s_classIV));
        Assert.Equal(Outcome.Met, Instruments.Classified(LupusForms.NoItem, new() { EquivalentPositive = true }, s_classIV));
    }

    [Fact]
    public void Ten_points_without_a_clinical_item_do_not_classify()
        => Assert.Equal(Outcome.NotMet, Instruments.Classified(LupusForms.NoItem with { AntiDsDnaOrAntiSm = true, LowC3 = true, LowC4 = true }, Instruments.PositiveAna));

    [Fact]
    public void What_is_not_known_leaves_it_open_only_where_it_could_decide()
    {
        var nineOrTen = LupusForms.NoItem with { JointInvolvement = true, LowC3 = true, LowC4 = null };
        Assert.Equal(Outcome.Unknown, Instruments.Classified(nineOrTen, Instruments.PositiveAna));
        Assert.Equal(Outcome.NotMet, Instruments.Classified(nineOrTen with { LowC3 = false }, Instruments.PositiveAna));
        Assert.Equal(Outcome.Met, Instruments.Classified(new() { JointInvolvement = true, AcuteCutaneousLupus = true }, Instruments.PositiveAna));
        Assert.Equal(Outcome.Unknown, Instruments.Classified(null, Instruments.PositiveAna));
    }

    private static (Outcome To10, Outcome To9) Both(EularAcr2019 to10, EularAcr2019 to9)
    {
        var attributes = (Instruments.Classified(to10, Instruments.PositiveAna), Instruments.Classified(to9, Instruments.PositiveAna));
        var file = (Instruments.ClassifiedInFile(to10, Instruments.PositiveAna), Instruments.ClassifiedInFile(to9, Instruments.PositiveAna));
        Assert.Equal(attributes, file);
        return attributes;
    }

    /// <summary>Items of other domains, at most one of each and a clinical one among them, that make exactly so many points.</summary>
    private static List<string> Others(int domain, int points)
    {
        var chosen = new List<string>();
        Assert.True(Choose(0, points), $"no items of other domains make {points}");
        return chosen;

        bool Choose(int at, int left)
        {
            if (left == 0)
                return true;
            if (at == s_domains.Length)
                return false;
            foreach (var (item, weight) in at == domain ? [] : s_domains[at])
            {
                if (weight > left)
                    continue;
                chosen.Add(item);
                if (Choose(at + 1, left - weight))
                    return true;
                chosen.RemoveAt(chosen.Count - 1);
            }

            return Choose(at + 1, left);
        }
    }
}
