using System.Globalization;
using System.Text;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>The figures of the public suite, as the README shows them.</summary>
internal static class ConformanceTable
{
    private const string Begin = "<!-- conformance: written by CqlConformanceTests -->\n";
    private const string End = "<!-- end of conformance -->";

    private static readonly string s_readme = Path.GetFullPath(Path.Combine(ListedDifference.Folder, "../../../README.md"));

    public static string Of(ConformanceRun run)
    {
        var table = new StringBuilder("| Group | Tests | Right by value | Refused by name | Differs by rule 2 | Invalid, refused |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var file in run.Results.Select(static result => result.Test.File).Distinct())
            Row(table, NameOf(file), run, file);
        Row(table, "**All**", run, null);
        return table.ToString();
    }

    /// <summary>What stands in the README.</summary>
    public static string Accepted()
    {
        var (text, start, end) = Place();
        return text[start..end];
    }

    public static void Accept(string table)
    {
        var (text, start, end) = Place();
        File.WriteAllText(s_readme, text[..start] + table + text[end..]);
    }

    private static (string Text, int Start, int End) Place()
    {
        var text = File.ReadAllText(s_readme).ReplaceLineEndings("\n");
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, $"the README has no place for the figures, between {Begin.Trim()} and {End}");
        return (text, begin + Begin.Length, end);
    }

    private static void Row(StringBuilder table, string name, ConformanceRun run, string? file)
    {
        var tests = run.Results.Count(result => file is null || result.Test.File == file);
        var invalid = run.Count(Conformance.InvalidRefused, file) + run.Count(Conformance.InvalidMissing, file);
        int[] figures = [tests, run.Count(Conformance.RightByValue, file), run.Count(Conformance.RefusedByName, file), run.Count(Conformance.ListedDifference, file), invalid];
        table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", figures.Select(static figure => figure.ToString("N0", CultureInfo.InvariantCulture)))} |");
    }

    private static string NameOf(string file)
    {
        var name = file.Replace("Cql", string.Empty, StringComparison.Ordinal).Replace("Test", string.Empty, StringComparison.Ordinal);
        return string.Concat(name.Select(static (letter, index) => index > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
    }
}
