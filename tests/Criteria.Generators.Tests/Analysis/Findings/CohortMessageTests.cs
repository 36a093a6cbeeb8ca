using Xunit;

namespace Criteria.Generators.Tests.Analysis.Findings;

/// <summary>Cohorts that are meant to divide a population, and those that are not.</summary>
public sealed class CohortMessageTests
{
    private const string Cohorts = "[Cohort(\"A\", \"first\"), Cohort(\"B\", \"second\")]";
    private const string ThreeCohorts = "[Cohort(\"A\", \"first\"), Cohort(\"B\", \"second\"), Cohort(\"C\", \"third\")]";

    [Theory]
    [InlineData("CRIT0316: no cohort takes a patient with N 18: I1 needs N < 18, I2 needs N >= 21", Cohorts, "I1@A: N < 18", "I2@B: N >= 21")]
    [InlineData("CRIT0316: no cohort takes a patient with X 7: I1 needs X < 7, I2 needs X > 8", ThreeCohorts, "I1@A: X < 7", "I2@B: X > 8 and X < 20", "I3@C: X >= 20")]
    [InlineData(
        "CRIT0316: no cohort takes a patient with X 65: I0 needs X <= 65, I2 needs X <= 60",
        Cohorts, "I0: X between 6 and 65", "I1@A: X < 18", "I2@B: X >= 18 and X <= 60")]
    [InlineData(
        "CRIT0316: no cohort takes a patient with Stage 'III': I0 needs Stage in { 'I', 'II', 'III' }, I1 needs Stage = 'I', I2 needs Stage = 'II'",
        Cohorts, "I0: Stage in { 'I', 'II', 'III' }", "I1@A: Stage = 'I'", "I2@B: Stage = 'II'")]
    [InlineData("CRIT0431: a patient with X 8 is in no cohort: I1 needs X < 8, I2 needs X > 8", Cohorts, "I1@A: X < 8", "I2@B: X > 8")]
    [InlineData("CRIT0431: a patient with X 8 is in cohorts 'A' and 'B': I1 needs X <= 8, I2 needs X >= 8", Cohorts, "I1@A: X <= 8", "I2@B: X >= 8")]
    [InlineData("CRIT0317: cohorts 'A' and 'B' both take a patient with X 8, and nothing else tells them apart: I1 needs X <= 10, I2 needs X >= 8", Cohorts, "I1@A: X <= 10", "I2@B: X >= 8")]
    [InlineData(
        "CRIT0317: cohorts 'A' and 'B' both take a patient with Stage 'II', and nothing else tells them apart: I1 needs Stage in { 'I', 'II' }, I2 needs Stage in { 'II', 'III' }",
        Cohorts, "I1@A: Stage in { 'I', 'II' }", "I2@B: Stage in { 'II', 'III' }")]
    [InlineData(
        "CRIT0433: 'X >= 6' of I0 is wider than what the criteria leave: whoever is eligible meets 'X >= 18' of I1",
        Cohorts, "I0: X >= 6", "I1@A: X >= 18 and Pregnant", "I2@B: X >= 21 and Lactating")]
    [InlineData(
        "CRIT0433: 'X <= 90' of I0 is wider than what the criteria leave: whoever is eligible does not meet 'X > 65' of E2",
        Cohorts, "I0: X between 6 and 90", "I1@A: Pregnant", "E1@A: X > 60", "I2@B: Lactating", "E2@B: X > 65")]
    public void Patients_between_cohorts_or_in_two(string expected, params string[] criteria)
        => Assert.Equal([expected], AnalyzedTrial.Findings(criteria.Select(AttributeOf).ToArray()));

    [Fact]
    public void Whoever_is_too_old_for_one_cohort_and_too_young_for_the_other_is_shown_by_two_dates()
    {
        const string Age = "CalculateAgeInYearsAt(BirthDate, Screening)";
        var finding = Assert.Single(AnalyzedTrial.Findings(new[] { Cohorts, $"I1@A: {Age} < 18", $"I2@B: {Age} >= 21" }.Select(AttributeOf).ToArray()));
        Assert.Matches($"^CRIT0316: no cohort takes a patient with BirthDate [0-9-]+, Screening [0-9-]+: ", finding);
        Assert.EndsWith($": I1 needs {Age} < 18, I2 needs {Age} >= 21", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cohorts, "I1@A: N < 18", "I2@B: N >= 18")]
    [InlineData(Cohorts, "I1@A: N <= 17", "I2@B: N >= 18")]
    [InlineData(Cohorts, "I0: X between 6 and 65", "I1@A: X < 18", "I2@B: X >= 18")]
    [InlineData(Cohorts, "I1@A: Pregnant", "I2@B: Lactating")]
    [InlineData(Cohorts, "I0: X < 100", "I1@A: Pregnant and X < 70", "I2@B: Lactating")]
    [InlineData(Cohorts, "I1@A: X < 70 and Pregnant", "I2@B: X > 18 and Lactating")]
    [InlineData(Cohorts, "I1@A: X >= 18", "I2@B: X >= 60")]
    [InlineData(Cohorts, "I0: Stage in { 'I', 'II', 'III' }", "I1@A: Stage = 'I'", "I2@B: Stage in { 'II', 'III' }")]
    [InlineData(Cohorts, "I1@A: Stage = 'I'", "I2@B: Stage = 'II'")]
    public void Cohorts_that_meet_or_are_chosen_by_other_facts_are_left_alone(params string[] criteria)
        => Assert.Equal([], AnalyzedTrial.Findings(criteria.Select(AttributeOf).ToArray()));

    /// <summary><c>I1@A: X > 3</c> is a criterion of cohort A.</summary>
    private static string AttributeOf(string line)
    {
        var at = line.IndexOf('@', StringComparison.Ordinal);
        if (line[0] == '[' || at < 0 || at > 3)
            return line;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return $"[{(line[0] == 'I' ? "Inclusion" : "Exclusion")}(\"{line[..at]}\", \"{line[(colon + 1)..].Trim()}\", Cohort = \"{line[(at + 1)..colon]}\")]";
    }
}
