using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Dates with a time of day: how they are written, compared, moved, counted between and taken apart.</summary>
public sealed class DateTimeBindingTests
{
    [Theory]
    [InlineData("Admitted = @2012-03-10T10:20:00.999+07:00", "(= Admitted @2012-03-10T10:20:00:999+420)")]
    [InlineData("Admitted = @2014T", "(= Admitted @2014T)")]
    [InlineData("Admitted = @2014-01-25T14:30Z", "(= Admitted @2014-01-25T14:30+0)")]
    [InlineData("Admitted = DateTime(2014)", "(= Admitted @2014T)")]
    [InlineData("Admitted = DateTime(2014, 2, 09, 7, 5, 3, 1, -7.5)", "(= Admitted @2014-02-09T07:05:03:01-450)")]
    [InlineData("Admitted = DateTime(2014, 2, 9, null, null)", "(= Admitted @2014-02-09T)")]
    [InlineData("Admitted = DateTime(2014, 2, 9, 12, null, null, null, 1)", "(= Admitted @2014-02-09T12+60)")]
    [InlineData("Admitted = DateTime(null)", "(= Admitted null:DateTime)")]
    [InlineData("Consent = Date(2014, 2, 29 - 1)", null)]
    [InlineData("Consent = Date(2012, 2, 29)", "(= Consent @2012-02-29)")]
    [InlineData("Consent = Date(2012)", "(= Consent @2012)")]
    [InlineData("Consent = Date(null as Integer)", "(= Consent null:Date)")]
    public void A_date_is_written_as_a_literal_or_as_a_call_with_literals(string cql, string? expected)
    {
        var bound = Chart.Bind(cql);
        if (expected is not null)
            Assert.Equal((string.Empty, expected), (bound.Report, bound.Print("I1")));
        else
            Assert.StartsWith("CRIT0105 at «29 - 1»", bound.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Admitted < Discharged", "(< Admitted Discharged)")]
    [InlineData("Admitted after Now", "(> Admitted ?Now)")]
    [InlineData("Admitted between Discharged and Now", "(in Admitted [Discharged, ?Now])")]
    [InlineData("Admitted in Interval[Discharged, null]", "(in Admitted [Discharged, ])")]
    [InlineData("Admitted in Interval[null as DateTime, Discharged)", "(in Admitted [, Discharged))")]
    [InlineData("Admitted in { Discharged, null, @2014T }", "(in Admitted {Discharged null:DateTime @2014T})")]
    [InlineData("(if Pregnant then Admitted else null) >= Now", "(>= (if Pregnant Admitted null:DateTime) ?Now)")]
    [InlineData("Coalesce(Admitted, @2014T, Now) >= Now", "(>= (coalesce Admitted @2014T ?Now) ?Now)")]
    [InlineData("case Admitted when Now then true else false end", "(if (= Admitted ?Now) true false)")]
    [InlineData("Admitted is null", "(IsNull Admitted)")]
    [InlineData("@2014T is null", "false")]
    [InlineData("(null as DateTime) < Admitted", "(< null:DateTime Admitted)")]
    public void DateTimes_stand_where_Dates_stand(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Admitted + 5 hours < Now", "(< (shift Admitted 5hour) ?Now)")]
    [InlineData("Admitted - 90 minutes < Now", "(< (shift Admitted -90minute) ?Now)")]
    [InlineData("Admitted + 1 month < Now", "(< (shift Admitted 1M) ?Now)")]
    [InlineData("Admitted + 2 seconds - 500 milliseconds < Now", "(< (shift (shift Admitted 2second) -500millisecond) ?Now)")]
    [InlineData("Admitted 36 hours or less on or after Discharged", "(in Admitted [Discharged, (shift Discharged 36hour)])")]
    [InlineData("Admitted within 2 weeks of Now", "(and (<= Admitted (shift ?Now 2W)) (<= ?Now (shift Admitted 2W)))")]
    [InlineData("hours between Admitted and Discharged > 24", "(> (hours Admitted Discharged) 24)")]
    [InlineData("difference in milliseconds between Admitted and Discharged > 24", "(> (milliseconds-crossed Admitted Discharged) 24)")]
    [InlineData("CalculateAgeInYearsAt(Admitted, Now) > 18", "(> (years Admitted ?Now) 18)")]
    [InlineData("days between null and Now > 18", "(> (days null:DateTime ?Now) 18)")]
    public void DateTimes_move_and_are_counted_in_every_unit(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("year from Consent = 2014", "(= (year Consent) 2014)")]
    [InlineData("day from Onset > 15", "(> (day Onset) 15)")]
    [InlineData("hour from Admitted between 8 and 17", "(in (hour Admitted) [8, 17])")]
    [InlineData("millisecond from @2014T = 0", "(= (millisecond @2014T) 0)")]
    [InlineData("date from Admitted on or before Screening", "(<= (date Admitted) ?Screening)")]
    [InlineData("month from date from Admitted = 2", "(= (month (date Admitted)) 2)")]
    [InlineData("year from null = 2014", "(= null:Integer 2014)")]
    [InlineData("date from null = Screening", "(= null:Date ?Screening)")]
    public void Parts_are_taken_from_dates(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Admitted same month as Discharged", "(=:Month Admitted Discharged)")]
    [InlineData("Admitted same hour or after Discharged", "(>=:Hour Admitted Discharged)")]
    [InlineData("Admitted on or before minute of Discharged", "(<=:Minute Admitted Discharged)")]
    [InlineData("Admitted before day of Discharged", "(<:Day Admitted Discharged)")]
    [InlineData("Admitted after second of Discharged", "(>:Second Admitted Discharged)")]
    [InlineData("Admitted same millisecond as Discharged", "(= Admitted Discharged)")]
    [InlineData("Consent same year as Screening", "(=:Year Consent ?Screening)")]
    [InlineData("Consent after month of Screening", "(>:Month Consent ?Screening)")]
    [InlineData("Consent same day as Screening", "(= Consent ?Screening)")]
    [InlineData("Consent 2 months before month of Screening", "(=:Month (shift Consent 2M) ?Screening)")]
    [InlineData("Consent 2 months or more before month of Screening", "(<=:Month (shift Consent 2M) ?Screening)")]
    [InlineData("Consent more than 2 months before month of Screening", "(<:Month (shift Consent 2M) ?Screening)")]
    [InlineData("Consent 2 months or less before month of Screening", "(and (>:Month ?Screening Consent) (<=:Month ?Screening (shift Consent 2M)))")]
    [InlineData("Admitted less than 3 days on or after day of Now", "(and (>=:Day Admitted ?Now) (<:Day Admitted (shift ?Now 3D)))")]
    [InlineData("Consent 2 weeks or less before day of Screening", "(in ?Screening (Consent, (shift Consent 2W)])")]
    public void A_precision_is_kept_where_it_says_more_than_the_type(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Admitted > Screening", "CRIT0105 at «Admitted > Screening»: 'Admitted > Screening', a Date beside a DateTime, is CQL but outside the subset; write date from Admitted")]
    [InlineData("days between Screening and Now > 3", "CRIT0105 at «days between Screening and Now»: 'days between Screening and Now', a Date beside a DateTime, is CQL but outside the subset; write date from Now")]
    [InlineData("Admitted same day as Screening", "CRIT0105 at «Admitted same day as Screening»: 'Admitted same day as Screening', a Date beside a DateTime, is CQL but outside the subset; write date from Admitted")]
    [InlineData("Admitted during month of Interval[Screening, null]", "CRIT0105 at «Admitted during month of Interval[Screening, null]»: 'Admitted during month of Interval[Screening, null]', a Date beside a DateTime, is CQL but outside the subset; write date from Admitted")]
    [InlineData("Consent during Interval[Screening, Now]", "CRIT0105 at «Consent during Interval[Screening, Now]»: 'Consent during Interval[Screening, Now]', a Date beside a DateTime, is CQL but outside the subset; write date from Now")]
    [InlineData("Coalesce(Consent, Now) is null", null)]
    [InlineData("Admitted = DateTime(Sledai)", "CRIT0105 at «Sledai»: 'Sledai' as a part of a date is CQL but outside the subset; a date is written out in numbers, or is a member or a parameter")]
    [InlineData("Consent = Date(2013, 2, 29)", "CRIT0202 at «29»: there is no day 29 in 'Date(2013, 2, 29)'; expected 1 to 28")]
    [InlineData("Consent = Date(0)", "CRIT0202 at «0»: there is no year 0 in 'Date(0)'; expected 1 to 9999")]
    [InlineData("Consent = Date(2013, 13)", "CRIT0202 at «13»: there is no month 13 in 'Date(2013, 13)'; expected 1 to 12")]
    [InlineData("Consent = Date(2013, 1.0)", "CRIT0202 at «1.0»: the month of a Date is an Integer; found '1.0'")]
    [InlineData("Consent = Date(2013, null, 3)", "CRIT0202 at «3»: '3' is the day of a Date without a month")]
    [InlineData("Consent = Date()", "CRIT0202 at «Date()»: Date takes a year, a month and a day; found 0 arguments")]
    [InlineData("Consent = Date(2013, 1, 1, 1)", "CRIT0202 at «Date(2013, 1, 1, 1)»: Date takes a year, a month and a day; found 4 arguments")]
    [InlineData("Now = DateTime(2013, 1, 1, 24)", "CRIT0202 at «24»: there is no hour 24 in 'DateTime(2013, 1, 1, 24)'; expected 0 to 23")]
    [InlineData("Now = DateTime(2013, 1, 1, 2, 0, 60)", "CRIT0202 at «60»: there is no second 60 in 'DateTime(2013, 1, 1, 2, 0, 60)'; expected 0 to 59")]
    [InlineData("Now = DateTime(2013, 1, 1, 2, 0, 0, 0, 14.5)", "CRIT0202 at «14.5»: '14.5' is no offset from UTC that exists; expected hours from -14.0 to 14.0, to the minute")]
    [InlineData("Now = DateTime(2013, 1, 1, 2, 0, 0, 0, 0.001)", "CRIT0202 at «0.001»: '0.001' is no offset from UTC that exists; expected hours from -14.0 to 14.0, to the minute")]
    [InlineData("Now = @0001-01-01T00:00:00.000+01:00", "CRIT0202 at «@0001-01-01T00:00:00.000+01:00»: '@0001-01-01T00:00:00.000+01:00' leaves the years 1 to 9999 in UTC")]
    [InlineData("Now = Time(12, 30)", "CRIT0105 at «Time»: 'Time', a time of day, is CQL but outside the subset; criteria compare dates, and dates with a time")]
    [InlineData("Now() = Admitted", "CRIT0105 at «Now»: 'Now', which reads the clock, is CQL but outside the subset; name the date as a parameter: CalculateAgeInYearsAt(BirthDate, Screening)")]
    [InlineData("hours between Consent and Screening > 3", "CRIT0105 at «hours between Consent and Screening»: 'hours between' is CQL but outside the subset; dates are days: write years, months, weeks or days")]
    [InlineData("Consent same hour as Screening", "CRIT0202 at «same hour as»: a Date has no hour; expected a comparison by year, month or day")]
    [InlineData("Admitted same week as Now", "CRIT0105 at «same week as»: a comparison by weeks is CQL but outside the subset; compare by days, or count weeks between")]
    [InlineData("week from Admitted = 3", "CRIT0105 at «week from Admitted»: 'week from' is CQL but outside the subset; a date has a year, a month and a day")]
    [InlineData("hour from Consent = 3", "CRIT0202 at «hour from Consent»: 'Consent' is a Date, which has no hour")]
    [InlineData("date from Consent = Screening", "CRIT0202 at «date from Consent»: 'Consent' is a Date already; 'date from' takes a DateTime")]
    [InlineData("year from Sledai = 3", "CRIT0202 at «Sledai»: 'year from' takes Dates or DateTimes; 'Sledai' is an Integer")]
    [InlineData("Admitted + 1.5 hours > Now", "CRIT0202 at «1.5 hours»: dates move by whole hours; found '1.5 hours'")]
    [InlineData("Admitted + 5 'h' > Now", "CRIT0202 at «5 'h'»: dates move by calendar units; found 5 'h', expected 5 hours")]
    [InlineData("Admitted + 2147483648 milliseconds > Now", "CRIT0202 at «2147483648 milliseconds»: '2147483648 milliseconds' is too much to count; expected at most 2147483647, or a longer unit")]
    [InlineData("CalculateAgeInHoursAt(Admitted, Now) > 3", "CRIT0105 at «CalculateAgeInHoursAt»: 'CalculateAgeInHoursAt', an age in hours or finer, is CQL but outside the subset; write hours, minutes or seconds between the two")]
    public void What_does_not_fit_is_said_at_its_own_characters(string cql, string? expected)
    {
        var report = Chart.Bind(cql).Report;
        if (expected is not null)
            Assert.Equal(expected, report);
        else
            Assert.StartsWith("CRIT0105 at «Coalesce(Consent, Now)»", report, StringComparison.Ordinal);
    }

    private static void AssertBinds(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(expected, bound.Print("I1"));
    }
}
