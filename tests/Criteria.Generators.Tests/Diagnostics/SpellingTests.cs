using Criteria.Generators.Diagnostics;
using Xunit;

namespace Criteria.Generators.Tests.Diagnostics;

public sealed class SpellingTests
{
    private static readonly string[] Members = ["Hemoglobin", "Hematocrit", "Creatinine", "BirthDate", "Sex", "Age", "AST", "ALT"];

    [Theory]
    [InlineData("Hemoglobn", "Hemoglobin")]
    [InlineData("Heomglobin", "Hemoglobin")]
    [InlineData("Haemoglobin", "Hemoglobin")]
    [InlineData("hemoglobin", "Hemoglobin")]
    [InlineData("BIRTHDATE", "BirthDate")]
    [InlineData("Sx", null)]
    [InlineData("Sec", "Sex")]
    [InlineData("ast", "AST")]
    [InlineData("Platelets", null)]
    [InlineData("", null)]
    public void The_name_with_the_fewest_mistakes_is_the_one_that_was_meant(string name, string? nearest)
        => Assert.Equal(nearest, Spelling.Nearest(name, Members));

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_taken_however_they_are_declared()
    {
        Assert.Equal("Ab1", Spelling.Nearest("Abx", ["Ab2", "Ab1"]));
        Assert.Equal("Ab1", Spelling.Nearest("Abx", ["Ab1", "Ab2"]));
    }

    [Fact]
    public void A_name_that_differs_by_case_alone_comes_before_one_that_differs_by_a_letter()
        => Assert.Equal("ALT", Spelling.Nearest("alt", ["art", "ALT"]));

    [Fact]
    public void A_very_long_name_is_not_compared()
        => Assert.Null(Spelling.Nearest(new string('x', 100_000), [new string('x', 100_001)]));
}
