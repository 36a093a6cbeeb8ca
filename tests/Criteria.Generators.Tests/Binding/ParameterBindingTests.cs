using Criteria.Generators.Trials;
using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>What a trial is evaluated with besides the patient.</summary>
public sealed class ParameterBindingTests
{
    [Fact]
    public void Parameters_have_types_arguments_and_an_order()
    {
        var bound = new TrialBuilder().Parameter("Screening").Parameter("Infusion", after: "Screening").Parameter("Dose limit", "Quantity", "mg/d")
            .Parameter("Factor", "Decimal", "1").Parameter("EGFRFirst", "Boolean").Bind();
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(["screening", "infusion", "dose_limit", "factor", "egfrFirst"], bound.Trial.Parameters.Items.Select(p => p.Identifier));
        Assert.Equal([null, 0, null, null, null], bound.Trial.Parameters.Items.Select(p => p.After));
        Assert.Equal(
            [CriteriaType.Date, CriteriaType.Date, CriteriaType.Quantity("mg/d"), CriteriaType.Quantity("1"), CriteriaType.Boolean],
            bound.Trial.Parameters.Items.Select(p => p.Type));
    }

    [Fact]
    public void An_argument_is_kept_apart_from_the_subject_and_from_others()
    {
        var bound = new TrialBuilder().Parameter("Chart").Parameter("screening").Parameter("Screening").Bind();
        Assert.Equal(["chart2", "screening", "screening2"], bound.Trial.Parameters.Items.Select(p => p.Identifier));
    }

    [Theory]
    [InlineData("Dat", null, "P.type", "parameter 'P' has the type 'Dat'; expected Date, DateTime, Boolean, Integer, Decimal, String or Quantity; did you mean 'Date'?")]
    [InlineData("Quantity", null, "P.type", "parameter 'P' is a Quantity; expected its unit as well")]
    [InlineData("Date", "d", "P.unit", "parameter 'P' is a Date, which has no unit")]
    [InlineData("Quantity", "mgs", "P.unit", "'mgs' is not a UCUM unit: ")]
    public void A_fault_is_reported_and_what_reads_the_parameter_is_a_gap(string type, string? unit, string place, string message)
    {
        var bound = new TrialBuilder().Parameter("P", type, unit).Include("I1", "P is null").Include("I2", "Pregnant").Bind();
        var diagnostic = Assert.Single(bound.Diagnostics);
        Assert.Equal(place, diagnostic.Span.Path);
        Assert.StartsWith(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("error", bound.Print("I1"));
        Assert.Equal("Pregnant", bound.Print("I2"));
    }

    [Fact]
    public void A_wrong_after_is_reported_at_its_own_characters()
    {
        var bound = new TrialBuilder().Parameter("A", after: "Bee").Parameter("Be").Parameter("N", "Integer", after: "Be")
            .Parameter("X", after: "Y").Parameter("Y", after: "X").Parameter("Z", after: "Z").Bind();
        Assert.Equal(
            [
                ("A.after", "'Bee' is not a parameter; did you mean 'Be'?"),
                ("N.after", "only dates come after each other; parameter 'N' is an Integer"),
                ("X.after", "'X' depends on itself: X → Y → X"),
                ("Z.after", "'Z' depends on itself: Z → Z"),
            ],
            bound.Diagnostics.Select(d => (d.Span.Path, d.Message)));
    }

    [Fact]
    public void A_DateTime_comes_after_a_DateTime_and_not_after_a_Date()
    {
        var bound = new TrialBuilder().Parameter("Signed", "DateTime").Parameter("Infusion", "DateTime", after: "Signed")
            .Parameter("Screening").Parameter("Visit", "DateTime", after: "Screening").Bind();
        Assert.Equal(
            [("Visit.after", "a Date and a DateTime have no order; parameter 'Visit' is a DateTime, 'Screening' is a Date")],
            bound.Diagnostics.Select(d => (d.Span.Path, d.Message)));
        Assert.Equal([null, 0, null, null], bound.Trial.Parameters.Items.Select(p => p.After));
        Assert.All(bound.Trial.Parameters.Items, static p => Assert.True(p.HasOffset, "without a word about it, an argument is a DateTimeOffset"));
    }
}
