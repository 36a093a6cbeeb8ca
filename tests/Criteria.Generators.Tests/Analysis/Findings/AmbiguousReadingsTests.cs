using Criteria.Generators.Tests.Driver;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>The patient on whom two readings of one criterion differ.</summary>
public sealed class AmbiguousReadingsTests
{
    private const string Facts = """
        "facts": {
          "PaO2": { "type": "Quantity", "unit": "mm[Hg]" }, "PaCO2": { "type": "Quantity", "unit": "mm[Hg]" }, "Gilbert": "Boolean", "Catheter": "Boolean",
          "Total": { "type": "Lab", "unit": "umol/L" }, "Direct": { "type": "Lab", "unit": "umol/L" }, "Doses": { "list": { "Drug": "String", "Amount": "Decimal" } } }
        """;

    [Theory]
    [InlineData(
        "PaO2 < 60 'mm[Hg]' and PaCO2 < 50 'mm[Hg]'", "PaO2 < 60 'mm[Hg]' or PaCO2 < 50 'mm[Hg]'",
        "I1 can be read in more than one way: the reading 'other' is met by this patient, who does not meet what decides: PaO2 60 mm[Hg], PaCO2 49 mm[Hg]")]
    [InlineData(
        "if Gilbert then Total <= 3 * ULN(Total) and Direct <= 1.5 * ULN(Direct) else Total <= 2 * ULN(Total)",
        "Total <= 2 * ULN(Total) or Gilbert and Total <= 3 * ULN(Total) and Direct <= 1.5 * ULN(Direct)",
        "I1 can be read in more than one way: the reading 'other' is met by this patient, who does not meet what decides: Gilbert true, Total 0 umol/L (ULN 1), Direct 1.6 umol/L (ULN 1)")]
    [InlineData("PaO2 < 60 'mm[Hg]'", "PaO2 <= 60 'mm[Hg]'", "I1 can be read in more than one way: the reading 'other' is met by this patient, who does not meet what decides: PaO2 60 mm[Hg]")]
    [InlineData("PaO2 <= 60 'mm[Hg]'", "PaO2 < 60 'mm[Hg]'", "I1 can be read in more than one way: the reading 'other' is not met by this patient, who meets what decides: PaO2 60 mm[Hg]")]
    [InlineData("exists (Doses D where D.Amount > 3)", "exists (Doses D where D.Amount > 3 and D.Drug = 'a')", "I1 can be read in more than one way: the reading 'other' is not met by this patient, who meets what decides: Doses { Amount 4, Drug 'another value' }")]
    [InlineData("exists (Doses D where D.Drug = 'a') and exists (Doses D where D.Drug = 'b')", "exists Doses", "I1 can be read in more than one way: the reading 'other' is met by this patient, who does not meet what decides: Doses { Drug 'another value' }")]
    [InlineData("PaO2 < 60 'mm[Hg]'", "not (PaO2 >= 60 'mm[Hg]')", "no patient with complete data tells the reading 'other' of I1 from what decides; leave it out, or say what differs")]
    public void It_prints_the_patient_or_says_that_there_is_none(string cql, string reading, string expected)
    {
        var found = string.Join("\n", Found(cql, reading));
        Assert.True(found == expected, found);
    }

    [Theory]
    [InlineData("one leaves undecided whom the other decides", "PaO2 < 60 'mm[Hg]'", "(if Catheter then PaO2 else null) < 60 'mm[Hg]'")]
    [InlineData("a list would have to be longer than anybody reads", "Count(Doses D where D.Amount > 3) > 4", "Count(Doses D where D.Amount > 3) > 5 and exists (Doses D where D.Drug = 'a')")]
    public void It_claims_nothing_where(string reason, string cql, string reading)
    {
        Assert.NotEmpty(reason);
        Assert.Empty(Found(cql, reading));
    }

    private static IReadOnlyList<string> Found(string cql, string reading)
        => [.. AnalyzerRun.Of(new TrialProject().WithFile(
                "t.criteria.json",
                $$"""{ "trial": "T", {{Facts}}, "inclusion": [{ "id": "I1", "cql": "{{cql}}", "readings": [{ "name": "other", "cql": "{{reading}}" }] }] }"""))
            .Where(static diagnostic => diagnostic.Id == "CRIT0545" || diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
}
