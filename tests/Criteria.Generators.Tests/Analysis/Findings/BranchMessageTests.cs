using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>Parts of criteria that decide nothing: alternatives, conditions, cases, facts, points of scores, declarations.</summary>
public sealed class BranchMessageTests
{
    [Theory]
    [InlineData("CRIT0318: 'X > 5' of I1 decides nothing with complete data: wherever it holds, 'X > 3' does", "I1: X > 5 or Pregnant or X > 3")]
    [InlineData("CRIT0318: 'X > 3' of I1 decides nothing with complete data: it holds wherever 'X > 5' does", "I1: X > 3 and Pregnant and X > 5")]
    [InlineData("CRIT0318: 'X > 3' of I1 decides nothing with complete data: wherever it holds, 'X > 3' does", "I1: X > 3 or Pregnant or X > 3")]
    [InlineData(
        "CRIT0318: 'X > 4 and N > 4' of I1 decides nothing with complete data: wherever it holds, 'X > 3 and Pregnant' or 'N > 3 and not Pregnant' does",
        "I1: X > 3 and Pregnant or N > 3 and not Pregnant or X > 4 and N > 4")]
    [InlineData(
        "CRIT0318: 'Ecog <= 1' of I1 decides nothing with complete data: wherever it holds, 'Ecog <= 2' does before it",
        "I1: case when Ecog <= 2 then X > 3 when Ecog <= 1 then Y > 3 else Pregnant end")]
    [InlineData(
        "CRIT0318: 'Ecog = 1' of I1 decides nothing with complete data: 'Ecog = 2' after it gives the same, so one condition suffices for both",
        "I1: case when Ecog = 1 then X > 3 when Ecog = 2 then X > 3 else Pregnant end")]
    [InlineData("CRIT0318: 'Lactating' of I1 decides nothing with complete data: the result is the same without it", "I1: (if Lactating then X else X) > 3")]
    [InlineData(
        "CRIT0318: 'C.Severity >= 4' of E1 decides nothing with complete data: wherever it holds, 'C.Severity >= 3' does",
        "E1: exists (Events C where C.Severity >= 3 or C.Severity >= 4)")]
    [InlineData(
        "CRIT0318: 'C.Severity >= 3' of E1 decides nothing with complete data: it holds wherever 'C.Severity >= 4' does",
        "E1: not exists (Events C where C.Severity >= 3 and C.Severity >= 4)")]
    [InlineData(
        "CRIT0318: 'C.Onset within 2 weeks of Infusion' of E1 decides nothing with complete data: wherever it holds, 'C.Onset during Interval[Consent, End]' does, as long as 'Infusion 2 weeks or more after Consent' holds and 'End 2 weeks or more after Infusion' holds",
        "[Parameter<DateOnly>(\"Consent\"), Parameter<DateOnly>(\"Infusion\"), Parameter<DateOnly>(\"End\")]",
        "[Invariant(\"Infusion 2 weeks or more after Consent\"), Invariant(\"End 2 weeks or more after Infusion\"), Invariant(\"Infusion after BirthDate\")]",
        "E1: exists (Conditions C where C.Onset during Interval[Consent, End] or C.Onset within 2 weeks of Infusion)")]
    [InlineData(
        "CRIT0318: I1.2 decides nothing with complete data: wherever it holds, I1.1 does",
        "[Inclusion(\"I1\", Group = Group.Any)]", "[Inclusion(\"I1.1\", \"X > 3\", PartOf = \"I1\")]", "[Inclusion(\"I1.2\", \"X > 5 and Pregnant\", PartOf = \"I1\")]")]
    [InlineData(
        "CRIT0318: I1.1 decides nothing with complete data: it holds wherever I1.2 does",
        "[Inclusion(\"I1\", Group = Group.All)]", "[Inclusion(\"I1.1\", \"X > 3\", PartOf = \"I1\")]", "[Inclusion(\"I1.2\", \"X > 5 and Pregnant\", PartOf = \"I1\")]")]
    [InlineData("CRIT0318: 'X > 5' of definition 'High' decides nothing with complete data: wherever it holds, 'X > 3' does", "[Define(\"High\", \"X > 5 or X > 3\")]", "I1: \"High\" or Pregnant", "E1: \"High\" and Lactating")]
    [InlineData(
        "CRIT0319: 'Pregnant' never changes the outcome with complete data: I1 is the same whatever it is",
        "I1: (Pregnant and X > 3) or (not Pregnant and X > 3)")]
    [InlineData(
        "CRIT0319: 'N' never changes the outcome with complete data: I1 is the same whatever it is",
        "I1: (N > 3 and X > 3) or (N < 2 and X > 3) or (N between 2 and 3 and X > 3)")]
    [InlineData(
        "CRIT0449: the score of I1 cannot reach 10 points without 'X > 3': all others have at most 4, and reaches or misses 10 points whether 'Pregnant' or 'Lactating' count or not",
        "I1: Score({ Points(X > 3, 10), Points(Pregnant, 2), Points(Lactating, 2) }) >= 10")]
    [InlineData(
        "CRIT0449: the score of E1 reaches or misses 4 points whether 'Lactating' counts or not",
        "E1: Score({ Points(X > 3, 4), Points(Pregnant, 4), Points(Lactating, 0) }) > 3")]
    [InlineData(
        "CRIT0449: the score of I1 cannot reach 9 points without each of 'X > 3' and 'Y > 3'",
        "I1: Score({ Points(X > 3, 4), Points(Y > 3, 4), Points(Pregnant, 1), Points(Lactating, 1) }) >= 9")]
    [InlineData("CRIT0313: value set 'Sugar' holds the same codes as 'Diabetes'; one of the two suffices", "[ValueSet(\"Sugar\", \"icd10\", \"E11\", \"E10\")]", "I1: Diagnosis in \"Diabetes\"", "E1: Diagnosis in \"Sugar\" and Pregnant")]
    [InlineData("CRIT0313: definition 'Frail' is named by no criterion", "[Define(\"Frail\", \"Ecog >= 3\")]", "I1: X > 3")]
    [InlineData("CRIT0313: definition 'Worse' is named by no criterion", "[Define(\"Frail\", \"Ecog >= 3\")]", "[Define(\"Worse\", \"\\\"Frail\\\" and Pregnant\")]", "I1: X > 3")]
    [InlineData("CRIT0313: cohort 'B' is named by no criterion", "[Cohort(\"A\", \"first\"), Cohort(\"B\", \"second\")]", "[Inclusion(\"I1\", \"X > 3\", Cohort = \"A\")]")]
    public void It_is_the_only_finding(string expected, params string[] criteria)
        => Assert.Equal([expected], Findings(criteria));

