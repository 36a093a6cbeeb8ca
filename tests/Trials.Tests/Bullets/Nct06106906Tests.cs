using Criteria;
using Trials.Tests.Instruments;
using Xunit;

namespace Trials.Tests.Bullets;

/// <summary>NCT06106906 draws its lines where its page does, and is open to nobody while its exclusion list is lost.</summary>
public sealed class Nct06106906Tests
{
    private static readonly Chart s_meetsAllThatIsPrinted = new()
    {
        BirthDate = new(1990, 5, 1),
        Sex = Sex.Female,
        BodySize = new() { Weight = 40 },
        Lupus = new()
        {
            Acr1997 = Findings.Only<Acr1997>("MalarRash", "Arthritis", "Serositis", "AntinuclearAntibodies"),
            SelenaSledai = Findings.Only<Sledai>("Arthritis", "Rash"),
        },
        LupusHistory = new() { Diagnosed = new(2019), TreatedSince = new(2025, 11) },
        Scores = new() { PhysicianGlobalAssessment = 1 },
        Reproduction = new() { PregnancyTests = [new() { Result = TestResult.Negative, Date = new(2026, 2, 20) }] },
    };

    [Fact]
    public void Who_meets_all_that_is_printed_is_undetermined_for_the_exclusions_are_lost()
    {
        var trial = default(Nct06106906.Trial);
        var parameters = Visits();
        foreach (var judgement in trial.Info.Attestations)
            parameters.Attest(judgement, true);
        var outcomes = new Outcome[trial.Info.Criteria.Count];
        Assert.Equal(Verdict.Undetermined, trial.Evaluate(s_meetsAllThatIsPrinted, parameters, outcomes));
        Assert.All(trial.Info.Criteria.Zip(outcomes), static one => Assert.Equal(one.First.Id == "EH" ? Outcome.Unknown : Outcome.Met, one.Second));

        using var writer = new StringWriter();
        trial.Explain(s_meetsAllThatIsPrinted, parameters, writer);
        Assert.Contains("The page has lost the exclusion criteria", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2008, 3, 2, Outcome.Met)]
    [InlineData(2008, 3, 3, Outcome.NotMet)]
    [InlineData(1955, 3, 3, Outcome.Met)]
    [InlineData(1955, 3, 2, Outcome.NotMet)]
    public void From_the_18th_birthday_to_the_day_before_the_71st(int year, int month, int day, Outcome expected)
        => Assert.Equal(expected, Of("I2", new() { BirthDate = new(year, month, day) }));

    [Theory]
    [InlineData(40, Outcome.Met)]
    [InlineData(39.9, Outcome.NotMet)]
    public void Forty_kilograms_or_more(double weight, Outcome expected) => Assert.Equal(expected, Of("I3", new() { BodySize = new() { Weight = weight } }));

    [Theory]
    [InlineData("2025-08-29", Outcome.Met)]
    [InlineData("2025-08-30", Outcome.NotMet)]
    [InlineData("2025-08", Outcome.Unknown)]
    [InlineData("2025-07", Outcome.Met)]
    [InlineData("2025", Outcome.Unknown)]
    public void The_diagnosis_is_24_weeks_older_than_the_consent_as_far_as_its_date_is_known(string diagnosed, Outcome expected)
    {
        Assert.True(PartialDate.TryParse(diagnosed, out var date));
        Assert.Equal(expected, Of("I4", s_meetsAllThatIsPrinted with { LupusHistory = new() { Diagnosed = date } }));
    }

    [Fact]
    public void Both_scores_have_to_reach_their_line()
    {
        Assert.Equal(Outcome.Met, Of("I5", s_meetsAllThatIsPrinted));
        Assert.Equal(Outcome.NotMet, Of("I5", s_meetsAllThatIsPrinted with { Scores = new() { PhysicianGlobalAssessment = 0.9 } }));
        Assert.Equal(Outcome.Unknown, Of("I5", s_meetsAllThatIsPrinted with { Scores = new() { PhysicianGlobalAssessment = 4 } }));
        var five = s_meetsAllThatIsPrinted.Lupus! with { SelenaSledai = Findings.Only<Sledai>("Arthritis", "Fever") };
        Assert.Equal(Outcome.NotMet, Of("I5", s_meetsAllThatIsPrinted with { Lupus = five }));
    }

    [Fact]
    public void Only_a_woman_needs_the_test()
    {
        var positive = s_meetsAllThatIsPrinted.Reproduction! with { PregnancyTests = [new() { Result = TestResult.Positive, Date = new(2026, 2, 20) }] };
        Assert.Equal(Outcome.NotMet, Of("I7", s_meetsAllThatIsPrinted with { Reproduction = positive }));
        Assert.Equal(Outcome.Unknown, Of("I7", s_meetsAllThatIsPrinted with { Sex = Sex.Male, Reproduction = positive }));
    }

    private static TrialParameters Visits() => new() { ["Screening"] = new DateOnly(2026, 3, 2), ["Consent"] = new DateOnly(2026, 2, 13) };

    private static Outcome Of(string criterion, Chart chart) => Outcomes.Of<Nct06106906.Trial>(criterion, chart, Visits());
}
