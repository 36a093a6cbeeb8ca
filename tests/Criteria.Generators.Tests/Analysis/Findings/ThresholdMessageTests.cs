using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>Thresholds that ask for nothing, or for what cannot be, and boundaries that belong to neither side or to both.</summary>
public sealed class ThresholdMessageTests
{
    [Theory]
    [InlineData("CRIT0414: I1 compares 'Ecog' with 7, outside its range of 0 to 5", "I1: Ecog <= 7 or Pregnant")]
    [InlineData("CRIT0414: I1 compares 'Ecog' with 6, outside its range of 0 to 5", "I1: Ecog between 1 and 6")]
    [InlineData("CRIT0414: E1 compares 'Ecog' with -1, outside its range of 0 to 5", "E1: Ecog = -1")]
    [InlineData("CRIT0414: I1 compares 'Ecog' with 9, outside its range of 0 to 5", "I1: Ecog in { 0, 1, 9 }")]
    [InlineData("CRIT0414: E1 compares 'Mrss' with 55, outside its range of 0 to 51", "E1: Mrss >= 55")]
    [InlineData("CRIT0414: I1 compares 'Ecog + Ecog' with 11, outside its range of 0 to 10", "I1: Ecog + Ecog < 11")]
    [InlineData("CRIT0414: I1 compares 'HbA1c' with 150 mmol/mol, outside its range of 3 to 130 mmol/mol", "I1: HbA1c < 150 'mmol/mol'")]
    [InlineData("CRIT0414: definition 'Frail' compares 'Ecog' with 6, outside its range of 0 to 5", "[Define(\"Frail\", \"Ecog >= 6\")]", "E1: \"Frail\"")]
    [InlineData("CRIT0414: E1 compares 'V.Severity' with 12, outside its range of 1 to 5", "E1: exists (Events V where V.Severity >= 12)")]
    public void A_constant_outside_the_range_of_its_value(string expected, params string[] criteria)
        => Assert.Equal([expected], WithoutOpaque(criteria));

    [Theory]
    [InlineData("I1: Ecog <= 4", "E1: Mrss >= 51")]
    [InlineData("I1: Ecog = 5 or Pregnant")]
    [InlineData("I1: X < 1000000", "I2: Mrss + N < 1000")]
    public void A_constant_within_the_range_is_no_finding(params string[] criteria)
        => Assert.Equal([], WithoutOpaque(criteria));

    [Theory]
    [InlineData("CRIT0312: I1 compares 'Score({ Points(X > 3, 5), Worst({ Points(Y > 3, 2), Points(N > 3, 3) }) })' with 9, but it has at most 8 points", "I1: Score({ Points(X > 3, 5), Worst({ Points(Y > 3, 2), Points(N > 3, 3) }) }) >= 9")]
    [InlineData("CRIT0312: I1 compares 'Score({ Points(X > 3, 5), Points(Y > 3, 3) })' with 0, but it is never below 0", "I1: Score({ Points(X > 3, 5), Points(Y > 3, 3) }) >= 0")]
    [InlineData("CRIT0312: E1 compares 'Score({ Points(X > 3, 5), Points(Y > 3, 3) })' with 8, but it has at most 8 points", "E1: Score({ Points(X > 3, 5), Points(Y > 3, 3) }) > 8")]
    [InlineData("CRIT0312: E1 compares 'Count(Conditions)' with 0, but it is never below 0", "E1: Count(Conditions) >= 0")]
    public void A_threshold_or_a_section_that_asks_for_nothing(string expected, params string[] criteria)
        => Assert.Equal([expected], WithoutOpaque(criteria));

    [Theory]
    [InlineData("I1: Score({ Points(X > 3, 5), Points(Y > 3, 3), Points(N > 3, 3) }) >= 6")]
    [InlineData("I1: Count(Conditions) >= 1", "E1: Count(Conditions) > 4")]
    [InlineData("I1: Count(Conditions) between 0 and 3")]
    [InlineData("I1: Score({ Points(X > 3, 5), Points(Y > 3, 5), Points(N > 3, 5) }) between 6 and 15")]
    public void What_can_be_reached_and_missed_is_no_finding(params string[] criteria)
        => Assert.Equal([], WithoutOpaque(criteria));

    [Theory]
    [InlineData("CRIT0411: 'X' can only be 3: I1 needs X >= 3, I2 needs X <= 3", "I1: X >= 3", "I2: X <= 3")]
    [InlineData("CRIT0411: 'Platelets' can only be 80 10*9/L: I6 needs Platelets <= 80 10*9/L, E3 excludes Platelets < 80 10*9/L", "I6: Platelets <= 80 '10*9/L'", "E3: Platelets < 80 '10*9/L'")]
    [InlineData("CRIT0411: 'N' can only be 18: I1 needs N > 17 and N < 19", "I1: N > 17 and N < 19")]
    [InlineData("CRIT0411: 'CalculateAgeInYearsAt(BirthDate, Screening)' can only be 18: I1 needs CalculateAgeInYearsAt(BirthDate, Screening) >= 18 and CalculateAgeInYearsAt(BirthDate, Screening) <= 18", "I1: CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 18")]
    [InlineData("CRIT0411: 'HbA1c' can only be 48 mmol/mol: I1 needs HbA1c > 47 mmol/mol and HbA1c < 49 mmol/mol", "I1: HbA1c > 47 'mmol/mol' and HbA1c < 49 'mmol/mol'")]
    public void One_value_is_left(string expected, params string[] criteria)
        => Assert.Equal([expected], AnalyzedTrial.Findings(criteria));

