using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>What CQL decides by how exactly a date is written is decided where it is bound.</summary>
public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("DateTime(2014) + 735 days", "@2016T")]
    [InlineData("DateTime(2014) + 364 days", "@2014T")]
    [InlineData("DateTime(2014) + 25 months", "@2016T")]
    [InlineData("DateTime(2014) - 25 months", "@2012T")]
    [InlineData("DateTime(2016, 5) - 31535999 seconds", "@2015-05T")]
    [InlineData("DateTime(2016, 5) + 60 days", "@2016-07T")]
    [InlineData("DateTime(2016, 5) + 5 weeks", "@2016-06T")]
    [InlineData("DateTime(2005, 5, 10) + 23 hours", "@2005-05-10T")]
    [InlineData("DateTime(2005, 5, 10) + 25 hours", "@2005-05-11T")]
    [InlineData("DateTime(2005, 5, 10) + 1 month - 1440 minutes", "@2005-06-09T")]
    [InlineData("DateTime(2012, 2, 29) + 1 year", "@2013-02-28T")]
    [InlineData("DateTime(2016, 6, 10, 5) + 19 hours", "@2016-06-11T00")]
    [InlineData("DateTime(2016, 6, 10, 5, 5) - 6 minutes", "@2016-06-10T04:59")]
    [InlineData("DateTime(2016, 6, 10, 5, 5) + 61000 milliseconds", "@2016-06-10T05:06")]
    [InlineData("DateTime(2016, 10, 1, 10, 20, 30) - 15 hours", "@2016-09-30T19:20:30")]
    [InlineData("@2016-10-01T00:30:00+01:00 - 1 month", "@2016-09-01T00:30:00+60")]
    [InlineData("\"Spring\" + 33 days", "@2014-05T")]
    [InlineData("@2014-01-01T00:00:00.000 + 1 day", "(shift @2014-01-01T00:00:00:00 1D)")]
    public void A_partial_date_moves_by_whole_units_of_its_finest_part(string shift, string expected)
        => Assert.Equal($"(= Admitted {expected})", Bind($"Admitted = {shift}"));

    [Theory]
    [InlineData("Date(2014, 6) + 33 days", "@2014-07")]
    [InlineData("Date(2014, 6) - 33 days", "@2014-05")]
    [InlineData("@2014 + 24 months", "@2016")]
    [InlineData("@2014-06-30 + 1 day", "(shift @2014-06-30 1D)")]
    public void So_does_a_Date(string shift, string expected) => Assert.Equal($"(= Consent {expected})", Bind($"Consent = {shift}"));

    [Theory]
    [InlineData("@0001T - 1 year")]
    [InlineData("@9999-12-31T23:59:59 + 1 second")]
    [InlineData("DateTime(2005, 10, 10) + 2147483647 years")]
    [InlineData("DateTime(2005, 10, 10) + 2147483647 weeks")]
    [InlineData("@9999 + 365 days")]
    public void A_written_date_does_not_leave_the_calendar(string shift)
        => Assert.Equal(
            $"CRIT0202 at «{shift}»: '{shift}' leaves the years 1 to 9999",
            Chart.Trial().Include("I1", $"{(shift.Contains('T', StringComparison.Ordinal) ? "Admitted" : "Consent")} = {shift}").Bind().Report);

    [Theory]
    [InlineData("@2014 = @2014", "true")]
    [InlineData("@2014 != @2014", "false")]
    [InlineData("@2014-05 < @2014-05", "false")]
    [InlineData("@2014-05 <= @2014-05", "true")]
    [InlineData("@2014 = @2014-01", "(= @2014 @2014-01)")]
    [InlineData("@2014 = @2015", "(= @2014 @2015)")]
    [InlineData("@2014-05-01 = @2014-05-01", "(= @2014-05-01 @2014-05-01)")]
    [InlineData("@2014-05-01T = @2014-05-01T", "true")]
    [InlineData("@2014-05-01T10+01:00 = @2014-05-01T09Z", "true")]
    [InlineData("@2014-05-01T10+01:00 = @2014-05-01T10Z", "(= @2014-05-01T10+60 @2014-05-01T10+0)")]
    [InlineData("@2014T before @2014T", "false")]
    [InlineData("@2014T on or before @2014T", "true")]
    [InlineData("@2014T same as @2014T", "true")]
    [InlineData("@2014T same month as @2014T", "(=:Month @2014T @2014T)")]
    [InlineData("@2014 same day as @2014", "(= @2014 @2014)")]
    [InlineData("@2014 in { @2013, @2014 }", "true")]
    [InlineData("@2014 in { @2013 }", "(in @2014 {@2013})")]
    [InlineData("@2014 between @2014 and @2015-01", "(in @2014 [, @2015-01])")]
    [InlineData("@2014 in Interval[@2014, @2014]", "true")]
    [InlineData("@2014 in Interval(@2014, @2015)", "false")]
    [InlineData("@2014-04T = \"Spring\"", "true")]
    [InlineData("\"Spring\" > \"Same spring\"", "false")]
    [InlineData("@2014 12 months or less on or after @2014", "(in @2014 [, @2015])")]
    [InlineData("DateTime(2018, 5, 2) + 3 weeks = DateTime(2018, 5, 23)", "true")]
    public void Dates_that_are_written_equally_far_are_equal_so_far(string cql, string expected) => Assert.Equal(expected, Bind(cql));

    [Theory]
    [InlineData("minutes between @2017-11-05T01:30:00-06:00 and Admitted > 1", "(> (minutes @2017-11-05T01:30:00:00-360 Admitted) 1)")]
    [InlineData("difference in hours between Admitted and @2017-11-05T01:30 > 1", "(> (hours-crossed Admitted @2017-11-05T01:30) 1)")]
    [InlineData("seconds between \"Noon\" and Admitted > 1", "(> (seconds @2014-04-01T12:00:00:00 Admitted) 1)")]
    [InlineData("CalculateAgeInDaysAt(@2017-11-05T01:30:00, Admitted) > 1", "(> (days @2017-11-05T01:30:00:00 Admitted) 1)")]
    public void A_second_counts_from_its_beginning_in_a_duration(string cql, string expected) => Assert.Equal(expected, Bind(cql));

    private static string Bind(string cql)
    {
        var bound = Chart.Trial().Define("Spring", "@2014-04T").Define("Same spring", "\"Spring\"").Define("Noon", "@2014-04-01T12:00:00").Include("I1", cql).Bind();
        Assert.Equal(string.Empty, bound.Report);
        return bound.Print("I1");
    }
}