    [Theory]
    [InlineData("I1: X > 5 or X > 3 and Pregnant")]
    [InlineData("I1: X > 3 and N > 5")]
    [InlineData("I1: case when Ecog <= 1 then X > 3 when Ecog <= 2 then Y > 3 else Pregnant end")]
    [InlineData("I1: (if Lactating then X else Y) > 3")]
    [InlineData("I1: (if Lactating then X else null) > 3")]
    [InlineData("I1: (Pregnant and X > 3) or (not Pregnant and X > 5)")]
    [InlineData("I1: AtLeast(2, { X > 3, X > 5, Pregnant })")]
    [InlineData("I1: Score({ Points(X > 3, 6), Points(Pregnant, 2), Points(Lactating, 6) }) >= 8")]
    [InlineData("I1: Score({ Points(X > 3, 1), Points(Pregnant, 1) }) >= 2")]
    [InlineData("E1: exists (Events C where C.Severity >= 3 or exists (Events D where D.Severity >= 4))")]
    [InlineData(
        "[Parameter<DateOnly>(\"Consent\"), Parameter<DateOnly>(\"Infusion\"), Parameter<DateOnly>(\"End\")]",
        "[Invariant(\"Infusion 1 week or more after Consent\"), Invariant(\"End 2 weeks or more after Infusion\")]",
        "E1: exists (Conditions C where C.Onset during Interval[Consent, End] or C.Onset within 2 weeks of Infusion)")]
    [InlineData("[Define(\"Frail\", \"Ecog >= 3\")]", "I1: \"Frail\"")]
    public void A_part_that_matters_is_left_alone(params string[] criteria)
        => Assert.Equal([], Findings(criteria));

    // What a missing value does to such a criterion is said beside it, and that a query as a whole is not looked into.
    private static IEnumerable<string> Findings(string[] criteria)
        => AnalyzedTrial.Findings(criteria).Where(static finding => finding[..8] is not ("CRIT0638" or "CRIT0927"));
}
