using System.Text.RegularExpressions;
using Criteria.Generators.Tests.Driver;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>An expression that the language reference shows.</summary>
/// <param name="Value">What it gives, where the reference says so.</param>
internal sealed record LanguageExample(string Section, string Expression, string? Value)
{
    public override string ToString() => $"{Section}: {Expression}";
}

/// <summary>The examples of the language reference and what they are about.</summary>
internal static partial class LanguageExamples
{
    private static readonly string[] s_sections =
        ["Literals", "Names", "Logic", "Comparison", "Arithmetic", "Choice", "Dates", "Lists", "Functions", "Numbers and units"];

    /// <summary>Every expression of the column of examples, and those of other columns that say what they give.</summary>
    public static IReadOnlyList<LanguageExample> All { get; } =
    [
        .. from section in s_sections
           from row in LanguageReference.Rows(section)
           from column in Enumerable.Range(1, row.Count - 1)
           from Match match in Example().Matches(row[column])
           where column == 1 || match.Groups["value"].Success
           select new LanguageExample(section, match.Groups["code"].Value, match.Groups["value"] is { Success: true } value ? value.Value : null),
    ];

    /// <summary>The rows of the tables of examples, each with the examples of its second column.</summary>
    public static IEnumerable<(string Row, int Examples)> Rows
        => from section in s_sections from row in LanguageReference.Rows(section) select ($"{section}: {row[0]}", LanguageReference.CodeOf(row[1]).Count);

    /// <summary>The subject and the functions that the examples are about.</summary>
    public static TrialProject Subject
        => LanguageReference.Blocks("csharp").Where(static block => !IsTrial(block)).Select(static (block, index) => (block, index))
            .Aggregate(new TrialProject(), static (project, block) => project.With($"Subject{block.index}.cs", block.block));

    /// <summary>The whole trial that declares what the examples name.</summary>
    public static string Trial => LanguageReference.Blocks("csharp").Single(IsTrial);

    /// <summary>What the trial declares but its criteria, an attribute a line.</summary>
    public static IReadOnlyList<string> Declarations
        => [.. Trial.Split('\n').Where(static line => line.StartsWith('[') && !line.StartsWith("[Trial", StringComparison.Ordinal) && !line.StartsWith("[Cohort", StringComparison.Ordinal))
            .Where(static line => !line.StartsWith("[Inclusion", StringComparison.Ordinal) && !line.StartsWith("[Exclusion", StringComparison.Ordinal))];

    /// <summary>Its criteria that are expressions, for examples that name them.</summary>
    public static IReadOnlyList<string> Criteria
        => [.. Trial.Split('\n').Where(static line => line.StartsWith("[Inclusion", StringComparison.Ordinal)).Select(static line => CohortOf().Replace(line, string.Empty))];

    private static bool IsTrial(string block) => block.Contains("[Trial<", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!`)(?:`` ?(?<code>.+?) ?``|`(?<code>[^`]+)`)(?!`)(?: → `(?<value>[^`]+)`)?")]
    private static partial Regex Example();

    [GeneratedRegex(@", Cohort = ""[^""]*""")]
    private static partial Regex CohortOf();
}
