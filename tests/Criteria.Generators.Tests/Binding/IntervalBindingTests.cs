using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Whether a point lies in an interval that is written out, or in a period of the subject.</summary>
public sealed class IntervalBindingTests
{
    [Theory]
    [InlineData("Interval[Screening, Infusion] includes Consent", "(in Consent [?Screening, ?Infusion])")]
    [InlineData("Interval(Screening, Infusion] contains Consent", "(in Consent (?Screening, ?Infusion])")]
    [InlineData("Consent properly during Interval[Screening, Infusion]", "(in Consent (?Screening, ?Infusion))")]
    [InlineData("Interval[4, 8] properly includes Sledai", "(in Sledai (4, 8))")]
    [InlineData("Sledai properly included in Interval[4, 8]", "(in Sledai (4, 8))")]
    [InlineData("Hemoglobin during Interval(8.5 'g/dL', null]", "(in Hemoglobin (85'g/L', ])")]
    [InlineData("Admitted during Interval[Discharged, Now)", "(in Admitted [Discharged, ?Now))")]
    public void A_point_lies_between_the_ends(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Consent during Treatment", "(in Consent [Treatment.Start, Treatment.End!])")]
    [InlineData("Consent in Treatment", "(in Consent [Treatment.Start, Treatment.End!])")]
    [InlineData("Treatment contains Consent", "(in Consent [Treatment.Start, Treatment.End!])")]
    [InlineData("Treatment includes Consent", "(in Consent [Treatment.Start, Treatment.End!])")]
    [InlineData("Consent properly included in Treatment", "(in Consent (Treatment.Start, Treatment.End!))")]
    [InlineData("Consent included in month of Treatment", "(and (>=:Month Consent Treatment.Start) (<=:Month Consent Treatment.End!))")]
    [InlineData("date from Admitted during Treatment", "(in (date Admitted) [Treatment.Start, Treatment.End!])")]
    [InlineData("exists (Stays S where Consent during S)", "(exists Stays S$0 (in Consent [$0.Start, $0.End!]))")]
    [InlineData("Treatment.End before Consent", "(< Treatment.End Consent)")]
    [InlineData("Treatment.Ongoing or Treatment is null", "(or Treatment.Ongoing (IsNull Treatment))")]
    public void A_period_is_the_interval_of_its_start_and_its_end(string cql, string expected) => AssertBinds(cql, expected);

    [Fact]
    public void Both_ends_of_a_period_are_facts()
        => Assert.Equal(["Consent", "Treatment.Start", "Treatment.End"], Chart.Bind("Consent during Treatment").Trial.Facts.Items.Select(static fact => fact.Name));

    [Theory]
    [InlineData("Admitted during day of Interval[Discharged, Now]", "(and (>=:Day Admitted Discharged) (<=:Day Admitted ?Now))")]
    [InlineData("Admitted in hour of Interval(Discharged, Now)", "(and (>:Hour Admitted Discharged) (<:Hour Admitted ?Now))")]
    [InlineData("Interval[Discharged, null] contains year of Admitted", "(>=:Year Admitted Discharged)")]
    [InlineData("Admitted included in month of Interval[null, Now)", "(<:Month Admitted ?Now)")]
    [InlineData("Admitted during month of Interval[null, null]", "true")]
    [InlineData("Admitted properly during month of Interval[Discharged, Now]", "(and (>:Month Admitted Discharged) (<:Month Admitted ?Now))")]
    [InlineData("Consent during day of Interval[Screening, Infusion]", "(and (>= Consent ?Screening) (<= Consent ?Infusion))")]
    [InlineData("null during month of Interval[Discharged, Now]", "(and (>=:Month null:DateTime Discharged) (<=:Month null:DateTime ?Now))")]
    public void A_precision_compares_both_ends_by_it(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Interval[1, 2] includes Interval[1, 2]", "CRIT0105 at «includes»: 'includes' of two intervals is CQL but outside the subset; compare their ends one by one")]
    [InlineData("Interval[Screening, null] included in Treatment", "CRIT0105 at «included in»: 'included in' of two intervals is CQL but outside the subset; compare their ends one by one")]
    [InlineData("Interval[1, 2] = Interval[1, 2]", "CRIT0105 at «Interval[1, 2] = Interval[1, 2]»: a comparison of intervals is CQL but outside the subset; compare their ends one by one")]
    [InlineData("Treatment before Screening", "CRIT0105 at «Treatment»: 'before' of an interval is CQL but outside the subset; compare with its ends one by one; within an interval is 'during Interval[a, b]'")]
    [InlineData("Interval[1, 2] before 3", "CRIT0105 at «Interval[1, 2]»: 'before' of an interval is CQL but outside the subset; compare with its ends one by one; within an interval is 'during Interval[a, b]'")]
    [InlineData("Consent properly during Interval(Screening, Infusion]", "CRIT0105 at «properly during»: 'properly during' of an interval without an end of its own is CQL but outside the subset; close both ends, or leave 'properly' out")]
    [InlineData("Consent properly during Interval[Screening, null]", "CRIT0105 at «properly during»: 'properly during' of an interval without an end of its own is CQL but outside the subset; close both ends, or leave 'properly' out")]
    [InlineData("Consent during Screening", "CRIT0202 at «Screening»: 'during' takes an interval such as Interval[a, b]; 'Screening' is a Date")]
    [InlineData("(if Admitted in month of Interval[Now, Discharged] then Now else null) in day of Interval[Now, Discharged]", "CRIT0105 at «(if Admitted in month of Interval[Now, Discharged] then Now else null)»: '(if Admitted in month of Interval[Now, Discharged] then Now …' in 'in day of', which reads it twice, is CQL but outside the subset; define that and name it here")]
    [InlineData("Infarctions includes Consent", "CRIT0105 at «includes»: 'includes' of a list is CQL but outside the subset; write x in list, or list contains x")]
    [InlineData("Admitted during Treatment", "CRIT0105 at «Admitted during Treatment»: 'Admitted during Treatment', a Date beside a DateTime, is CQL but outside the subset; write date from Admitted")]
    [InlineData("Sledai during month of Interval[1, 2]", "CRIT0202 at «Sledai»: 'during month of' takes Dates or DateTimes; 'Sledai' is an Integer|CRIT0202 at «1»: 'during month of' takes Dates or DateTimes; '1' is an Integer")]
    [InlineData("Consent in Interval[@2015-02, @2014]", "CRIT0207 at «Interval[@2015-02, @2014]»: Interval[@2015-02, @2014] is empty: the lower end '@2015-02' is above the upper end '@2014'")]
    [InlineData("Now in Interval(@2014-01-01T00:00:00.000, @2014-01-01T00:00:00.001)", "CRIT0207 at «Interval(@2014-01-01T00:00:00.000, @2014-01-01T00:00:00.001)»: Interval(@2014-01-01T00:00:00.000, @2014-01-01T00:00:00.001) is empty: nothing lies between '@2014-01-01T00:00:00.000' and '@2014-01-01T00:00:00.001', and neither belongs to it")]
    [InlineData("Now in Interval[@2014-01-01T01:00:00.000Z, @2014-01-01T01:00:00.000+01:00]", "CRIT0207 at «Interval[@2014-01-01T01:00:00.000Z, @2014-01-01T01:00:00.000+01:00]»: Interval[@2014-01-01T01:00:00.000Z, @2014-01-01T01:00:00.000+01:00] is empty: the lower end '@2014-01-01T01:00:00.000Z' is above the upper end '@2014-01-01T01:00:00.000+01:00'")]
    public void What_is_no_point_in_an_interval_is_refused(string cql, string expected) => Assert.Equal(expected.Replace('|', '\n'), Chart.Bind(cql).Report);

    private static void AssertBinds(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(expected, bound.Print("I1"));
    }
}
