using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Criteria.Conventions.Tests;

/// <summary>Which lines and branches a run of tests reached, from a report in Cobertura's form. A line that stands in several classes, a lambda's for instance, counts once.</summary>
internal sealed partial class CoverageReport
{
    private readonly Dictionary<(string File, int Line), (bool IsReached, int Branches, int BranchesReached)> _lines = [];

    public static CoverageReport Read(string path)
    {
        var report = new CoverageReport();
        foreach (var type in XDocument.Load(path).Descendants("class"))
        {
            var file = type.Attribute("filename")!.Value.Replace('\\', '/');
            foreach (var line in type.Element("lines")!.Elements("line"))
                report.Add(file, line);
        }

        return report;
    }

    /// <param name="folder">A folder of the compiler's project.</param>
    public (int Lines, int LinesReached, int Branches, int BranchesReached) Of(string folder)
    {
        // Files are named from the project's folder, or from one above it.
        var lines = _lines.Where(line => line.Key.File.StartsWith(folder + "/", StringComparison.Ordinal) || line.Key.File.Contains($"Criteria.Generators/{folder}/", StringComparison.Ordinal)).Select(static line => line.Value).ToList();
        return (lines.Count, lines.Count(static line => line.IsReached), lines.Sum(static line => line.Branches), lines.Sum(static line => line.BranchesReached));
    }

    private void Add(string file, XElement line)
    {
        var place = (file, int.Parse(line.Attribute("number")!.Value, CultureInfo.InvariantCulture));
        var counts = Counts().Match(line.Attribute("condition-coverage")?.Value ?? string.Empty);
        var (reached, all) = counts.Success ? (Number(counts, "reached"), Number(counts, "all")) : (0, 0);
        var known = _lines.GetValueOrDefault(place);
        _lines[place] = (known.IsReached || line.Attribute("hits")!.Value != "0", Math.Max(known.Branches, all), Math.Max(known.BranchesReached, reached));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\((?<reached>\d+)/(?<all>\d+)\)")]
    private static partial Regex Counts();
}
