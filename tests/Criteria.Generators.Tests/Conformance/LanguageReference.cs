using System.Reflection;
using System.Text.RegularExpressions;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>The language reference that users read, <c>generator/LANGUAGE.md</c>, as what tests can hold it to.</summary>
internal static partial class LanguageReference
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Project, "../../generator/LANGUAGE.md"));

    public static string Text { get; } = File.ReadAllText(Path).ReplaceLineEndings("\n");

    private static string Project => typeof(LanguageReference).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "TestProjectDirectory").Value!;

    /// <summary>What stands below a heading of the second level, with its subsections.</summary>
    public static string Section(string heading)
    {
        var start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{Path} has no section '{heading}'");
        var end = Text.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    /// <summary>The cells of each row of the tables below a heading, without their heads.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string heading) => RowsOf(Section(heading));

    public static IReadOnlyList<IReadOnlyList<string>> RowsOf(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var lines = text.Split('\n');
        for (var line = 2; line < lines.Length; line++)
        {
            var isBody = lines[line].StartsWith("| ", StringComparison.Ordinal) && lines[line - 1].StartsWith('|') && !Rule().IsMatch(lines[line]) && !(line + 1 < lines.Length && Rule().IsMatch(lines[line + 1]));
            if (isBody)
                rows.Add([.. Bar().Split(lines[line])[1..^1].Select(static cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))]);
        }

        return rows;
    }

    /// <summary>What stands in code font, in single or double backticks.</summary>
    public static IReadOnlyList<string> CodeOf(string text) => [.. Code().Matches(text).Select(static match => match.Groups["code"].Value)];

    /// <summary>The blocks of code in a language.</summary>
    public static IReadOnlyList<string> Blocks(string language)
        => [.. Block().Matches(Text).Where(match => match.Groups["language"].Value == language).Select(static match => match.Groups["text"].Value)];

    [GeneratedRegex(@"^\|( ?-+ ?\|)+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"(?<!`)(?:`` ?(?<code>.+?) ?``|`(?<code>[^`]+)`)(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
