using Criteria;
using Screening.Tests;
using Xunit;

namespace Trials.Tests.Pages;

/// <summary>What stands on the five pages stands in the trials: no bullet is missing, reworded or invented.</summary>
public sealed class NoBulletDroppedTests
{
    public static TheoryData<string> Pages => Encoded.Pages;

    [SharedDataFact(Inventory.File)]
    public void The_inventory_lists_111_bullets_and_173_parts_that_can_be_evaluated()
    {
        var items = Inventory.Read().Items;
        Assert.Equal(111, items.Count(static item => item.IsBullet));
        Assert.Equal(173, items.Count(static item => item.IsLeaf));
        Assert.Equal(5, items.Select(static item => item.Page).Distinct().Count());
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void Every_bullet_and_every_part_of_one_that_can_be_evaluated_is_a_criterion(string page)
    {
        var ids = Encoded.TrialOf(page).Criteria.Select(static criterion => criterion.Id);
        var wanted = Inventory.Read().CriteriaOf(page).Where(static item => item.IsBullet || item.IsLeaf).Select(static item => item.Id).ToList();
        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(ids));
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void No_criterion_is_invented_or_said_twice(string page)
    {
        var ids = Encoded.TrialOf(page).Criteria.Select(static criterion => criterion.Id).ToList();
        Assert.Empty(ids.Except(Inventory.Read().CriteriaOf(page).Select(static item => item.Id)));
        Assert.Equal(ids.Distinct(), ids);
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void Every_text_is_that_of_the_page_with_its_printed_label(string page)
    {
        var printed = Inventory.Read().CriteriaOf(page).ToDictionary(static item => item.Id, static item => item.Text);
        Assert.All(Encoded.TrialOf(page).Criteria, criterion => Assert.Equal(printed.GetValueOrDefault(criterion.Id), criterion.Text));
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void What_the_page_lists_as_an_inclusion_is_one_and_so_is_an_exclusion(string page)
    {
        var section = Inventory.Read().CriteriaOf(page).ToDictionary(static item => item.Id, static item => item.Section);
        Assert.All(Encoded.TrialOf(page).Criteria, criterion => Assert.Equal(section[criterion.Id] == "I" ? CriterionKind.Inclusion : CriterionKind.Exclusion, criterion.Kind));
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void Every_part_that_can_be_evaluated_decides_something_or_is_named_by_what_does(string page)
    {
        var trial = Encoded.TrialOf(page);
        var leaves = Inventory.Read().CriteriaOf(page).Where(static item => item.IsLeaf).Select(static item => item.Id).ToHashSet();
        Assert.All(trial.Criteria.Where(criterion => leaves.Contains(criterion.Id)), criterion =>
        {
            Assert.NotEqual(CriterionForm.Heading, criterion.Form);
            Assert.True(criterion.Counts || trial.Criteria.Any(other => Names(other, criterion.Id)), $"nothing refers to the definition {criterion.Id}");
        });
    }

    private static bool Names(CriterionInfo criterion, string id)
        => (criterion.Cql + " " + criterion.AppliesTo).Contains($"`{id}`", StringComparison.Ordinal);
}
