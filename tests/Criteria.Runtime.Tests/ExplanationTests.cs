using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests;

/// <summary>What a person reads of one patient.</summary>
public sealed class ExplanationTests
{
    private static readonly TrialInfo s_info = new()
    {
        Id = "T1",
        Title = "A trial",
        ContentHash = "0",
        TopLevelCount = 3,
        Criteria =
        [
            Criterion("I1", CriterionKind.Inclusion, CriterionForm.Computed, -1, "Hemoglobin >= 85 'g/L'", text: "Hemoglobin≥85 g/L.", appliesTo: "Sex = 'Female'"),
            Criterion("E1", CriterionKind.Exclusion, CriterionForm.Group, -1, null),
            Criterion("H", CriterionKind.Inclusion, CriterionForm.Heading, -1, null, text: "Organ function", counts: false),
            Criterion("E1.1", CriterionKind.Exclusion, CriterionForm.Attested, 1, "uncontrolled infection"),
            Criterion("E1.2", CriterionKind.Exclusion, CriterionForm.Gap, 1, "the page breaks off"),
        ],
        Cohorts = [new("LN", "Lupus nephritis")],
        Facts = [new("Hemoglobin", "g/L"), new("Plain", null)],
        Parameters = [],
        Attestations = [],
    };

    [Fact]
    public void It_begins_with_the_trial_and_its_verdict()
    {
        Assert.Equal("T1: A trial\nVerdict: Eligible\n", Written(static explanation => explanation.Begin(Verdict.Eligible)));
        Assert.Equal("T1\nVerdict: Undetermined\n", Written(static explanation => explanation.Begin(Verdict.Undetermined), s_info with { Title = null }));
        Assert.Equal("Cohort LN (Lupus nephritis): Ineligible\n", Written(static explanation => explanation.Cohort(0, Verdict.Ineligible)));
    }

    [Fact]
    public void A_criterion_is_written_with_its_outcome_its_text_and_what_it_needs()
        => Assert.Equal(
            "\nI1 (inclusion): not met\n  \"Hemoglobin≥85 g/L.\"\n  applies to: Sex = 'Female'\n  needs: Hemoglobin >= 85 'g/L'\n",
            Written(static explanation => explanation.Criterion(0, Outcome.NotMet)));

    [Fact]
    public void A_child_stands_further_right_and_says_who_decides_it()
    {
        Assert.Equal("\n  E1.1 (exclusion): met\n    to attest: uncontrolled infection\n", Written(static explanation => explanation.Criterion(3, Outcome.Met)));
        Assert.Equal("\n  E1.2 (exclusion): unknown\n    gap: the page breaks off\n", Written(static explanation => explanation.Criterion(4, Outcome.Unknown)));
    }

    [Fact]
    public void Only_an_exclusion_criterion_at_the_top_excludes()
    {
        Assert.Equal("\nE1 (exclusion): met, which excludes\n", Written(static explanation => explanation.Criterion(1, Outcome.Met)));
        Assert.Equal("\nE1 (exclusion): not applicable\n", Written(static explanation => explanation.Criterion(1, Outcome.NotApplicable)));
        Assert.Equal("\nH (inclusion): heading\n  \"Organ function\"\n", Written(static explanation => explanation.Criterion(2, Outcome.Unknown)));
    }

    [Fact]
    public void A_value_is_written_with_its_name_and_unit()
    {
        IsWritten("85.5 g/L", "85.5", static (e, fact) => e.Value(0, fact, Number.Of(85.5)));
        IsWritten("85.5 g/L", "85.5", static (e, fact) => e.Value(0, fact, NumberRange.Of(new Lab(85.5))));
        IsWritten("< 30 g/L", "< 30", static (e, fact) => e.Value(0, fact, NumberRange.Of(new Lab(30) { Bound = ValueBound.Below })));
        IsWritten("3..5 g/L", "3..5", static (e, fact) => e.Value(0, fact, IntegerRange.Between(3, 5)));
        IsWritten("0.12345678901234567890 g/L", "0.12345678901234567890", static (e, fact) => e.Value(0, fact, ExactNumber.Of(0.12345678901234567890m)));
        IsWritten("2021-05-01 g/L", "2021-05-01", static (e, fact) => e.Value(0, fact, Day.Of(2021, 5, 1)));
        IsWritten("2021-05-01..2021-05-31 g/L", "2021-05-01..2021-05-31", static (e, fact) => e.Value(0, fact, Day.Of(2021, 5)));
        IsWritten("2021-05-01T12:00:00.000+02:00 g/L", "2021-05-01T12:00:00.000+02:00", static (e, fact) => e.Value(0, fact, Moment.Of(2021, 5, 1, 12, 0, 0, 0, 120)));
        IsWritten("false g/L", "false", static (e, fact) => e.Value(0, fact, Truth.False));
        IsWritten("'' g/L", "''", static (e, fact) => e.Value(0, fact, ""));
        IsWritten("http://loinc.org|718-7 g/L", "http://loinc.org|718-7", static (e, fact) => e.Value(0, fact, new Code("http://loinc.org", "718-7")));
        IsWritten("Friday g/L", "Friday", static (e, fact) => e.Value<DayOfWeek>(0, fact, DayOfWeek.Friday));
        IsWritten("0 entries g/L", "0 entries", static (e, fact) => e.List(0, fact, 0));
        IsWritten("1 entry g/L", "1 entry", static (e, fact) => e.List(0, fact, 1));
        IsWritten("2000 entries g/L", "2000 entries", static (e, fact) => e.List(0, fact, 2000));
    }

    [Fact]
    public void What_is_missing_is_written_as_missing_and_has_no_unit()
    {
        IsWritten("missing", "missing", static (e, fact) => e.Value(0, fact, Number.Of(double.NaN)));
        IsWritten("missing", "missing", static (e, fact) => e.Value(0, fact, NumberRange.Missing));
        IsWritten("missing", "missing", static (e, fact) => e.Value(0, fact, ExactNumber.Missing));
        IsWritten("missing", "missing", static (e, fact) => e.Value(0, fact, Day.Missing));
        IsWritten("missing", "missing", static (e, fact) => e.Value(0, fact, Moment.Missing));
        IsWritten("missing", "missing", static (e, fact) => e.Value(0, fact, Truth.Unknown));
        IsWritten("missing", "missing", static (e, fact) => e.Value(0, fact, (string?)null));
        IsWritten("missing", "missing", static (e, fact) => e.Value(0, fact, (Code?)null));
        IsWritten("missing", "missing", static (e, fact) => e.Value<DayOfWeek>(0, fact, null));
        IsWritten("missing", "missing", static (e, fact) => e.List(0, fact, null));
    }

    private static CriterionInfo Criterion(string id, CriterionKind kind, CriterionForm form, int parent, string? cql, string? text = null, string? appliesTo = null, bool counts = true)
        => new(id, kind, form, counts, parent, cql, appliesTo, text, null, [], []);

    private static void IsWritten(string withUnit, string plain, Action<Explanation, int> write)
    {
        Assert.Equal($"  Hemoglobin: {withUnit}\n", Written(explanation => write(explanation, 0)));
        Assert.Equal($"  Plain: {plain}\n", Written(explanation => write(explanation, 1)));
    }

    private static string Written(Action<Explanation> write, TrialInfo? info = null)
    {
        var writer = new StringWriter { NewLine = "\n" };
        write(new(info ?? s_info, writer));
        return writer.ToString();
    }
}
