using System.Reflection;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>An expression whose value differs from plain CQL's by rule 2 of the language.</summary>
/// <param name="Value">What it gives here.</param>
/// <param name="Reason">The row of the language reference's table that says so, by its first column.</param>
internal sealed record ListedDifference(string Expression, string Value, string Reason)
{
    private const string FileName = "Differences.txt";

    public static string Folder { get; } = Path.Combine(
        typeof(ListedDifference).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "TestProjectDirectory").Value!,
        "Conformance");

    /// <summary>All that are listed: a line each, its three parts between tabs. A line that begins with # is a remark.</summary>
    public static IReadOnlyList<ListedDifference> All { get; } =
    [
        .. from line in File.ReadAllLines(Path.Combine(Folder, FileName))
           where line.Length > 0 && line[0] != '#'
           let parts = line.Split('\t')
           select parts.Length == 3 ? new ListedDifference(parts[0], parts[1], parts[2]) : throw new InvalidDataException($"{FileName} has a line that is not expression, value and reason: {line}"),
    ];

    public static ListedDifference? Of(string expression) => All.SingleOrDefault(difference => difference.Expression == expression);
}
