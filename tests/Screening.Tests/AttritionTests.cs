using Criteria;
using Xunit;

namespace Screening.Tests;

/// <summary>What the rows of the attrition table mean.</summary>
public sealed class AttritionTests
{
    private static readonly TrialInfo s_trial = new()
    {
        Id = "T",
        ContentHash = "",
        TopLevelCount = 4,
        Criteria =
        [
            Criterion("I1", CriterionKind.Inclusion),
            Criterion("I2", CriterionKind.Inclusion, form: CriterionForm.Group),
            Criterion("E1", CriterionKind.Exclusion),
            Criterion("D", CriterionKind.Inclusion, counts: false),
            Criterion("I2.1", CriterionKind.Inclusion, parent: 1),
            Criterion("I2.2", CriterionKind.Inclusion, parent: 1, form: CriterionForm.Group),
            Criterion("I2.2.1", CriterionKind.Inclusion, parent: 5),
        ],
        Cohorts = [],
        Facts = [],
        Parameters = [],
        Attestations = [],
    };

    [Theory]
    [InlineData("BH002")]
    [InlineData("NCT06585514")]
    [InlineData("NCT06792344")]
    public void Each_row_counts_every_patient_once(string trial)
    {
        var json = CommandRun.Of("--trial", trial, "--format", "json").Json();
        var patients = json.GetProperty("patients").GetInt32();
        Assert.All(json.GetProperty("criteria").EnumerateArray(), row => Assert.Equal(
            patients,
            row.GetProperty("met").GetInt32() + row.GetProperty("notMet").GetInt32() + row.GetProperty("unknown").GetInt32() + row.GetProperty("notApplicable").GetInt32()));
    }

    [Fact]
    public void Each_criterion_of_the_top_level_is_followed_by_its_children()
        => Assert.Equal(["I1", "I2", "I2.1", "I2.2", "I2.2.1", "E1", "D"], new AttritionTable(s_trial).Rows().Select(static row => row.Criterion.Id));

    [Theory]
    [InlineData("met, met, not met", null)]
    [InlineData("not met, met, not met", "I1")]
    [InlineData("not met, unknown, unknown", "I1")]
    [InlineData("met, not met, not met", "I2")]
    [InlineData("met, unknown, met", "E1")]
    [InlineData("not met, met, met", null)]
    [InlineData("unknown, unknown, unknown", null)]
    [InlineData("not applicable, not applicable, met", "E1")]
    public void The_only_reason_is_the_criterion_that_alone_decides_whatever_is_unknown(string topLevel, string? reason)
    {
        var table = new AttritionTable(s_trial);
        Outcome[] outcomes = [.. topLevel.Split(", ").Select(Read), Outcome.NotMet, Outcome.NotMet, Outcome.NotMet, Outcome.NotMet];
        table.Add(Verdict.Undetermined, outcomes);
        Assert.Equal(reason is null ? [] : [reason], table.Rows().Where(static row => row.OnlyReason > 0).Select(static row => row.Criterion.Id));
    }

    [Fact]
    public void Children_are_never_an_only_reason()
        => Assert.All(
            CommandRun.Of("--format", "json").Json().GetProperty("criteria").EnumerateArray().Where(static row => row.GetProperty("id").GetString()!.StartsWith("I9.", StringComparison.Ordinal)),
            static row => Assert.Equal(0, row.GetProperty("onlyReason").GetInt32()));

    private static Outcome Read(string outcome) => outcome switch
    {
        "met" => Outcome.Met,
        "not met" => Outcome.NotMet,
        "not applicable" => Outcome.NotApplicable,
        _ => Outcome.Unknown,
    };

    private static CriterionInfo Criterion(string id, CriterionKind kind, int parent = -1, CriterionForm form = CriterionForm.Computed, bool counts = true)
        => new(id, kind, form, counts, parent, null, null, null, null, [], []);
}
