using Criteria.Integration.Tests.Trials;
using Criterion = Criteria.Integration.Tests.Trials.Stay.Criterion;

namespace Criteria.Integration.Tests;

/// <summary>Dates with a time of day, partial dates and periods, from the author's types to the outcome.</summary>
public sealed class StayTests
{
    private static readonly TimeSpan _newYork = TimeSpan.FromHours(-5);

    private static readonly DateTimeOffset _consent = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly _screening = new(2024, 2, 1);

    private static readonly StayChart _known = new()
    {
        Admitted = new(2024, 2, 1, 19, 59, 59, 999, _newYork),
        Discharged = new(2024, 2, 28, 0, 0, 0, DateTimeKind.Local),
        Onset = new(2023, 7),
        Biopsy = new(2024, 2, 29),
        Treatment = new(new(2024, 2, 1), Ongoing: true),
        Courses = [new(new(2024, 2, 10), new(2024, 2, 20))],
        Visits = [new(2024, 2, 29, 23, 0, 0, TimeSpan.FromHours(10))],
        Relapses = [new(2024, 2, 29)],
    };

    public static IEnumerable<StayChart> Charts => [_known, new()];

    [Fact]
    public void Every_criterion_of_a_known_stay_is_met()
    {
        var result = Evaluate(_known);

        Assert.All(Enum.GetValues<Criterion>(), criterion => Assert.True(result[criterion] == Outcome.Met, $"{criterion} is {result[criterion]}"));
        Assert.True(result.Missing.IsEmpty, result.Missing.ToString());
    }

    [Fact]
    public void Every_criterion_of_an_unknown_stay_is_unknown_but_what_is_written_in_it()
    {
        var result = Stay.Evaluate(new(), null, null, null);

        Assert.All(Enum.GetValues<Criterion>(), criterion => Assert.True(result[criterion] == Outcome.Unknown, $"{criterion} is {result[criterion]}"));
        Assert.Equal(Enum.GetValues<Stay.Fact>(), result.Missing);
    }

    [Fact]
    public void A_clock_without_an_offset_shows_UTC_whatever_its_kind()
    {
        foreach (var kind in Enum.GetValues<DateTimeKind>())
        {
            Expect(Outcome.Met, Criterion.Window, _known with { Discharged = new(2024, 2, 28, 0, 0, 0, kind) });
            Expect(Outcome.NotMet, Criterion.Window, _known with { Discharged = new DateTime(2024, 2, 28, 0, 0, 0, kind).AddMilliseconds(-1) });
        }
    }

    [Fact]
    public void The_hour_and_the_day_are_those_of_the_offset_and_the_month_is_compared_in_UTC()
    {
        Expect(Outcome.NotMet, Criterion.ByDay, _known with { Admitted = new(2024, 2, 1, 20, 0, 0, _newYork) });
        Expect(Outcome.NotMet, Criterion.Day, _known with { Admitted = _known.Admitted!.Value.ToUniversalTime() });
        Expect(Outcome.NotMet, Criterion.SameMonth, _known with { Admitted = new(2024, 2, 29, 19, 0, 0, _newYork) });
        Expect(Outcome.Met, Criterion.SameMonth, _known with { Admitted = new(2024, 2, 29, 18, 59, 59, 999, _newYork) });
        Expect(Outcome.NotMet, Criterion.Visited, _known with { Visits = [new(2024, 2, 29, 9, 59, 59, TimeSpan.FromHours(10))] });
    }

    [Fact]
    public void A_date_that_is_written_to_the_hour_is_any_moment_of_it()
    {
        Expect(Outcome.Unknown, Criterion.Written, _known with { Admitted = new(2024, 2, 1, 4, 59, 59, 999, TimeSpan.Zero) });
        Expect(Outcome.Met, Criterion.Written, _known with { Admitted = new(2024, 2, 1, 5, 0, 0, TimeSpan.Zero) });
        Expect(Outcome.NotMet, Criterion.Written, _known with { Admitted = new(2024, 2, 1, 4, 0, 0, TimeSpan.Zero) });
    }

