using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>What criteria decide while data are missing: earlier than others, later than they could, one way only, or never.</summary>
public sealed class MissingDataTests
{
    private const string Chart = """
        using System;
        using System.Collections.Generic;
        using Criteria;

        public sealed record FollowUp { public double? Score { get; init; } public bool? Relapsed { get; init; } }
        public sealed record Event { public bool? Severe { get; init; } }

        public sealed record Chart
        {
            public int? Age { get; init; }
            public bool? Pregnant { get; init; }
            [CollectedAfter("Infusion")] public double? Response { get; init; }
            [CollectedAfter("Screening")] public FollowUp? Later { get; init; }
            [CollectedAfter("Infusion")] public IReadOnlyList<Event>? Events { get; init; }
            [CollectedAfter("Diagnosis")] public double? Stage { get; init; }
        }
        """;

    private const string Infusion = "[Parameter<DateOnly>(\"Infusion\", After = \"Screening\")]";
    private const string NotAnalyzed = "CRIT0927";

    private static string Of(params string[] criteria)
        => string.Join("\n", AnalyzedTrial.FindingsAbout(Chart, criteria).Where(static found => !found.StartsWith(NotAnalyzed, StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        "CRIT0630: I1 is implied by I2 once all is known, but keep it: it already fails X 3 while Y is missing",
        "I1: X < 3", "I2: X < Y and Y < 3")]
    [InlineData(
        "CRIT0630: E2 is implied by E1 once all is known, but keep it: it already excludes Ast 124 U/L while Ast.High is missing",
        "E1: Ast > 3 * ULN(Ast) or ULN(Ast) > 40 'U/L'", "E2: Ast > 120 'U/L'")]
    [InlineData(
        "CRIT0630: I1 is implied by I2 once all is known, but keep it: it already fails X 3 while Y is missing",
        "I1: X < 3", "I2: X < Y and Y < 3", "I3: N > 4")]
    public void A_criterion_that_decides_early_is_to_be_kept(string expected, params string[] criteria)
        => Assert.Equal(expected, string.Join("\n", AnalyzedTrial.Findings(criteria)));

    [Theory]
    [InlineData("CRIT0306", "I1: X < 3", "I2: X < 2 and Y < 3")]
    [InlineData("CRIT0306", "I1: X < 3", "I2: X < Y and Y < 3", "E1: X >= 2.5")]
    [InlineData("CRIT0307", "E1: X > 3 or Pregnant", "E2: X > 4")]
    public void One_that_decides_no_earlier_is_superfluous(string rule, params string[] criteria)
        => Assert.Contains(AnalyzedTrial.Findings(criteria), found => found.StartsWith(rule, StringComparison.Ordinal));

    [Theory]
    [InlineData("CRIT0636: I1 can never be decided on Screening: Response is known only after Infusion", "I1: Response >= 3")]
    [InlineData("CRIT0636: E1 can never be decided on Screening: Later.Score is known only after Screening", "E1: Later.Score > 3 and Response > 2 or Later.Score > 4")]
    [InlineData("CRIT0636: E1 can never be decided on Screening: Events is known only after Infusion", "E1: exists (Events V where V.Severe)")]
    public void What_is_collected_later_decides_nothing(string expected, string criterion)
        => Assert.StartsWith(expected, Of(Infusion, criterion));

    [Fact]
    public void The_child_of_a_group_that_is_never_decided_is_named_and_not_the_group()
        => Assert.Equal(
            "CRIT0636: I2.1 can never be decided on Screening: Response is known only after Infusion",
            Of(Infusion, "[Inclusion(\"I2\", Group = Group.Any)]", "[Inclusion(\"I2.1\", \"Response > 3\", PartOf = \"I2\")]", "[Inclusion(\"I2.2\", \"Age > 17\", PartOf = \"I2\")]"));

    [Theory]
    [InlineData(
        "CRIT0637: I1 can turn out not met on Screening but never met: Response is known only after Infusion; not met for example by Age 17",
        "I1: Age >= 18 and Response >= 3")]
    [InlineData(
        "CRIT0637: E1 can turn out met on Screening but never not met: Later.Relapsed is known only after Screening; met for example by Pregnant true",
        "E1: Pregnant or Later.Relapsed")]
    public void What_is_collected_later_leaves_one_direction(string expected, string criterion) => Assert.Equal(expected, Of(Infusion, criterion));

    [Theory]
    [InlineData("I1: Response >= 3")]
    [InlineData("[Parameter<DateOnly>(\"Infusion\")]", "I1: Response >= 3")]
    [InlineData("[Parameter<DateOnly>(\"Diagnosis\"), Parameter<DateOnly>(\"Infusion\", After = \"Diagnosis\")]", "I1: Stage >= 3")]
    [InlineData(Infusion, "I1: Age >= 18")]
    [InlineData(Infusion, "I1: Age >= 18 and (Response is null or Response >= 3)")]
    public void What_may_be_known_is_left_alone(params string[] criteria) => Assert.Equal(string.Empty, Of(criteria));

    [Theory]
    [InlineData(
        "CRIT0638: I1 stays unknown for Pregnant true while X is missing, although 'X < 5 or X >= 5' is true whatever X is; leave that out",
        "I1: Pregnant and (X < 5 or X >= 5)")]
    [InlineData(
        "CRIT0638: E1 stays unknown for Pregnant false while X is missing, although 'X < 3 and X > 5' is false whatever X is; leave that out",
        "E1: Pregnant or X < 3 and X > 5")]
    [InlineData(
        "CRIT0638: I1 stays unknown for Hemoglobin 100 g/L while Sex is missing, although it is met whatever Sex is; write the cases as 'if … then … else …', or add what holds in all of them",
        "I1: Sex = 'Female' and Hemoglobin >= 90 'g/L' or Sex = 'Male' and Hemoglobin >= 100 'g/L'")]
    public void A_criterion_that_could_be_decided_is_reported(string expected, params string[] criteria)
        => Assert.Equal(expected, string.Join("\n", AnalyzedTrial.Findings(criteria).Where(static found => !found.StartsWith("CRIT0318", StringComparison.Ordinal))));

    [Theory]
    [InlineData("I1: if Sex = 'Female' then Hemoglobin >= 90 'g/L' else Hemoglobin >= 100 'g/L'")]
    [InlineData("I1: X < 5 or X > 7 and Pregnant")]
    [InlineData("I1: Pregnant and (X < 5 or X > 5)")]
    [InlineData("I1: X < 5 and Y > 3 or X > 7 and N > 3")]
    [InlineData("I1: Hemoglobin >= 100 'g/L' or Sex = 'Female' and Hemoglobin >= 90 'g/L'")]
    [InlineData("I1: Pregnant is null or Pregnant")]
    [InlineData("I1: (if Pregnant then X else null) > 95 and Y > 3")]
    [InlineData("I1: if Pregnant then X <= 3 and Y <= 2 else X <= 2")]
    [InlineData("I1: (if Pregnant then X else null) < 60 and (if Pregnant then Y else null) < 50")]
    public void A_criterion_that_lacks_what_it_needs_is_left_alone(params string[] criteria) => Assert.Equal(string.Empty, string.Join("\n", AnalyzedTrial.Findings(criteria)));
}
