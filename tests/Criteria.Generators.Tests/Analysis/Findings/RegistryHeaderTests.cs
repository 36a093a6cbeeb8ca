using Criteria.Generators.Tests.Driver;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>The registry's header beside whom the criteria admit.</summary>
public sealed class RegistryHeaderTests
{
    private const string Facts = """
        "facts": { "BirthDate": "Date", "Age": "Integer", "Sex": { "type": "Code", "values": ["Female", "Male"] }, "Pregnant": "Boolean", "Hb": "Decimal" }, "parameters": { "Screening": "Date" }
        """;

    private const string Years = "CalculateAgeInYearsAt(BirthDate, Screening)";

    [Theory]
    [InlineData("\"minimumAge\": \"5 years\", \"maximumAge\": \"18 years\"", $"{Years} >= 5", "the header says up to 18 years, but I1 admits a patient of 19 years: BirthDate 2006-06-15, Screening 2025-06-15")]
    [InlineData("\"minimumAge\": \"18 years\"", $"{Years} between 5 and 65", "the header says from 18 years, but I1 admits a patient of 17 years: BirthDate 2008-06-15, Screening 2025-06-15")]
    [InlineData("\"maximumAge\": \"65 years\"", $"{Years} <= 60", "the header says up to 65 years, but I1 admits nobody of 65 years")]
    [InlineData("\"minimumAge\": \"6 months\"", $"{Years} >= 1", "the header says from 6 months, but I1 admits nobody of 6 months")]
    [InlineData("\"maximumAge\": \"65 years\"", "Age < 70", "the header says up to 65 years, but I1 admits a patient of 66 years: Age 66")]
    [InlineData("\"minimumAge\": \"5 years\", \"maximumAge\": \"18 years\"", "Hb > 3", "the header says from 5 years to 18 years, but no criterion asks for the age")]
    [InlineData("\"sex\": \"female\"", "Hb > 3", "the header says female, but no criterion asks for the sex")]
    [InlineData("\"sex\": \"female\"", "Sex = 'Female' and Pregnant or Hb > 3", "the header says female, but no criterion keeps out a male patient: Sex 'Male'")]
    [InlineData("\"sex\": \"all\"", "Sex = 'Female'", "the header says all, but I1 admits no male patient")]
    public void It_tells_on_whom_they_differ(string population, string cql, string expected)
        => Assert.Equal([expected], Found(population, cql));

    [Theory]
    [InlineData("\"minimumAge\": \"3 years\", \"maximumAge\": \"65 years\", \"sex\": \"all\"", $"{Years} between 3 and 65")]
    [InlineData("\"minimumAge\": \"3 years\"", $"{Years} > 2")]
    [InlineData("\"minimumAge\": \"3 years\"", "CalculateAgeInMonthsAt(BirthDate, Screening) >= 36")]
    [InlineData("\"minimumAge\": null, \"maximumAge\": null, \"sex\": \"all\"", $"{Years} >= 5")]
    [InlineData("\"sex\": \"female\"", "Sex = 'Female'")]
    [InlineData("\"sex\": \"all\"", "Hb > 3")]
    public void It_is_silent_where_they_agree(string population, string cql)
        => Assert.Empty(Found(population, cql));

    [Fact]
    public void One_cohort_that_admits_is_enough()
    {
        const string Cohorts = "\"cohorts\": { \"A\": \"adults\", \"B\": \"children\" }, ";
        var criteria = $$"""{{Cohorts}}"inclusion": [{ "id": "I1", "cql": "{{Years}} >= 18", "cohort": "A" }, { "id": "I2", "cql": "{{Years}} between 6 and 17", "cohort": "B" }]""";
        Assert.Equal(
            ["the header says up to 65 years, but I1 admits a patient of 66 years of cohort 'A': BirthDate 1959-06-15, Screening 2025-06-15"],
            Run("\"minimumAge\": \"6 years\", \"maximumAge\": \"65 years\"", criteria));
    }

    private static IReadOnlyList<string> Found(string population, string cql) => Run(population, $$"""  "inclusion": [{ "id": "I1", "cql": "{{cql}}" }]""");

    private static IReadOnlyList<string> Run(string population, string criteria)
        => [.. AnalyzerRun.Of(new TrialProject().WithFile("t.criteria.json", $$"""{ "trial": "T", {{Facts}}, "population": { {{population}} }, {{criteria}} }"""))
            .Where(static diagnostic => diagnostic.Id == "CRIT0544" || diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
}
