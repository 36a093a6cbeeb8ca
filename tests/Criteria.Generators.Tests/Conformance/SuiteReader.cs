using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>Reads conformance tests of the form of the public CQL suite: <c>tests/group/test</c> with <c>expression</c> and <c>output</c>.</summary>
internal static partial class SuiteReader
{
    private static readonly string[] s_valid = ["false", "0", ""];

    /// <summary>Every test of every file of a folder.</summary>
    public static IReadOnlyList<SuiteTest> ReadFolder(string folder)
        => [.. Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    public static IReadOnlyList<SuiteTest> ReadFile(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        return
        [
            .. from element in XDocument.Load(path).Descendants()
               where element.Name.LocalName == "test"
               let expression = element.Elements().SingleOrDefault(static child => child.Name.LocalName == "expression")
                   ?? throw new InvalidDataException($"{file}: the test {(string?)element.Attribute("name")} has not one expression")
               let outputs = element.Elements().Where(static child => child.Name.LocalName == "output").Select(static child => child.Value.Trim())
               select new SuiteTest(
                   file,
                   (string?)element.Parent!.Attribute("name") ?? string.Empty,
                   (string?)element.Attribute("name") ?? string.Empty,
                   Spaces().Replace(expression.Value.Trim(), " "),
                   [.. outputs],
                   IsInvalid(expression)),
        ];
    }

    // The attribute is a Boolean in one version of the form, and names the stage of the mistake in another.
    private static bool IsInvalid(XElement expression) => !s_valid.Contains((string?)expression.Attribute("invalid") ?? string.Empty);

    // An expression that goes over several lines is indented by its file; a line break within a text does not occur.
    [GeneratedRegex(@"[\r\n]\s*")]
    private static partial Regex Spaces();
}
