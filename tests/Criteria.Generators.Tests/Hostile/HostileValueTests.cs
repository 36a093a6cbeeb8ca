using System.Globalization;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Tests.Hostile;

/// <summary>Numbers and dates at the ends of what there is, names in circles, and files of nothing: an answer at the author's characters, or code that compiles.</summary>
public sealed class HostileValueTests
{
    private const string Facts = "\"facts\": { \"P\": \"Boolean\", \"X\": \"Decimal\", \"N\": \"Integer\", \"D\": \"Date\", \"M\": \"DateTime\", \"Q\": { \"type\": \"Quantity\", \"unit\": \"mg\" } }";

    public static TheoryData<string> Expressions =>
    [
        "X = 0.1234567890123456789012345678", "X > 1234567890123456789012345678", "X > 12345678901234567890.12345678", "X > 0.00000001", "X > 0.0000000000000000000000000001", "X * 9999999999999999999999999999 > 9999999999999999999999999999",
        "X > -9999999999999999999999999999.0", "X between -9999999999999999999999999999 and 9999999999999999999999999999", "Q > 9999999999999999999999999999 'kg'", "Q > 0.0000000000000000000000000001 'pg'", "Q * Q > 1 'mg2'",
        "N > 2147483647", "N > 2147483648", "N >= -2147483648", "N + 2147483647 > 0", "N * 2147483647 < -2147483648", "Power(N, 2147483647) > 1", "Power(10.0, 400) > X", "Round(X, 28) > 1", "Exp(X) > 1e5",
        "D = @9999-12-31", "D + 1 day > @9999-12-31", "D + 2147483647 years > @2024-01-01", "D - 2147483647 days < @0001-01-01", "@9999-12-31 + 1 day > D", "@0001-01-01 - 1 day < D", "D = @0000-01-01", "D = @10000-01-01", "D = @2023-02-29",
        "difference in days between @0001-01-01 and D > 3652058", "CalculateAgeInYearsAt(D, @9999-12-31) > 9998", "M > @9999-12-31T23:59:59.999Z", "M + 1 millisecond > @9999-12-31T23:59:59.999+14:00", "M < @0001-01-01T00:00:00.000-14:00",
        "AtLeast(2147483647, { P })", "AtLeast(-1, { P })", "AtLeast(0, { P })", "Score({ Points(P, 2147483647), Points(not P, 2147483647) }) > 4294967293", "Score({ Points(P, -1) }) > 0", "X / 0 > 1", "X / (X - X) > 1", "N in Interval[2147483647, 2147483647]",
        "X in Interval(1, 1)", "X in { }", "", " ", "'", "\"\"", "``", "()", "{}", "null", "not null", "P and null", "X > null", "@", "@T", "1", "''", "P.P", "P.P.P", "``.P", "P and `\\u0000`", "X > 1 '\\u0000'", "X > 1 ''", "Q > 1 ' '",
        "Q > 1 'mg\\u202e'", "P and \\ud800", "X \\u003e 1", "P /* never closed", "P // and", "\\u0000P", "P\\u00a0and\\u00a0P", "\\ufeffP", "P \\uff41\\uff4e\\uff44 P", "\\u0420", "X > \\u0661", "X > 1\\u202e0",
    ];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_is_refused_at_its_own_characters_or_becomes_code(string json)
    {
        var file = $$"""{ "trial": "T", {{Facts}}, "inclusion": [{ "id": "I1", "cql": "{{json.Replace("\"", "\\\"", StringComparison.Ordinal)}}" }] }""";
        var found = Answered(new TrialProject().WithFile("t.criteria.json", file));
        var start = file.IndexOf("\"cql\"", StringComparison.Ordinal);
        Assert.All(found.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), diagnostic => Assert.True(diagnostic.Location.SourceSpan.Start >= start, AnalyzerRun.Show([diagnostic])));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("{ \"trial\": \"\" }")]
    [InlineData("{ \"\": \"\" }")]
    [InlineData("""{ "trial": "T", "facts": {}, "inclusion": [], "exclusion": [] }""")]
    [InlineData("""{ "trial": "", "title": "", "class": "", "facts": { "": "" }, "parameters": { "": "" }, "valueSets": { "": {} }, "define": { "": "" }, "cohorts": { "": "" }, "invariants": [""], "functions": [""], "inclusion": [{ "id": "", "cql": "" }] }""")]
    [InlineData("""{ "trial": null, "title": null, "class": null, "facts": null, "parameters": null, "valueSets": null, "define": null, "cohorts": null, "invariants": null, "functions": null, "inclusion": null, "exclusion": null, "suppress": null, "population": null, "source": null }""")]
    [InlineData("""{ "trial": {}, "facts": { "A": {} }, "parameters": { "B": {} }, "valueSets": { "V": {} }, "define": { "D": {} }, "inclusion": [{}, {"id": "I1"}, {"id": "I2", "all": []}, {"id": "I3", "atLeast": 0, "of": []}, null, 1, "", []] }""")]
    [InlineData("""{ "trial": "T", "trial": "U", "facts": { "P": "Boolean", "P": "Date" }, "inclusion": [{ "id": "I1", "id": "I1", "cql": "P", "cql": "not P" }], "inclusion": [] }""")]
    [InlineData("""{ "trial": "T", "facts": { "P": "Boolean" }, "define": { "A": "B", "B": "A", "C": "C" }, "inclusion": [{ "id": "I1", "cql": "A" }, { "id": "I2", "cql": "I3" }, { "id": "I3", "cql": "I2" }, { "id": "I4", "any": [{ "id": "I4.1", "cql": "I4" }] }] }""")]
    public void A_file_of_nothing_of_circles_or_of_keys_that_repeat_is_answered(string file) => Answered(new TrialProject().WithFile("t.criteria.json", file));

    [Fact]
    public void Attributes_of_nothing_are_answered()
        => Answered(TrialProject.Of("""
            using System; using Criteria; namespace Study;
            public sealed record Chart { public bool? P { get; init; } }
            [Trial<Chart>("", Title = "", File = "")] public static partial class A;
            [Trial<Chart>(""), Inclusion(""), Inclusion("", ""), Inclusion(null!, null!), Exclusion("E", PartOf = ""), Exclusion("E", PartOf = "E", Group = Group.Any), Parameter<DateOnly>(""), ValueSet("", ""), Define("", ""), Cohort("", ""), Reading("", "", ""), Functions]
            public static partial class B;
            """));

    private static IReadOnlyList<Diagnostic> Answered(TrialProject project)
    {
        var found = AnalyzerRun.Of(project);
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        Assert.All(found, static diagnostic => Assert.NotEmpty(diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        var run = GeneratorRun.Of(project, isTracked: false);
        var errors = run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.Id.StartsWith("CRIT", StringComparison.Ordinal));
        Assert.Empty(errors.Select(static error => error.ToString()));
        return found;
    }
}
