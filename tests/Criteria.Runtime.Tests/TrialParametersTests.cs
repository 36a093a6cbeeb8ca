using Xunit;

namespace Criteria.Runtime.Tests;

public sealed class TrialParametersTests
{
    [Fact]
    public void A_parameter_is_given_back_by_its_name_and_type()
    {
        var parameters = new TrialParameters { ["Screening"] = new DateOnly(2021, 5, 1), ["Dose"] = 2.5, ["Cycles"] = 4, ["Rescreened"] = true, ["Site"] = "Oslo" };
        Assert.Equal(new DateOnly(2021, 5, 1), parameters.Get<DateOnly>("Screening"));
        Assert.Equal((2.5, 4, true, "Oslo"), (parameters.Get<double>("Dose"), parameters.Get<int>("Cycles"), parameters.Get<bool>("Rescreened"), parameters.GetText("Site")));
    }

    [Fact]
    public void What_is_absent_or_removed_or_spelled_otherwise_is_missing()
    {
        var parameters = new TrialParameters { ["Dose"] = 2.5, ["Site"] = "Oslo" };
        Assert.Null(parameters.Get<double>("dose"));
        parameters["Dose"] = null;
        parameters["Site"] = null;
        parameters["Other"] = null;
        Assert.Null(parameters.Get<double>("Dose"));
        Assert.Null(parameters.GetText("Site"));
        Assert.Null(parameters.GetAttestation("E13"));
    }

    [Fact]
    public void A_whole_number_serves_where_a_decimal_is_expected_and_not_the_other_way_round()
    {
        var parameters = new TrialParameters { ["Dose"] = 2, ["Cycles"] = 4.0 };
        Assert.Equal(2.0, parameters.Get<double>("Dose"));
        Assert.Throws<InvalidCastException>(() => parameters.Get<int>("Cycles"));
    }

    [Fact]
    public void A_value_of_another_type_is_refused_by_name()
    {
        var parameters = new TrialParameters { ["Screening"] = new DateTime(2021, 5, 1), ["Site"] = 7 };
        Assert.Equal(
            "parameter 'Screening' has a value of type DateTime; expected DateOnly",
            Assert.Throws<InvalidCastException>(() => parameters.Get<DateOnly>("Screening")).Message);
        Assert.Equal("parameter 'Site' has a value of type Int32; expected String", Assert.Throws<InvalidCastException>(() => parameters.GetText("Site")).Message);
    }

    [Fact]
    public void An_attestation_is_kept_until_it_is_removed_and_is_no_parameter()
    {
        var judgement = new Attestation(true, "investigator", new DateOnly(2021, 5, 1));
        var parameters = new TrialParameters { ["E13"] = false }.Attest("E13", judgement);
        Assert.Equal(judgement, parameters.GetAttestation("E13"));
        Assert.Equal(false, parameters.Get<bool>("E13"));
        Assert.Null(parameters.Attest("E13", null).GetAttestation("E13"));
        Assert.Equal(new Attestation(false), parameters.Attest("E13", false).GetAttestation("E13"));
    }
}
