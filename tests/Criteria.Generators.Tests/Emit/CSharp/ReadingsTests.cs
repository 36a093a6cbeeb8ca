using Criteria.Generators.Tests.Driver;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Emit.CSharp;

/// <summary>Other readings of a criterion: compiled, described where the verdict turns on them, and without a say.</summary>
public sealed class ReadingsTests
{
    private const string Path = "t.criteria.json";
    private const string Facts = """ "A": "Integer", "B": "Integer", "Sex": { "type": "Code", "values": ["Female", "Male"] }, "Drugs": { "list": { "Name": "String" } } """;

    [Fact]
    public void Each_reading_is_a_method_and_the_explanation_compares_verdicts()
    {
        var text = Source("""
            "cohorts": { "X": "One", "Y": "Two" }, "parameters": { "Screening": "Date", "reading0": "Integer" },
            "define": { "Old": "A > 9" },
            "inclusion": [
              { "id": "I1", "cql": "A > 1", "appliesTo": "Sex = 'Female'", "readings": [{ "name": "or more", "cql": "A >= 1" }, { "name": "with B", "cql": "A > 1 and B > reading0 and `Old`" }] },
              { "id": "I2", "cohort": "X", "any": [{ "id": "I2.1", "all": [{ "id": "I2.1.1", "cql": "B > 2", "readings": [{ "name": "list", "cql": "exists (Drugs D where D.Name = 'a')" }] }, { "id": "I2.1.2", "cql": "B < 9" }] }],
                "cql": "exists (Drugs D where D.Name = 'b')", "readings": [{ "name": "strict", "cql": "`I2.1.1` and A is not null" }] } ],
            "exclusion": [{ "id": "E1", "attest": "fit", "readings": [{ "name": "by record", "cql": "Attested('seen') or A > 3" }] }, { "id": "E2", "gap": "lost", "readings": [{ "name": "found", "cql": "B = 3" }] }]
            """);

        Snapshot.Matches(string.Join("\n", text.Split('\n').Where(static (_, line) => line > 3)));
    }

    [Theory]
    [InlineData("""{ "id": "I1", "cql": "A > 1", "readings": [{ "name": "r", "cql": "A > [|Z|]" }] }""", "CRIT0201")]
    [InlineData("""{ "id": "I1", "cql": "A > 1", "readings": [{ "name": "r", "cql": "[|A|]" }] }""", "CRIT0202")]
    [InlineData("""{ "id": "I1", "cql": "A > 1", "readings": [{ "name": "r", "cql": "A [|>|] " }] }""", "CRIT0104")]
    [InlineData("""{ "id": "I1", "cql": "A > 1", "appliesTo": "B > 1", "readings": [{ "name": "r", "cql": "[|I1|] or B > 1" }] }""", "CRIT0209")]
    public void A_mistake_in_a_reading_is_reported_in_it_and_does_not_touch_the_criterion(string markedCriterion, string id)
    {
        var text = Marked.Parse(Json($"\"inclusion\": [{markedCriterion}]"));
        var project = new TrialProject().WithFile(Path, text.Text);

        var diagnostic = Assert.Single(AnalyzerRun.WithoutProofs(project));
        Assert.Equal((id, text.Span), (diagnostic.Id, diagnostic.Location.SourceSpan));
        var criterion = ((Trial)GeneratorRun.Of(project).Values(WellKnownTrackingNames.Bound).Single()).AllCriteria.Single();
        Assert.IsType<ExpressionBody>(criterion.Body);
        Assert.Empty(criterion.Readings);
    }

    [Fact]
    public void What_only_a_reading_reads_is_no_fact_of_the_criterion_and_does_not_change_the_hash()
    {
        var (with, without) = (
            Bound("""{ "id": "I1", "cql": "A > 1", "readings": [{ "name": "r", "cql": "B > 1" }] }"""),
            Bound("""{ "id": "I1", "cql": "A > 1" }"""));

        Assert.Equal(("A B", "0"), (string.Join(" ", with.Facts.Select(static fact => fact.Name)), string.Join(" ", with.AllCriteria[0].Facts)));
        Assert.Equal(Generators.Emit.CSharp.ContentHash.Of(without), Generators.Emit.CSharp.ContentHash.Of(with));
        Assert.NotEqual(with, without);
    }

    private static Trial Bound(string criterion)
        => (Trial)GeneratorRun.Of(new TrialProject().WithFile(Path, Json($"\"inclusion\": [{criterion}]"))).Values(WellKnownTrackingNames.Bound).Single();

    private static string Source(string parts)
    {
        var project = new TrialProject().WithFile(Path, Json(parts));
        Assert.Equal("", AnalyzerRun.Show(AnalyzerRun.WithoutProofs(project)));
        var run = GeneratorRun.Of(project);
        GeneratedAssembly.Load(run.Output).Dispose();
        return run.Sources.Single().SourceText.ToString();
    }

    private static string Json(string parts) => $$"""{ "trial": "T", "facts": { {{Facts}} }, {{parts}} }""";
}
