using Xunit;

namespace Screening.Tests;

/// <summary>The JSON has the fields that programs count on, in their order, and no others.</summary>
public sealed class JsonFormTests
{
    [Fact]
    public void The_result_has_its_fields_and_no_others()
    {
        var json = CommandRun.Of("--format", "json").Json();
        Assert.Equal(["trial", "asOf", "patients", "verdicts", "criteria"], json.EnumerateObject().Select(static field => field.Name));
        Assert.Equal(["eligible", "ineligible", "undetermined"], json.GetProperty("verdicts").EnumerateObject().Select(static field => field.Name));
        Assert.All(json.GetProperty("criteria").EnumerateArray(), static row => Assert.Equal(
            ["id", "kind", "met", "notMet", "unknown", "notApplicable", "onlyReason"],
            row.EnumerateObject().Select(static field => field.Name)));
    }

    [Fact]
    public void The_verdicts_add_up_to_the_patients()
    {
        var json = CommandRun.Of("--format", "json").Json();
        Assert.Equal(json.GetProperty("patients").GetInt32(), json.GetProperty("verdicts").EnumerateObject().Sum(static verdict => verdict.Value.GetInt32()));
    }

    [Fact]
    public void The_date_is_that_of_the_screening()
        => Assert.Equal("2026-03-02", CommandRun.Of("--format", "json").Json().GetProperty("asOf").GetString());

    [Theory]
    [InlineData("BH002", "I1 I2 I3 I4 I5 I6 I7 I8 I9 I9.1 I9.2 I9.3 I9.4 I9.5 I10 I11 I12 I13 I14 E1 E1.1 E1.2 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12 E12.1 E12.2 E13 E14 E14.1 E14.2 E15 E16 E17")]
    [InlineData("NCT06585514", "I1 I2 I3 I3.1 I3.2 I4 I4.1 I4.1.1 I4.1.2 I4.2 I4.2.1 I4.2.1w I4.2.2 I5 I5.1 I5.2 I6 I6.1 I6.2 I7 I8 I9 I10 E1 E1.1 E1.2 E2 E2.1 E2.2 E2.3 E2.4 E2.5 E2.6 E3 E3.1 E3.2 E3.3 E3.4 E3.5 E4 E5 E6 E7 E7.1 E7.2 E8 E9 E10 E11 E12 E13 E14 E15 E15.1 E15.2 E16")]
    [InlineData("NCT06792344", "I1 I2 I3 I4 I5 I5.1 I5.2 I6 I6.1 I6.2 I6.3 I6.4 I6.5 I6.6 I6.7 I6.8 I6.9 I7 I8 E1 E2 E3 E4 E4.1 E4.2 E4.3 E4.4 E4.5 E5 E6 E7 E7.1 E7.2 E8 E8.1 E8.2 E8.3 E8.4 E9 E10 E11 E12 E13")]
    public void The_criteria_are_those_of_the_trial_in_its_order(string trial, string ids)
    {
        var rows = CommandRun.Of("--trial", trial, "--format", "json").Json().GetProperty("criteria").EnumerateArray().ToList();
        Assert.Equal(ids, string.Join(' ', rows.Select(static row => row.GetProperty("id").GetString())));
        Assert.All(rows, static row => Assert.Equal(row.GetProperty("id").GetString()![0] == 'I' ? "inclusion" : "exclusion", row.GetProperty("kind").GetString()));
    }
}
