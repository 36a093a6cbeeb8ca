using Criteria.Generators.Analyzers;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Analyzers;

/// <summary>Every rule fires where it should, at exactly the characters it should, and stays silent at the near miss.</summary>
public sealed class RuleCaseTests
{
    private const string FilePath = "t.criteria.json";
    private const string NotAnalyzed = "CRIT0927";

    // These have no case in this table, and tests of their own: a file without a text, the source page, the version of the language, the analysis against itself.
    private static readonly string[] s_elsewhere = ["CRIT0110", "CRIT0501", "CRIT0502", "CRIT0901", "CRIT0928"];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, RuleCases.All.Count)];

    [Fact]
    public void Every_rule_has_a_case()
        => Assert.Equal(
            Descriptors.All.Select(static descriptor => descriptor.Id),
            RuleCases.All.Select(static rule => rule.Rule).Concat(s_elsewhere).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_fires_at_exactly_the_characters_of_the_mistake(int index)
    {
        var rule = RuleCases.All[index];
        var isInFile = rule.FiringFile?.Contains("[|", StringComparison.Ordinal) == true;
        var source = isInFile ? null : Marked.Parse(RuleCases.Chart + rule.Fires);
        var file = isInFile ? Marked.Parse(rule.FiringFile!) : null;
        var found = Of(source?.Text ?? RuleCases.Chart + rule.Fires, file?.Text ?? rule.FiringFile);
        var expected = (Path: isInFile ? FilePath : "Trial.cs", (source ?? file)!.Span);
        var here = found.Where(diagnostic => diagnostic.Id == rule.Rule && diagnostic.Location.GetLineSpan().Path == expected.Path).ToList();
        Assert.True(here.Count == 1, $"{rule}\nexpected one {rule.Rule} but found:\n{AnalyzerRun.Show(found)}");
        Assert.True(
            here[0].Location.SourceSpan == expected.Span,
            $"{rule}\nreported at '{(source ?? file)!.At(here[0].Location.SourceSpan)}' {here[0].Location.SourceSpan}, expected {expected.Span}: {AnalyzerRun.Show(here)}");
        Assert.False(here[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture).EndsWith('.'), AnalyzerRun.Show(here));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_stays_silent_at_the_near_miss(int index)
    {
        var rule = RuleCases.All[index];
        var found = Of(RuleCases.Chart + rule.Silent, rule.SilentFile);

        // That a query is not looked into is said of every trial that has one.
        Assert.Equal(string.Empty, AnalyzerRun.Show(found.Where(diagnostic => diagnostic.Id != NotAnalyzed || rule.Rule == NotAnalyzed)));
    }

    private static IReadOnlyList<Diagnostic> Of(string source, string? file)
        => AnalyzerRun.Of(file is null ? TrialProject.Of(source) : TrialProject.Of(source).WithFile(FilePath, file));
}
