using System.Text.Json;
using Criteria;
using Xunit;

namespace Screening.Tests;

/// <summary>The texts of the criteria are those of the trials' pages, to the letter.</summary>
public sealed class TrialTextTests
{
    [SharedDataTheory(SharedData.Trials)]
    [InlineData("BH002", "SEED1-", "001_48425bda93b8b748.txt")]
    [InlineData("NCT06585514", "SEED3-", "003_357e02aed6b72f51.txt")]
    [InlineData("NCT06792344", "SEED4-", "004_0ab9da88cbb181bd.txt")]
    public void Every_text_stands_on_the_page_and_under_its_id_in_the_inventory(string trial, string prefix, string page)
    {
        var folder = SharedData.Require(SharedData.Trials);
        var text = File.ReadAllText(Path.Combine(folder, page));
        using var inventory = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "inventory.json")));
        var verbatim = inventory.RootElement.GetProperty("atoms").EnumerateArray().ToDictionary(
            static atom => atom.GetProperty("id").GetString()!,
            static atom => atom.GetProperty("text").GetString());
        Assert.All(InfoOf(trial).Criteria, criterion =>
        {
            Assert.Equal(verbatim[prefix + criterion.Id], criterion.Text);
            Assert.Contains(criterion.Text!, text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("BH002")]
    [InlineData("NCT06585514")]
    [InlineData("NCT06792344")]
    public void No_criterion_is_a_gap(string trial)
        => Assert.DoesNotContain(InfoOf(trial).Criteria, static criterion => criterion.Form == CriterionForm.Gap);

    private static TrialInfo InfoOf(string trial) => TrialChoice.Find(trial)!.Info;
}
