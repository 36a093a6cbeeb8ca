using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Criteria.Generators.Tests.Analyzers;

/// <summary>What a file says it has looked at is not told again, and what it says without need or reason is.</summary>
public sealed class SuppressionTests
{
    private const string Because = "\"because\": \"the page prints both\"";

    [Fact]
    public void A_finding_is_told_where_nothing_is_suppressed()
        => Assert.Equal(["CRIT0306"], Found("""[{ "id": "I1", "cql": "Sledai > 3" }, { "id": "I2", "cql": "Sledai > 4" }]"""));

    [Theory]
    [InlineData("the criterion at which it is reported", $$"""[{ "id": "I1", "cql": "Sledai > 3", "suppress": [{ "rule": "CRIT0306", {{Because}} }] }, { "id": "I2", "cql": "Sledai > 4" }]""")]
    [InlineData("a criterion to which it points", $$"""[{ "id": "I1", "cql": "Sledai > 3" }, { "id": "I2", "cql": "Sledai > 4", "suppress": [{ "rule": "CRIT0306", {{Because}} }] }]""")]
    [InlineData("the group that holds it", $$"""[{ "id": "I1", "all": [{ "id": "I1.1", "cql": "Sledai > 3 and Sledai < 2" }], "suppress": [{ "rule": "CRIT0301", {{Because}} }] }]""")]
    [InlineData("the trial", $$"""[{ "id": "I1", "cql": "Sledai > 3" }, { "id": "I2", "cql": "Sledai > 4" }], "suppress": [{ "rule": "CRIT0306", {{Because}} }]""")]
    [InlineData("the trial, whatever its severity", $$"""[{ "id": "I1", "cql": "Sledai > 3" }, { "id": "I2", "cql": "Sledai < 2" }], "suppress": [{ "rule": "CRIT0304", {{Because}} }]""")]
    public void A_finding_is_suppressed_by(string place, string inclusion)
    {
        Assert.NotEmpty(place);
        Assert.Empty(Found(inclusion));
    }

    [Theory]
    [InlineData("CRIT0570: I3 has no CRIT0306 that could be suppressed; leave the suppression out", $$"""[{ "id": "I1", "cql": "Sledai > 3" }, { "id": "I2", "cql": "Sledai > 4" }, { "id": "I3", "cql": "Adult", "suppress": [{ "rule": "CRIT0306", {{Because}} }] }]""")]
    [InlineData("CRIT0570: trial 'T' has no CRIT0999 that could be suppressed; leave the suppression out", $$"""[{ "id": "I1", "cql": "Adult" }], "suppress": [{ "rule": "CRIT0999", {{Because}} }]""")]
    [InlineData("CRIT0570: CRIT0201 cannot be suppressed: I1 is not compiled as long as it has that error", $$"""[{ "id": "I1", "cql": "Adlt", "suppress": [{ "rule": "CRIT0201", {{Because}} }] }]""")]
    [InlineData("CRIT0102: the suppression has no 'because'; expected for example \"because\": \"the page says so\"", """[{ "id": "I1", "cql": "Adult", "suppress": [{ "rule": "CRIT0306" }] }]""")]
    [InlineData("CRIT0102: 'because' is empty; expected a text", """[{ "id": "I1", "cql": "Adult", "suppress": [{ "rule": "CRIT0306", "because": " " }] }]""")]
    public void It_says_of_a_suppression(string expected, string inclusion)
        => Assert.Contains(expected, Run(inclusion).Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));

    [Fact]
    public void Without_a_reason_nothing_is_suppressed_and_of_a_trial_with_errors_nobody_knows_what_is_needless()
    {
        Assert.Equal(["CRIT0102"], Found("""[{ "id": "I1", "cql": "Sledai > 3 and Sledai < 2", "suppress": [{ "rule": "CRIT0301" }] }]"""));
        Assert.Equal(["CRIT0201"], Found($$"""[{ "id": "I1", "cql": "Adlt" }, { "id": "I2", "cql": "Sledai > 3", "suppress": [{ "rule": "CRIT0306", {{Because}} }] }]"""));
    }

    private static IEnumerable<string> Found(string inclusion) => Run(inclusion).Select(static diagnostic => diagnostic.Id);

    private static IReadOnlyList<Diagnostic> Run(string inclusion)
        => AnalyzerRun.Of(TrialProject.Of(RuleCases.Chart).WithFile("t.criteria.json", $$"""{ "trial": "T", "subject": "Trials.Chart", "inclusion": {{inclusion}} }"""));
}
