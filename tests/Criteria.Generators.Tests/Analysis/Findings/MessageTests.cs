using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>What the author reads: which criteria, which of their conditions, and what would mend it.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData(
        "CRIT0305: no patient can meet I6 and pass E3: I6 needs Platelets <= 80 10*9/L, E3 excludes Platelets < 100 10*9/L; lower E3 to 80 or raise I6 to 100",
        "I6: Platelets <= 80 '10*9/L'", "E3: Platelets < 100 '10*9/L'")]
    [InlineData(
        "CRIT0304: no patient can meet I1 and I2: I1 needs Hemoglobin >= 85 g/L, I2 needs Hemoglobin < 8.4 g/dL; raise I2 above 8.5 or lower I1 below 84",
        "I1: Hemoglobin >= 85 'g/L'", "I2: Hemoglobin < 8.4 'g/dL' and X > 3")]
    [InlineData(
        "CRIT0305: no patient can meet I1 and pass E1: I1 needs CalculateAgeInYearsAt(BirthDate, Screening) >= 18, E1 excludes CalculateAgeInMonthsAt(BirthDate, Screening) >= 12",
        "I1: CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 65", "E1: CalculateAgeInMonthsAt(BirthDate, Screening) >= 12")]
    [InlineData(
        "CRIT0303: no patient can meet I1 and I2 and pass E1: I1 needs Ast <= 3 * ULN(Ast), I2 needs ULN(Ast) <= 40 U/L, E1 excludes Ast < 150 U/L",
        "I1: Ast <= 3 * ULN(Ast)", "I2: ULN(Ast) <= 40 'U/L'", "E1: Ast < 150 'U/L'")]
    [InlineData(
        "CRIT0305: no patient can meet I1 and pass E1: I1 needs Biopsy 6 months or less on or before Screening, E1 excludes Biopsy 1 year or less on or before Screening",
        "I1: Biopsy 6 months or less on or before Screening", "E1: Biopsy 1 year or less on or before Screening")]
    [InlineData(
        "CRIT0304: no patient can meet I1 and I2: I1 needs Pregnant is null, I2 needs Pregnant is not null",
        "I1: Pregnant is null", "I2: Pregnant is not null")]
    [InlineData(
        "CRIT0305: no patient can meet I4 and pass E1: I4.1 needs X > 3, E1 excludes if Lactating then X > 2 else X > 1",
        "[Inclusion(\"I4\", Group = Group.All)]", "[Inclusion(\"I4.1\", \"X > 3\", PartOf = \"I4\")]", "[Inclusion(\"I4.2\", \"Y > 3\", PartOf = \"I4\")]",
        "E1: if Lactating then X > 2 else X > 1")]
    [InlineData(
        "CRIT0335: no patient of cohort 'A' can meet I1 and I2: I1 needs X > 3, I2 needs X < 2; raise I2 above 3 or lower I1 below 2",
        "[Cohort(\"A\", \"first\"), Cohort(\"B\", \"second\")]", "I1: X > 3", "[Inclusion(\"I2\", \"X < 2\", Cohort = \"A\")]", "[Inclusion(\"I3\", \"Pregnant\", Cohort = \"B\")]")]
    [InlineData("CRIT0301: I1 can never be met: 'X > 3' and 'X < 2' exclude each other", "I1: X > 3 and Pregnant and X < 2")]
    [InlineData("CRIT0301: I1 can never be met: 'Ecog > 5' holds for nobody", "I1: Ecog > 5 and Pregnant")]
    [InlineData("CRIT0302: I1 is met by every patient whose data are complete, so it decides nothing: 'X > 3' or 'X <= 3' always holds", "I1: X > 3 or Pregnant or X <= 3")]
    [InlineData("CRIT0351: E1 excludes every patient whose data are complete: 'Ecog >= 0' holds for everybody", "E1: Ecog >= 0")]
    [InlineData(
        "CRIT0306: I1 adds nothing with complete data: whoever meets I2 meets it, for I2 needs X > 4 and I1 needs X > 3",
        "I1: X > 3", "I2: X > 4")]
    [InlineData(
        "CRIT0307: E2 adds nothing with complete data: whom it excludes, E1 excludes, for E1 excludes X > 3 and E2 excludes X > 4",
        "E1: X > 3", "E2: X > 4")]
    [InlineData(
        "CRIT0306: I2 adds nothing with complete data: whoever meets I1 meets it, for I1 needs Diagnosis in \"Diabetes\" and I2 needs Diagnosis in \"Metabolic\"",
        "I1: Diagnosis in \"Diabetes\"", "I2: Diagnosis in \"Metabolic\"")]
    [InlineData("CRIT0308: E1 excludes exactly those who do not meet I1; one of the two suffices", "I1: Hemoglobin >= 8 'g/dL'", "E1: Hemoglobin < 80 'g/L'")]
    [InlineData("CRIT0309: I2 says the same as I1", "I1: Hemoglobin >= 8 'g/dL'", "I2: not (Hemoglobin < 80 'g/L')")]
    [InlineData(
        "CRIT0927: the analysis of trial 'T' is incomplete: 3 parts are not looked into, but taken to be anything: 'exists Conditions', 'Exp(X)' and 'X / 3'",
        "I1: exists Conditions", "I2: Exp(X) > 3 and X / 3 > 1")]
    [InlineData("CRIT0432: 'Platelets >= 50 10*9/L' of I6 decides nothing: E3 excludes Platelets < 100 10*9/L; a patient with Platelets 49 10*9/L is kept out all the same", "I6: Platelets >= 50 '10*9/L'", "E3: Platelets < 100 '10*9/L'")]
    [InlineData("CRIT0432: 'X > 3' of I1 decides nothing: E2 excludes X < 4; a patient with X 3, Pregnant false is kept out all the same", "I1: X > 3 or Pregnant", "E1: Pregnant", "E2: X < 4")]
    public void It_is_the_only_finding(string expected, params string[] criteria)
        => Assert.Equal([expected], AnalyzedTrial.Findings(criteria));

    [Fact]
    public void Each_end_of_a_range_is_a_threshold()
        => Assert.Equal(
            [
                "CRIT0432: 'X >= 3' of I1 decides nothing: E1 excludes X < 4; a patient with X 2 is kept out all the same",
                "CRIT0432: 'X <= 9' of I1 decides nothing: E1 excludes X > 7; a patient with X 10 is kept out all the same",
            ],
            AnalyzedTrial.Findings("I1: X between 3 and 9", "E1: X > 7 or X < 4"));

    [Fact]
    public void Each_cause_is_told_once()
        => Assert.Equal(
            ["CRIT0304", "CRIT0305"],
            AnalyzedTrial.Findings("I1: X > 3", "I2: X < 2", "I3: Y > 3", "E1: Y > 2").Select(static found => found[..8]));

    [Theory]
    [InlineData("I1: X > 3 or X < 3")]
    [InlineData("I1: Ecog >= 1 and Ecog <= 4")]
    [InlineData("I1: X between 3 and 9", "E1: X < 3")]
    [InlineData("I1: X > 3 or Pregnant", "E2: X < 2")]
    [InlineData("[Cohort(\"A\", \"first\"), Cohort(\"B\", \"second\")]", "[Inclusion(\"I1\", \"X > 3\", Cohort = \"B\")]", "[Inclusion(\"I2\", \"X <= 3\", Cohort = \"A\")]")]
    [InlineData("I1: Stage = 'II' or Stage = 'III'", "E1: Stage = 'III' and Pregnant")]
    [InlineData("I1: Biopsy 6 months or less on or before Screening", "E1: Biopsy 5 months or less on or before Screening")]
    [InlineData("[Inclusion(\"I1\", Gap = \"lost\")]", "[Exclusion(\"E1\", Gap = \"lost\")]")]
    [InlineData("[Exclusion(\"E1\", \"Pregnant\", AppliesTo = \"Sex = 'Female'\")]", "[Exclusion(\"E2\", \"Lactating\", AppliesTo = \"Sex = 'Female'\")]")]
    [InlineData("[Define(\"D\", \"X > 3\")]", "I1: `D` is not true and `D` is not false")]
    [InlineData("I1: X > 3", "E1: `I1` is not true and `I1` is not false and Pregnant")]
    public void A_sound_trial_is_left_alone(params string[] criteria)
        => Assert.Equal([], AnalyzedTrial.Findings(criteria));

    [Fact]
    public void The_same_trial_has_the_same_findings_in_every_culture_and_on_every_run()
    {
        string[] criteria = ["I1: X > 3.5", "I2: X < 2.25", "I3: Y > 3", "E1: Y > 2", "I4: Hemoglobin >= 8.5 'g/dL'", "E2: Hemoglobin < 9.5 'g/dL'"];
        var expected = AnalyzedTrial.Findings(criteria);
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "de-DE", "ar-SA", "sv-SE" })
            {
                System.Globalization.CultureInfo.CurrentCulture = new(culture);
                Assert.Equal(expected, AnalyzedTrial.Findings(criteria));
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