    [Theory]
    [InlineData("I1: X >= 3", "I2: X <= 3.5")]
    [InlineData("I1: X = 3")]
    [InlineData("I1: X > 17 and X < 19")]
    [InlineData("I1: CalculateAgeInYearsAt(BirthDate, Screening) >= 18 and CalculateAgeInYearsAt(BirthDate, Screening) < 19")]
    [InlineData("I1: X >= 3 or Pregnant", "I2: X <= 3 or Lactating")]
    public void Several_values_are_left(params string[] criteria)
        => Assert.Equal([], AnalyzedTrial.Findings(criteria));

    [Theory]
    [InlineData(
        "CRIT0431: a patient with X 30 is neither admitted by I1 nor excluded by E1: I1 needs X > 30, E1 excludes X < 30; write '>=' in I1 or '<=' in E1",
        "I1: X > 30", "E1: X < 30")]
    [InlineData(
        "CRIT0431: a patient with X 30 is admitted by I1 and excluded by E1: I1 needs X >= 30, E1 excludes X <= 30; write '>' in I1 or '<' in E1",
        "I1: X >= 30", "E1: X <= 30")]
    [InlineData(
        "CRIT0431: a patient with Withdrawal 7 d is neither admitted by I5 nor excluded by E15: I5 needs Withdrawal > 1 wk, E15 excludes Withdrawal < 7 d; write '>=' in I5 or '<=' in E15",
        "I5: Withdrawal > 1 'wk'", "E15: Withdrawal < 7 'd'")]
    [InlineData(
        "CRIT0431: a patient with N 7 is neither admitted by I1 nor excluded by E1: I1 needs N >= 8, E1 excludes N < 7",
        "I1: N >= 8", "E1: N < 7")]
    [InlineData(
        "CRIT0431: a patient with HbA1cByNgsp 7.9 % is neither admitted by I1 nor excluded by E1: I1 needs HbA1cByNgsp < 7.9 %, E1 excludes HbA1cByNgsp >= 8.0 %",
        "I1: HbA1cByNgsp < 7.9 '%'", "E1: HbA1cByNgsp >= 8.0 '%'")]
    public void A_boundary_that_belongs_to_neither_side_or_to_both(string expected, params string[] criteria)
        => Assert.Equal([expected], AnalyzedTrial.Findings(criteria));

    [Theory]
    [InlineData("I1: HbA1cByNgsp <= 7.9 '%'", "E1: HbA1cByNgsp >= 8.0 '%'")]
    [InlineData("I1: X > 30 or Pregnant", "E1: X < 30 and Lactating")]
    [InlineData("[Cohort(\"A\", \"first\"), Cohort(\"B\", \"second\")]", "[Inclusion(\"I1\", \"X > 30\", Cohort = \"A\")]", "[Exclusion(\"E1\", \"X < 30\", Cohort = \"B\")]")]
    public void On_the_grid_of_the_value_nothing_lies_between(params string[] criteria)
        => Assert.Equal([], AnalyzedTrial.Findings(criteria));

    [Theory]
    [InlineData("is neither admitted by I1 nor excluded by E1: I1 needs Biopsy more than 7 days before Screening, E1 excludes Biopsy less than 7 days before Screening", "Biopsy more than 7 days before Screening", "Biopsy less than 7 days before Screening")]
    [InlineData("is admitted by I1 and excluded by E1: I1 needs Biopsy 6 months or more before Screening, E1 excludes Biopsy 6 months or less on or before Screening", "Biopsy 6 months or more before Screening", "Biopsy 6 months or less on or before Screening")]
    public void A_day_that_belongs_to_neither_window_or_to_both(string expected, string inclusion, string exclusion)
    {
        var finding = Assert.Single(AnalyzedTrial.Findings("I1: " + inclusion, "E1: " + exclusion));
        Assert.Matches("^CRIT0431: a patient with Biopsy [0-9-]+, Screening [0-9-]+ is ", finding);
        Assert.EndsWith(expected, finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Biopsy more than 7 days before Screening", "Biopsy 7 days or less on or before Screening")]
    [InlineData("Biopsy more than 6 months before Screening", "Biopsy 6 months or less on or before Screening")]
    [InlineData("X > 30", "X between 10 and 30")]
    public void Windows_that_meet_leave_nothing(string inclusion, string exclusion)
        => Assert.DoesNotContain(AnalyzedTrial.Findings("I1: " + inclusion, "E1: " + exclusion), static finding => finding.StartsWith("CRIT0431", StringComparison.Ordinal));

    /// <summary>Row 10: a range with ends that are written is CRIT0207, a day that is none CRIT0104; ends behind names are proved.</summary>
    [Fact]
    public void A_range_whose_ends_have_names_is_empty_by_proof()
        => Assert.Equal(
            ["CRIT0301: I1 can never be met: 'X >= \"Low\"' and 'X <= \"High\"' exclude each other"],
            AnalyzedTrial.Findings("[Define(\"Low\", \"9\")]", "[Define(\"High\", \"3\")]", "I1: X between \"Low\" and \"High\""));

    [Fact]
    public void A_range_whose_ends_have_names_and_are_in_order_is_none()
        => Assert.Equal([], AnalyzedTrial.Findings("[Define(\"Low\", \"3\")]", "[Define(\"High\", \"9\")]", "I1: X between \"Low\" and \"High\""));

    private static IEnumerable<string> WithoutOpaque(string[] criteria)
        => AnalyzedTrial.Findings(criteria).Where(static finding => !finding.StartsWith("CRIT0927", StringComparison.Ordinal));
}
