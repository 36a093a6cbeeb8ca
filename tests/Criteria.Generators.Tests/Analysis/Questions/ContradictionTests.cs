using Xunit;

namespace Criteria.Generators.Tests.Analysis.Questions;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData("Hemoglobin >= 85 'g/L'", "Hemoglobin < 8.5 'g/dL'")]
    [InlineData("Ast <= 3 * ULN(Ast)", "Ast > 120 'U/L' and ULN(Ast) <= 40 'U/L'")]
    [InlineData("X < Y and Y < N", "N <= X")]
    [InlineData("CalculateAgeInYearsAt(BirthDate, Screening) >= 18", "CalculateAgeInYearsAt(BirthDate, Screening) < 18")]
    [InlineData("CalculateAgeInYearsAt(BirthDate, Screening) >= 18", "CalculateAgeInMonthsAt(BirthDate, Screening) < 216")]
    [InlineData("Biopsy 6 months or less on or before Screening", "Biopsy more than 6 months before Screening")]
    [InlineData("Biopsy 4 weeks or less on or before Screening", "Biopsy more than 28 days before Screening")]
    [InlineData("Biopsy 1 month or less on or before Screening", "Biopsy more than 31 days before Screening")]
    [InlineData("Sex = 'Female'", "Sex = 'Male'")]
    [InlineData("Sex != 'Female'", "Sex != 'Male'")]
    [InlineData("Stage in { 'II', 'III' }", "Stage = 'IV'")]
    [InlineData("Diagnosis in \"Diabetes\"", "not (Diagnosis in \"Metabolic\")")]
    [InlineData("Ecog > 4", "Ecog < 5")]
    [InlineData("AtLeast(2, { Pregnant, Lactating, X > 1 })", "AtMost(1, { X > 1, Pregnant, Lactating })")]
    [InlineData("if Sex = 'Female' then Hemoglobin >= 90 'g/L' else Hemoglobin >= 100 'g/L'", "Hemoglobin < 90 'g/L'")]
    [InlineData("N > 2", "N < 3")]
    [InlineData("2 * X + 1 > 5", "X <= 2")]
    [InlineData("Coalesce(X, 0.0) > 3", "X <= 3 and X is not null")]
    public void Two_conditions_that_exclude_each_other_have_no_patient(string first, string second)
    {
        var trial = AnalyzedTrial.Of(first, second);
        Assert.True(trial.CanBe("I1"), "the first alone has no patient");
        Assert.True(trial.CanBe("I2"), "the second alone has no patient");
        Assert.False(trial.CanBe("I1", "I2"));
    }

    [Theory]
    [InlineData("Hemoglobin >= 85 'g/L'", "Hemoglobin <= 8.5 'g/dL'")]
    [InlineData("Ast <= 3 * ULN(Ast)", "Ast >= 120 'U/L' and ULN(Ast) <= 40 'U/L'")]
    [InlineData("X < Y and Y < N", "N <= X + 1")]
    [InlineData("CalculateAgeInYearsAt(BirthDate, Screening) >= 18", "CalculateAgeInMonthsAt(BirthDate, Screening) < 217")]
    [InlineData("Biopsy 6 months or less on or before Screening", "Biopsy 6 months or more before Screening")]
    [InlineData("Biopsy 1 month or less on or before Screening", "Biopsy more than 30 days before Screening")]
    [InlineData("Biopsy more than 1 month before Screening", "Biopsy less than 30 days before Screening")]
    [InlineData("X > 2", "X < 3")]
    [InlineData("Stage != 'II'", "Stage != 'III'")]
    [InlineData("Diagnosis in \"Metabolic\"", "not (Diagnosis in \"Diabetes\")")]
    [InlineData("Coalesce(X, 4.0) > 3", "X is null")]
    public void Two_conditions_that_nearly_exclude_each_other_have_a_patient(string first, string second)
        => Assert.True(AnalyzedTrial.Of(first, second).CanBe("I1", "I2"));

    [Theory]
    [InlineData("Hemoglobin >= 90 'g/L'", "Hemoglobin >= 85 'g/L'")]
    [InlineData("Biopsy 3 months or less on or before Screening", "Biopsy 6 months or less on or before Screening")]
    [InlineData("Biopsy more than 6 months before Screening", "Biopsy more than 24 weeks before Screening")]
    [InlineData("CalculateAgeInYearsAt(BirthDate, Screening) between 20 and 30", "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 65")]
    [InlineData("Diagnosis in \"Diabetes\"", "Diagnosis in \"Metabolic\"")]
    [InlineData("AtLeast(3, { Pregnant, Lactating, X > 1 })", "AtLeast(2, { X > 1, Lactating, Pregnant })")]
    public void One_condition_that_is_narrower_implies_the_other_and_not_the_reverse(string narrow, string broad)
    {
        var trial = AnalyzedTrial.Of(narrow, broad);
        Assert.True(trial.Implies("I1", "I2"));
        Assert.False(trial.Implies("I2", "I1"));
    }
}