    [Fact]
    public void A_partial_date_is_any_of_its_days()
    {
        Expect(Outcome.Met, Criterion.OnsetMonths, _known with { Onset = new(2023, 8, 1) });
        Expect(Outcome.Unknown, Criterion.OnsetMonths, _known with { Onset = new(2023, 8) });
        Expect(Outcome.Unknown, Criterion.OnsetMonths, _known with { Onset = new(2023) });
        Expect(Outcome.NotMet, Criterion.OnsetMonths, _known with { Onset = new(2023, 8, 2) });
        Expect(Outcome.Met, Criterion.OnsetYear, _known with { Onset = new(2023) });
        Expect(Outcome.Unknown, Criterion.Relapsed, _known with { Relapses = [new(2024, 2), new(2023)] });
        Expect(Outcome.NotMet, Criterion.Relapsed, _known with { Relapses = [new(2024, 3), new(2023)] });
    }

    [Fact]
    public void A_period_reaches_from_its_start_to_its_end_or_as_far_as_it_goes_on()
    {
        Expect(Outcome.NotMet, Criterion.Treated, _known with { Treatment = new(new(2024, 2, 1), new(2024, 2, 28)) });
        Expect(Outcome.Unknown, Criterion.Treated, _known with { Treatment = new(new(2024, 2, 1)) });
        Expect(Outcome.NotMet, Criterion.Treated, _known with { Treatment = new(new(2024, 3, 1)) });
        Expect(Outcome.Unknown, Criterion.Treated, _known with { Treatment = null });
        Expect(Outcome.Met, Criterion.Treated, _known with { Treatment = new(new(2024, 2, 29), new(2024, 2, 29)) });
        Expect(Outcome.NotMet, Criterion.Properly, _known with { Treatment = new(new(2024, 2, 29), new(2024, 3, 29)) });
        Expect(Outcome.NotMet, Criterion.Course, _known with { Courses = [new(new(2024, 1, 1), new(2024, 1, 31)), new(new(2024, 3, 1), Ongoing: true)] });
        Expect(Outcome.Unknown, Criterion.Course, _known with { Courses = [new(new(2024, 1, 1))] });
    }

    [Fact]
    public void A_parameter_that_precedes_the_one_it_must_not_precede_is_missing()
    {
        var late = _known with { Admitted = _consent.AddHours(-36) };
        Assert.Equal(Outcome.NotMet, Stay.Evaluate(late, _consent, _consent.UtcDateTime, null)[Criterion.LatestOf]);
        Assert.Equal(Outcome.Met, Stay.Evaluate(late, _consent, _consent.UtcDateTime.AddMilliseconds(1), null)[Criterion.LatestOf]);

        // Of the two, only the consent is left.
        var early = _known with { Admitted = _consent.AddHours(-36).AddMilliseconds(-1) };
        Assert.Equal(Outcome.Met, Stay.Evaluate(early, _consent, _consent.UtcDateTime.AddDays(-1), null)[Criterion.LatestOf]);
    }

    [Fact]
    public void In_generic_code_the_parameters_have_the_types_that_were_declared()
    {
        var parameters = new TrialParameters { ["Consent"] = _consent, ["Infusion"] = _consent.UtcDateTime.AddDays(1), ["Screening"] = _screening };

        Assert.Equal(Verdict.Eligible, default(Stay.Trial).Screen(_known, parameters));
        parameters["Consent"] = _consent.UtcDateTime;
        Assert.Throws<InvalidCastException>(() => default(Stay.Trial).Screen(_known, parameters));
    }

    [Fact]
    public void An_explanation_shows_the_moment_by_its_own_clock()
    {
        var writer = new StringWriter();
        Stay.Explain(Evaluate(_known), _known, _consent, _consent.UtcDateTime.AddDays(1), _screening, writer);

        Assert.Contains("Admitted: 2024-02-01T19:59:59.999-05:00", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("Onset: 2023-07-01..2023-07-31", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("Treatment.End: 9999-12-31", writer.ToString(), StringComparison.Ordinal);
    }

    private static Stay.Result Evaluate(StayChart chart) => Stay.Evaluate(chart, _consent, _consent.UtcDateTime.AddDays(1), _screening);

    private static void Expect(Outcome expected, Criterion criterion, StayChart chart)
    {
        var found = Evaluate(chart)[criterion];
        Assert.True(found == expected, $"{criterion} of {chart} is {found}, expected {expected}");
    }
}
