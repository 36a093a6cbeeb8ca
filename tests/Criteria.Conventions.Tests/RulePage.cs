namespace Criteria.Conventions.Tests;

/// <summary>The page of a rule: a heading, a table of its properties, and sections.</summary>
internal sealed class RulePage
{
    /// <summary>The sections of every page, in their order.</summary>
    public static readonly IReadOnlyList<string> SectionTitles = ["What", "Why", "A case that fires", "A case that does not", "How to suppress"];

    private RulePage(string heading, IReadOnlyDictionary<string, string> items, IReadOnlyList<(string Title, string Text)> sections)
    {
        Heading = heading;
        Items = items;
        Sections = sections;
    }

    public string Heading { get; }

    public IReadOnlyDictionary<string, string> Items { get; }

    public IReadOnlyList<(string Title, string Text)> Sections { get; }

    public static RulePage Read(DeclaredRule rule)
    {
        var parts = File.ReadAllText(Path.Combine(Repository.Root, rule.PagePath)).ReplaceLineEndings("\n").Split("\n## ");
        var top = parts[0].Split('\n');
        var items = top.Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(static line => line.Trim('|', ' ').Split('|', 2))
            .ToDictionary(static cells => cells[0].Trim(), static cells => cells[1].Trim());
        var sections = parts[1..].Select(static part => part.Split('\n', 2)).Select(static part => (part[0].Trim(), part.Length > 1 ? part[1].Trim() : ""));
        return new(top[0], items, [.. sections]);
    }
}
