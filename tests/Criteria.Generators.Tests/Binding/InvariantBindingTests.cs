using Criteria.Generators.Tests.Driver;
using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Invariants and moments of collection: from attributes and files into the trial, and what is wrong with them where they stand.</summary>
public sealed class InvariantBindingTests
{
    private const string Chart = """
        using System; using Criteria; namespace Trials;
        [Invariant("Swollen <= Tender")]
        public abstract record Joints { public int? Tender { get; init; } public int? Swollen { get; init; } }
        public sealed record Chart : Joints { public double? X { get; init; } [CollectedAfter("Infusion")] public double? Response { get; init; } }

        """;

    private static string Of(string source, string? file = null)
    {
        var project = TrialProject.Of(Chart + source);
        return AnalyzerRun.Show(AnalyzerRun.Of(file is null ? project : project.WithFile("t.criteria.json", file)));
    }

    [Fact]
    public void An_invariant_of_a_base_type_holds_for_every_trial_of_the_subject()
        => Assert.Contains(
            "no patient can meet I1 as long as 'Swollen <= Tender' holds: 'Swollen > 3' and 'Tender < 2' exclude each other",
            Of("""[Trial<Chart>("T"), Inclusion("I1", "Swollen > 3 and Tender < 2")] public static partial class T;"""),
            StringComparison.Ordinal);

    [Fact]
    public void An_invariant_of_a_file_holds_for_its_trial()
        => Assert.Contains(
            "no patient can meet I1 as long as 'X <= Tender' holds",
            Of(string.Empty, """{ "trial": "T", "subject": "Trials.Chart", "invariants": ["X <= Tender"], "inclusion": [{ "id": "I1", "cql": "X > 3 and Tender < 2" }] }"""),
            StringComparison.Ordinal);

    [Fact]
    public void An_invariant_that_names_nothing_is_an_error_where_it_stands()
        => Assert.Contains(
            "(4,31)-(4,37) CRIT0201",
            Of("""[Trial<Chart>("T"), Invariant("Swolen <= Tender"), Inclusion("I1", "X > 3")] public static partial class T;"""),
            StringComparison.Ordinal);

    [Fact]
    public void An_invariant_is_no_judgement()
        => Assert.Contains(
            "invariant 'Attested('fit')' names a judgement, which no criterion asks for; an invariant is about what is measured",
            Of("""[Trial<Chart>("T"), Invariant("Attested('fit')"), Inclusion("I1", "X > 3")] public static partial class T;"""),
            StringComparison.Ordinal);

    [Fact]
    public void An_invariant_is_a_condition()
        => Assert.Contains(
            "invariant 'X + 1' must be a Boolean",
            Of("""[Trial<Chart>("T"), Invariant("X + 1"), Inclusion("I1", "X > 3")] public static partial class T;"""),
            StringComparison.Ordinal);

    [Fact]
    public void A_fact_of_a_file_is_collected_after_a_parameter()
    {
        const string File = """{ "trial": "T", "facts": { "R": { "type": "Decimal", "collectedAfter": "Infusions" } }, "parameters": { "Screening": "Date", "Infusion": { "type": "Date", "after": "Screening" } }, "inclusion": [{ "id": "I1", "cql": "R > 3" }] }""";
        Assert.Contains("CRIT0201 'Infusions'", Of(string.Empty, File), StringComparison.Ordinal);
        Assert.Contains("CRIT0636", Of(string.Empty, File.Replace("Infusions", "Infusion", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_is_collected_after_whatever_parameter_has_its_name()
        => Assert.Equal(string.Empty, Of("""[Trial<Chart>("T"), Parameter<DateOnly>("Screening"), Inclusion("I1", "Response > 3")] public static partial class T;"""));
}
