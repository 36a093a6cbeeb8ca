using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Dates and timing phrases. <c>n</c> units lie between a and b when a + n units is not after b.</summary>
public sealed class TimingBindingTests
{
    [Theory]
    [InlineData("Consent before Screening", "(< Consent ?Screening)")]
    [InlineData("Consent on or before Screening", "(<= Consent ?Screening)")]
    [InlineData("Consent before or on Screening", "(<= Consent ?Screening)")]
    [InlineData("Consent after Screening", "(> Consent ?Screening)")]
    [InlineData("Consent on or after Screening", "(>= Consent ?Screening)")]
    [InlineData("Consent same day as Screening", "(= Consent ?Screening)")]
    [InlineData("Consent same day or before Screening", "(<= Consent ?Screening)")]
    [InlineData("Consent same day or after Screening", "(>= Consent ?Screening)")]
    [InlineData("Consent before day of Screening", "(< Consent ?Screening)")]
    [InlineData("Consent 6 months or less on or before Screening", "(in ?Screening [Consent, (shift Consent 6M)])")]
    [InlineData("Consent 6 months or less before Screening", "(in ?Screening (Consent, (shift Consent 6M)])")]
    [InlineData("Consent less than 2 weeks before Screening", "(in ?Screening (Consent, (shift Consent 2W)))")]
    [InlineData("Consent less than 2 weeks on or before Screening", "(in ?Screening [Consent, (shift Consent 2W)))")]
    [InlineData("Consent 12 weeks or more on or before Screening", "(<= (shift Consent 12W) ?Screening)")]
    [InlineData("Consent more than 3 months before Screening", "(< (shift Consent 3M) ?Screening)")]
    [InlineData("Consent 1 day before Screening", "(= (shift Consent 1D) ?Screening)")]
    [InlineData("Consent 2 years or less on or after Screening", "(in Consent [?Screening, (shift ?Screening 2Y)])")]
    [InlineData("Consent more than 28 days after Screening", "(< (shift ?Screening 28D) Consent)")]
    [InlineData("Consent within 2 weeks of Screening", "(and (<= Consent (shift ?Screening 2W)) (<= ?Screening (shift Consent 2W)))")]
    [InlineData("Consent properly within 2 weeks of Screening", "(and (< Consent (shift ?Screening 2W)) (< ?Screening (shift Consent 2W)))")]
    [InlineData("(null as Date) on or before @2024-01-01", "(<= null:Date @2024-01-01)")]
    public void A_phrase_comes_down_to_comparisons(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("Consent >= Screening - 2 weeks", "(>= Consent (shift ?Screening -2W))")]
    [InlineData("Consent >= Screening + 1 year", "(>= Consent (shift ?Screening 1Y))")]
    [InlineData("Consent >= Screening - -3 days", "(>= Consent (shift ?Screening 3D))")]
    [InlineData("Consent >= Screening + 1 month - 1 day", "(>= Consent (shift (shift ?Screening 1M) -1D))")]
    [InlineData("Consent >= Screening + 1.0 month", "(>= Consent (shift ?Screening 1M))")]
    public void A_date_moves_by_calendar_units(string cql, string expected) => AssertBinds(cql, expected);

    [Theory]
    [InlineData("CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 90", "(in (years BirthDate ?Screening) [18, 90])")]
    [InlineData("CalculateAgeInMonthsAt(BirthDate, Screening) >= 6", "(>= (months BirthDate ?Screening) 6)")]
    [InlineData("CalculateAgeInWeeksAt(BirthDate, Screening) >= 6", "(>= (weeks BirthDate ?Screening) 6)")]
    [InlineData("CalculateAgeInDaysAt(BirthDate, @2024-01-01) >= 6", "(>= (days BirthDate @2024-01-01) 6)")]
    [InlineData("months between Consent and Screening > 3", "(> (months Consent ?Screening) 3)")]
    [InlineData("difference in years between Consent and Screening > 3", "(> (years-crossed Consent ?Screening) 3)")]
    public void A_duration_is_an_Integer(string cql, string expected) => AssertBinds(cql, expected);

    private static void AssertBinds(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(expected, bound.Print("I1"));
    }
}
