using System.Text.RegularExpressions;

namespace Criteria.Package.Tests;

/// <summary>The part of the README that leads to a first criterion: what its reader writes, and what is promised to come of it.</summary>
internal static partial class Readme
{
    private const string Section = "\n## A first criterion\n";

    private static readonly string s_section = ReadSection();

    /// <summary>The files it shows, by the name that the sentence above each ends or passes by.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = File().Matches(s_section)
        .ToDictionary(static match => match.Groups["name"].Value, static match => match.Groups["text"].Value);

    /// <summary>What the program prints.</summary>
    public static IReadOnlyList<string> Output { get; } = Lines("`dotnet run` prints");

    /// <summary>What the build says of the mistakes.</summary>
    public static IReadOnlyList<string> Errors { get; } = Lines("`dotnet build` says");

    /// <summary>The mistakes, each as what stands there wrongly, what is right, and the file.</summary>
    public static IReadOnlyList<(string Wrong, string Right, string File)> Mistakes { get; } =
        [.. Mistake().Matches(s_section).Select(static match => (match.Groups["wrong"].Value, match.Groups["right"].Value, match.Groups["file"].Value))];

    /// <summary>The excerpts of generated code, the blocks that no file name stands above.</summary>
    public static IReadOnlyList<string> Excerpts { get; } = [.. Block().Matches(s_section)
        .Where(static match => match.Groups["language"].Value == "csharp")
        .Select(static match => match.Groups["text"].Value)
        .Where(static text => !Files.Values.Contains(text))];

    private static IReadOnlyList<string> Lines(string lead)
    {
        var start = s_section.IndexOf(lead + "\n\n", StringComparison.Ordinal);
        return start < 0
            ? throw new InvalidOperationException($"the README has no '{lead}' with a block below it")
            : Block().Match(s_section, start).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string ReadSection()
    {
        var text = System.IO.File.ReadAllText(Path.Combine(RepositoryCopy.Root, "README.md")).ReplaceLineEndings("\n");
        var start = text.IndexOf(Section, StringComparison.Ordinal);
        return start < 0 ? throw new InvalidOperationException($"the README has no section '{Section.Trim()}'") : text[start..text.IndexOf("\n## ", start + Section.Length, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"`(?<name>[\w.]+\.(cs|json))`[^`\n]*:\n\n```\w+\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex File();

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"with `(?<wrong>[^`]+)` for `(?<right>[^`]+)` in `(?<file>[^`]+)`", RegexOptions.IgnoreCase)]
    private static partial Regex Mistake();
}
