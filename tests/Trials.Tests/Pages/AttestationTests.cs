using Criteria;
using Screening.Tests;
using Xunit;

namespace Trials.Tests.Pages;

/// <summary>What can be computed is computed: a person is asked for nothing but judgements, consent, commitments, feasibility and what no list can hold.</summary>
public sealed class AttestationTests
{
    public static TheoryData<string> Pages => Encoded.Pages;

    [SharedDataFact(Inventory.File)]
    public void A_person_may_decide_54_of_the_173_parts()
    {
        var leaves = Inventory.Read().Items.Where(static item => item.IsLeaf).ToList();
        Assert.Equal((54, 119), (leaves.Count(static leaf => leaf.MayBeAttested), leaves.Count(static leaf => !leaf.MayBeAttested)));
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void Nothing_else_is_or_holds_a_judgement(string page)
    {
        var trial = Encoded.TrialOf(page);
        var computed = Inventory.Read().CriteriaOf(page).Where(static item => item.IsLeaf && !item.MayBeAttested).Select(static item => item.Id).ToHashSet();
        var criteria = trial.Criteria.Where(criterion => computed.Contains(criterion.Id)).ToList();
        Assert.Equal(computed.Count, criteria.Count);
        Assert.All(criteria, criterion =>
        {
            Assert.True(criterion.Form == CriterionForm.Computed || criterion is { Form: CriterionForm.Group, Cql: not null }, $"{criterion.Id} is {criterion.Form}");
            var judgements = Encoded.JudgementsOf(trial, criterion).ToList();
            Assert.True(judgements.Count == 0, $"{criterion.Id} reads {string.Join(", ", judgements)}");
            Assert.DoesNotContain("Attested(", criterion.Cql + criterion.AppliesTo, StringComparison.Ordinal);
        });
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void What_is_attested_as_a_whole_may_be(string page)
    {
        var mayBe = Inventory.Read().CriteriaOf(page).Where(static item => item.MayBeAttested).Select(static item => item.Id);
        var trial = Encoded.TrialOf(page);
        Assert.NotEmpty(trial.Attestations);
        Assert.Empty(trial.Criteria.Where(static criterion => criterion.Form == CriterionForm.Attested).Select(static criterion => criterion.Id).Except(mayBe));
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void Only_what_the_page_lost_is_a_gap(string page)
    {
        var headers = Inventory.Read().CriteriaOf(page).Where(static item => item.IsHeader).Select(static item => item.Id);
        var gaps = Encoded.TrialOf(page).Criteria.Where(static criterion => criterion.Form == CriterionForm.Gap).Select(static criterion => criterion.Id);
        Assert.Empty(gaps.Except(headers));
    }
}
