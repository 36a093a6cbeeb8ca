using Xunit;

namespace Criteria.Conventions.Tests;

/// <summary>Whoever meets a rule finds its page, and the page says what the rule says of itself.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalog.Rules.Select(static rule => rule.Id)];

    [Fact]
    public void Every_id_is_declared_once()
    {
        Assert.NotEmpty(RuleCatalog.Rules);
        Assert.Equal(RuleCatalog.Ids().Order(StringComparer.Ordinal), RuleCatalog.Rules.Select(static rule => rule.Id));
        Offenders.MustBeNone("an id belongs to one rule", RuleCatalog.Rules.GroupBy(static rule => rule.Id).Where(static group => group.Count() > 1).Select(static group => group.Key));
    }

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
        => Assert.Equal(
            RuleCatalog.Rules.Select(static rule => rule.PagePath).Append(RuleIndex.Path).Order(StringComparer.Ordinal),
            Repository.Files(RuleCatalog.PageFolder).Select(static file => file.Path));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_page_says_what_the_rule_says_of_itself(string id)
    {
        var rule = RuleCatalog.Rules.Single(rule => rule.Id == id);
        var page = RulePage.Read(rule);
        Assert.Equal($"# {rule.Id}: {rule.Title}", page.Heading);
        Assert.Equal(["Item", "---", "Category", "Severity", "Enabled", "Code fix"], page.Items.Keys);
        Assert.Equal(rule.Category, page.Items["Category"]);
        Assert.Equal(rule.Severity, page.Items["Severity"]);
        Assert.Contains(page.Items["Enabled"], (string[])["Yes", "No"]);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_page_explains_the_rule_and_shows_both_cases(string id)
    {
        var page = RulePage.Read(RuleCatalog.Rules.Single(rule => rule.Id == id));
        Assert.Equal(RulePage.SectionTitles, page.Sections.Select(static section => section.Title));
        Assert.All(page.Sections, section => Assert.True(section.Text.Length > 40, $"section '{section.Title}' of {id} says too little: {section.Text}"));
        Assert.All(page.Sections.Skip(2), section => Assert.Contains("```", section.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_page_tells_which_configuration_reaches_a_finding_in_a_JSON_file(string id)
    {
        var suppression = RulePage.Read(RuleCatalog.Rules.Single(rule => rule.Id == id)).Sections[^1].Text;
        Assert.Contains($"dotnet_diagnostic.{id}.severity", suppression, StringComparison.Ordinal);
        Assert.Contains(".globalconfig", suppression, StringComparison.Ordinal);
        Assert.Contains("NoWarn", suppression, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_of_the_rules_is_up_to_date()
    {
        if (Environment.GetEnvironmentVariable("CRITERIA_ACCEPT") == "1")
            File.WriteAllText(RuleIndex.FullPath, RuleIndex.Text());
        Assert.True(File.Exists(RuleIndex.FullPath), $"{RuleIndex.Path} is absent; CRITERIA_ACCEPT=1 dotnet test writes it");
        Assert.True(
            RuleIndex.Text() == File.ReadAllText(RuleIndex.FullPath).ReplaceLineEndings("\n"),
            $"{RuleIndex.Path} differs from the rules declared; CRITERIA_ACCEPT=1 dotnet test rewrites it");
    }
}
