using System.Xml.Linq;
using Criteria.Units;
using Xunit;

namespace Criteria.Generators.Tests.Units;

/// <summary>The public functional tests of UCUM, which other implementations are judged by too.</summary>
public class UcumFunctionalTests
{
    private const string Folder = "data/ucum-tests";
    private const string Variable = "UCUM_TESTS";

    [SharedDataFact(Folder, Variable)]
    public void Each_code_is_valid_or_invalid_as_the_tests_say()
    {
        var cases = Cases("validation");
        var wrong = new List<string>();
        foreach (var (id, unit, expected) in cases.Select(c => (Value(c, "id"), Value(c, "unit"), bool.Parse(Value(c, "valid")))))
        {
            if (Ucum.TryParse(unit, out _, out var error) != expected)
            {
                wrong.Add($"{id}: '{unit}' should be {(expected ? "valid" : "invalid")}{(error is null ? "" : ", but " + error.Message)}");
            }
        }

        MustBeMany(cases.Count, 529);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [SharedDataFact(Folder, Variable)]
    public void Each_conversion_gives_the_printed_outcome_at_its_own_precision()
    {
        var cases = Cases("conversion");
        var wrong = new List<string>();
        foreach (var c in cases)
        {
            var (value, from, to, outcome) = (Value(c, "value"), Value(c, "srcUnit"), Value(c, "dstUnit"), Value(c, "outcome"));
            var converted = Unit(from).TryConvert(Rational.Parse(value), Unit(to), out var result);
            var rounded = converted ? result.RoundToSignificantDigits(SignificantDigits(outcome), MidpointRounding.AwayFromZero) : default;
            if (!converted || rounded != Rational.Parse(outcome))
            {
                wrong.Add($"{Value(c, "id")}: {value} {from} in {to} should be {outcome}, but {(converted ? $"is {result}" : "does not convert")}");
            }
        }

        MustBeMany(cases.Count, 30);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [SharedDataFact(Folder, Variable)]
    public void Products_and_quotients_of_amounts_are_commensurable_with_the_printed_unit()
    {
        foreach (var (section, sign) in new[] { ("multiplication", '.'), ("division", '/') })
        {
            foreach (var c in Cases(section))
            {
                var (v1, v2) = (Rational.Parse(Value(c, "v1")), Rational.Parse(Value(c, "v2")));
                var unit = Unit($"({Value(c, "u1")}){sign}({Value(c, "u2")})");
                var printedUnit = Value(c, "uRes");
                var printed = Value(c, "vRes");

                Assert.True(unit.TryConvert(sign == '.' ? v1 * v2 : v1 / v2, Unit(printedUnit.Length == 0 ? "1" : printedUnit), out var result));
                Assert.Equal(
                    Rational.Parse(printed),
                    result.RoundToSignificantDigits(SignificantDigits(printed), MidpointRounding.AwayFromZero));
            }
        }
    }

    /// <summary>Of every file in the folder, so that the rule holds on other files of the same form too.</summary>
    private static List<XElement> Cases(string section) =>
    [
        .. Directory.EnumerateFiles(SharedData.Require(Folder, Variable), "*.xml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => XDocument.Load(file).Root!.Elements(section).Elements("case")),
    ];

    /// <summary>The public tests are all there; another folder has at least one case.</summary>
    private static void MustBeMany(int count, int published)
    {
        var isPublished = SharedData.Locate(Folder, Variable) == SharedData.Locate(Folder);
        Assert.True(count >= (isPublished ? published : 1), $"only {count} cases were found{(isPublished ? $", expected {published}" : "")}");
    }

    private static string Value(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new InvalidDataException($"the case {element} has no '{name}'");

    private static UcumUnit Unit(string code) =>
        Ucum.TryParse(code, out var unit, out var error) ? unit : throw new InvalidDataException($"'{code}': {error}");

    /// <summary>25.2 has three, 0.160 has three, 6300 has four: what is printed without a point is printed in full.</summary>
    private static int SignificantDigits(string printed)
        => Math.Max(1, printed.Split('e', 'E')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0', '-').Length);
}
