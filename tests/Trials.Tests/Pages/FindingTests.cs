using Criteria;
using Screening.Tests;
using Xunit;

namespace Trials.Tests.Pages;

/// <summary>Whoever reads a criterion learns what is ambiguous or wrong in its bullet: the note names the finding.</summary>
public sealed class FindingTests
{
    public static TheoryData<string> Pages => Encoded.Pages;

    [SharedDataFact(Inventory.File)]
    public void The_inventory_has_87_findings_and_all_but_three_are_about_criteria()
    {
        var findings = Inventory.Read().Findings;
        Assert.Equal(87, findings.Count);
        Assert.Equal(["F0-23", "F1-12", "F2-08"], findings.Where(static finding => !finding.Places().Any()).Select(static finding => finding.Id));
    }

    [SharedDataTheory(Inventory.File)]
    [MemberData(nameof(Pages))]
    public void Every_criterion_that_a_finding_is_about_names_it(string page)
    {
        var criteria = Encoded.TrialOf(page).Criteria;
        var silent =
            from finding in Inventory.Read().Findings
            from place in finding.Places()
            where place.Page == page
            let about = Between(criteria, place.First, place.Last).ToList()
            where about.Count > 0 && !about.Exists(criterion => Mentions(criteria, criterion, finding.Id))
            select $"{place.First} does not name {finding.Id}";
        Assert.Empty(silent);
    }

    /// <summary>The criteria from one id to another, as the page counts them. None for a header that is no criterion; that nothing else is left out, another test tells.</summary>
    private static IEnumerable<int> Between(IReadOnlyList<CriterionInfo> criteria, string first, string last)
        => Enumerable.Range(0, criteria.Count).Where(index => first == last
            ? criteria[index].Id == first
            : criteria[index].Id[0] == first[0] && Number(criteria[index].Id) is { } number && number >= Number(first) && number <= Number(last));

    private static int? Number(string id) => int.TryParse(id.AsSpan(1), out var number) ? number : null;

    /// <summary>In its own note, or in that of a part of it or of what it is a part of.</summary>
    private static bool Mentions(IReadOnlyList<CriterionInfo> criteria, int index, string finding)
        => Enumerable.Range(0, criteria.Count).Any(other =>
            (IsWithin(criteria, other, index) || IsWithin(criteria, index, other)) && criteria[other].Note?.Contains(finding, StringComparison.Ordinal) == true);

    private static bool IsWithin(IReadOnlyList<CriterionInfo> criteria, int part, int whole)
    {
        while (part >= 0 && part != whole)
            part = criteria[part].Parent;
        return part == whole;
    }
}
