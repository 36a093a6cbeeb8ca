using Xunit;

namespace Criteria.Generators.Tests.Conformance;

/// <summary>The judge itself: what it lets pass, and what it does not.</summary>
public sealed class ConformanceJudgeTests
{
    [Theory]
    [InlineData("1 + 1 = 2", "true", nameof(Conformance.RightByValue))]
    [InlineData("1 + 1", "2", nameof(Conformance.RightByValue))]
    [InlineData("2.0 / 3.0", "0.66666667", nameof(Conformance.RightByValue))]
    [InlineData("Round(1.4)", "1", nameof(Conformance.RightByValue))]
    [InlineData("null and true", "null", nameof(Conformance.RightByValue))]
    [InlineData("@2024-02", "@2024-02", nameof(Conformance.RightByValue))]
    [InlineData("'it\\'s'", "'it\\'s'", nameof(Conformance.RightByValue))]
    [InlineData("1 'm' + 1 'cm'", "101 'cm'", nameof(Conformance.RightByValue))]
    [InlineData("1 ~ 1", "true", nameof(Conformance.RefusedByName))]
    [InlineData("1 + 1", "3", nameof(Conformance.Broken))]
    [InlineData("1 + 1", "2.0", nameof(Conformance.Broken))]
    [InlineData("Round(1.4)", "2", nameof(Conformance.Broken))]
    [InlineData("1 + 1", "null", nameof(Conformance.Broken))]
    [InlineData("1 + 1", "{ 2 }", nameof(Conformance.Broken))]
    [InlineData("null = 1", "false", nameof(Conformance.Broken))]
    [InlineData("@2024-02", "@2024-02-01", nameof(Conformance.Broken))]
    [InlineData("1 + 'one'", "null", nameof(Conformance.Broken))]
    public void A_test_holds_its_rule_by_its_value_or_by_a_construct_that_is_listed(string expression, string output, string expected)
        => Assert.Equal(expected, Judge(expression, output, isInvalid: false));

    [Theory]
    [InlineData("1 + 'one'", nameof(Conformance.InvalidRefused))]
    [InlineData("1 / 0", nameof(Conformance.InvalidMissing))]
    [InlineData("1 + 1", nameof(Conformance.Broken))]
    public void What_the_suite_calls_invalid_is_refused_or_has_no_value(string expression, string expected) => Assert.Equal(expected, Judge(expression, null, isInvalid: true));

    [Theory]
    [InlineData("-3", "-3")]
    [InlineData("3.50", "3.5")]
    [InlineData("15 'ml'", "15.0 'ml'")]
    [InlineData("Interval[ 4, 16 ]", "Interval[4, 16]")]
    [InlineData("'a\\tb'", "'a\tb'")]
    [InlineData("@2016T", "@2016-01-01T00:00:00.000Z to @2016-12-31T23:59:59.999Z")]
    [InlineData("@2016-02", "@2016-02-01 to @2016-02-29")]
    [InlineData("@2016-06-11T00", "@2016-06-11T00:00:00.000Z to @2016-06-11T00:59:59.999Z")]
    [InlineData("@2017-03-12T01:00:00.000-07:00", "@2017-03-12T08:00:00.000Z")]
    [InlineData("{ 1, 2 }", "{ 1, 2 }")]
    [InlineData("20L", "20L")]
    public void What_the_suite_says_is_read_without_the_products_parser(string output, string expected) => Assert.Equal(expected, SuiteOutput.Read(output).ToString());

    private static string Judge(string expression, string? output, bool isInvalid)
        => ConformanceJudge.Judge([new("File", "Group", "Name", expression, output is null ? [] : [output], isInvalid)])[0].Conformance.ToString();
}
