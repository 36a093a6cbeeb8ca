using Xunit;

namespace Criteria.Conventions.Tests;

/// <summary>The release files list every rule, as the analyzer that checks them cannot see rules that become descriptors at run time.</summary>
public sealed class ReleaseTrackingTests
{
    private const string Shipped = Phases.Project + "/AnalyzerReleases.Shipped.md";
    private const string Unshipped = Phases.Project + "/AnalyzerReleases.Unshipped.md";

    [Fact]
    public void Every_rule_is_in_a_release_file_with_its_category_severity_and_title()
        => Assert.Equal(
            RuleCatalog.Rules.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.Severity} | {rule.Title}"),
            Entries().Order(StringComparer.Ordinal));

    [Fact]
    public void The_release_files_point_to_the_format_they_are_written_in()
        => Assert.All(
            (string[])[Shipped, Unshipped],
            static path => Assert.StartsWith("; ", new RepositoryFile(path).Lines[0], StringComparison.Ordinal));

    private static IEnumerable<string> Entries()
        => from path in (string[])[Shipped, Unshipped]
           from line in new RepositoryFile(path).Lines
           where line.StartsWith("CRIT", StringComparison.Ordinal)
           select line.Trim();
}
