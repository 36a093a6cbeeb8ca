using System.Text;

namespace Criteria.Conventions.Tests;

/// <summary>The list of all rules, written from their declarations.</summary>
internal static class RuleIndex
{
    public const string Path = RuleCatalog.PageFolder + "/README.md";

    public static string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    public static string Text()
    {
        var text = new StringBuilder();
        text.Append("# Rules\n\n");
        text.Append("Every rule by its id; an id never changes and never changes its meaning. This page is written from the rules' declarations by\n");
        text.Append("`CRITERIA_ACCEPT=1 dotnet test tests/Criteria.Conventions.Tests`.\n");
        text.Append("\nWhat criteria are written in is the [language reference](../LANGUAGE.md).\n");
        foreach (var category in RuleCatalog.Rules.GroupBy(static rule => rule.Category))
        {
            text.Append($"\n## {category.Key}\n\n| Id | Severity | Title |\n| --- | --- | --- |\n");
            foreach (var rule in category)
                text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Severity} | {rule.Title} |\n");
        }
        return text.ToString();
    }
}
