using System.Text.Json;
using Screening.Tests;

namespace Trials.Tests.Pages;

/// <summary>The list of everything that stands on the pages of the trials, made before and apart from the trials' files.</summary>
internal sealed class Inventory
{
    public const string File = SharedData.Trials + "/inventory.json";

    private Inventory(IReadOnlyList<PrintedItem> items, IReadOnlyList<PageFinding> findings)
    {
        Items = items;
        Findings = findings;
    }

    /// <summary>Every item of every page, metadata among them.</summary>
    public IReadOnlyList<PrintedItem> Items { get; }

    /// <summary>What is ambiguous or wrong on the pages.</summary>
    public IReadOnlyList<PageFinding> Findings { get; }

    /// <summary>The items of one page's inclusion and exclusion criteria, headers and parts of bullets among them.</summary>
    public IEnumerable<PrintedItem> CriteriaOf(string page) => Items.Where(item => item.Page == page && item.Section is "I" or "E");

    public static Inventory Read()
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(SharedData.Require(File)));
        var items = document.RootElement.GetProperty("atoms").EnumerateArray().Select(static atom => new PrintedItem(
            atom.GetProperty("id").GetString()!,
            atom.GetProperty("text").GetString()!,
            atom.GetProperty("section").GetString()!,
            atom.GetProperty("level").GetInt32(),
            atom.GetProperty("header").GetBoolean(),
            atom.GetProperty("leaf").GetBoolean(),
            [.. atom.GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()!)]));
        var findings = document.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => new PageFinding(
            finding.GetProperty("id").GetString()!,
            finding.GetProperty("where").GetString()!));
        return new([.. items], [.. findings]);
    }
}
