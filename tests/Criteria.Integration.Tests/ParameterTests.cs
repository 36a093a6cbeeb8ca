using Criteria.Integration.Tests.Trials;
using static Criteria.Integration.Tests.Patients;
using Criterion = Criteria.Integration.Tests.Trials.Anchors.Criterion;

namespace Criteria.Integration.Tests;

public sealed class ParameterTests
{
    [Fact]
    public void Every_kind_of_parameter_is_read()
    {
        var result = Anchors.Evaluate(Known, Screening, Infusion, 3, 90, true, "III");

        Assert.Equal(Verdict.Eligible, result.Verdict);
    }

    [Fact]
    public void A_parameter_that_is_not_known_yet_is_missing_and_what_reads_it_unknown()
    {
        var result = Anchors.Evaluate(Known, null, null, null, null, null, null);

        Assert.All(Enum.GetValues<Criterion>(), criterion => Assert.Equal(Outcome.Unknown, result[criterion]));
        Assert.Equal(["Screening", "Infusion", "Limit", "Least", "Pilot", "class"], result.Missing.Select(static fact => fact.ToString()));
    }

    [Fact]
    public void A_date_that_precedes_the_one_it_must_not_precede_is_missing()
    {
        var result = Anchors.Evaluate(Known, Screening, Screening.AddDays(-1), 3, 90, true, "III");

        Assert.Equal(Outcome.Met, result[Criterion.I1]);
        Assert.Equal(Outcome.Unknown, result[Criterion.I2]);
        Assert.Equal([Anchors.Fact.Infusion], result.Missing);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_date_on_or_after_the_one_it_must_not_precede_is_there(int days)
        => Assert.Equal(Outcome.Met, Anchors.Evaluate(Known, Screening, Screening.AddDays(days), null, null, null, null)[Criterion.I2]);

    [Fact]
    public void A_date_is_there_although_the_one_it_must_not_precede_is_not_known()
        => Assert.Equal(Outcome.Met, Anchors.Evaluate(Known, null, Infusion, null, null, null, null)[Criterion.I2]);

    [Fact]
    public void In_generic_code_parameters_go_by_their_names()
    {
        var parameters = new TrialParameters { ["Screening"] = Screening, ["Infusion"] = Infusion, ["Limit"] = 3, ["Least"] = 90.0, ["Pilot"] = true, ["class"] = "III" };

        Assert.Equal(Verdict.Eligible, default(Anchors.Trial).Screen(Known, parameters));
        parameters["Limit"] = 2;
        Assert.Equal(Verdict.Ineligible, default(Anchors.Trial).Screen(Known, parameters));
        parameters["Limit"] = null;
        Assert.Equal(Verdict.Undetermined, default(Anchors.Trial).Screen(Known, parameters));
    }

    [Fact]
    public void A_parameter_of_another_type_is_named_with_both_types()
    {
        var complaint = Assert.Throws<InvalidCastException>(static () => default(Anchors.Trial).Screen(Known, new() { ["Limit"] = "three" }));

        Assert.Equal("parameter 'Limit' has a value of type String; expected Int32", complaint.Message);
    }
}
