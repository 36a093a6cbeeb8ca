using Criteria;
using Screening.Cohort;
using Trials;
using Xunit;

namespace Screening.Tests;

/// <summary>SLEDAI-2K and SELENA-SLEDAI: 24 items, 8 of 8 points, 6 of 4, 7 of 2 and 3 of 1, which make 105.</summary>
public sealed class SledaiTests
{
    private static readonly Dictionary<string, int> s_weights = Weights(
        (8, "Seizure Psychosis OrganicBrainSyndrome VisualDisturbance CranialNerveDisorder LupusHeadache CerebrovascularAccident Vasculitis"),
        (4, "Arthritis Myositis UrinaryCasts Hematuria Proteinuria Pyuria"),
        (2, "Rash Alopecia MucosalUlcers Pleurisy Pericarditis LowComplement IncreasedDnaBinding"),
        (1, "Fever Thrombocytopenia Leucopenia"));

    public static TheoryData<string, int> Items
    {
        get
        {
            var items = new TheoryData<string, int>();
            foreach (var (item, weight) in s_weights)
                items.Add(item, weight);
            return items;
        }
    }

    [Fact]
    public void The_form_has_the_24_items_and_they_make_105()
    {
        Assert.Equal(typeof(Sledai).GetProperties().Select(static property => property.Name).Order(), s_weights.Keys.Order());
        Assert.Equal(105, s_weights.Values.Sum());
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Each_item_weighs_what_the_publication_says(string item, int weight)
    {
        // With other items to 8 the limit is met, and with others to one point less it is not: so the weight is neither less nor more.
        var to8 = Instruments.With(LupusForms.NoActivity, [item, .. Others(item, 8 - weight)]);
        Assert.Equal((Outcome.Met, Outcome.Met), (Instruments.SelenaOf8(to8), Instruments.Sledai2KOf8(to8)));
        if (weight == 8)
            return;
        var to7 = Instruments.With(LupusForms.NoActivity, [item, .. Others(item, 7 - weight)]);
        Assert.Equal((Outcome.NotMet, Outcome.NotMet), (Instruments.SelenaOf8(to7), Instruments.Sledai2KOf8(to7)));
    }

    [Fact]
    public void Items_that_are_sure_can_suffice_whatever_the_others_are()
        => Assert.Equal((Outcome.Met, Outcome.Met), Both(new() { Arthritis = true, Proteinuria = true }));

    [Fact]
    public void Items_that_are_not_known_leave_it_open_while_they_could_suffice()
    {
        var one = LupusForms.NoActivity with { Arthritis = true, Rash = true, Fever = true };
        Assert.Equal((Outcome.NotMet, Outcome.NotMet), Both(one));
        Assert.Equal((Outcome.Unknown, Outcome.Unknown), Both(one with { Leucopenia = null }));
        Assert.Equal((Outcome.NotMet, Outcome.NotMet), Both(one with { Fever = false, Leucopenia = null }));
    }

    [Fact]
    public void Of_a_patient_without_a_form_nothing_is_known() => Assert.Equal((Outcome.Unknown, Outcome.Unknown), Both(null));

    private static (Outcome Selena, Outcome Sledai2K) Both(Sledai? items) => (Instruments.SelenaOf8(items), Instruments.Sledai2KOf8(items));

    /// <summary>Other items that make exactly so many points.</summary>
    private static List<string> Others(string item, int points)
    {
        var chosen = new List<string>();
        foreach (var (other, weight) in s_weights.Where(other => other.Key != item).OrderByDescending(static other => other.Value))
        {
            if (weight > points)
                continue;
            chosen.Add(other);
            points -= weight;
        }

        Assert.Equal(0, points);
        return chosen;
    }

    private static Dictionary<string, int> Weights(params (int Weight, string Items)[] groups)
        => groups.SelectMany(static group => group.Items.Split(' ').Select(item => (item, group.Weight))).ToDictionary(static pair => pair.item, static pair => pair.Weight);
}
