using Criteria.Integration.Tests.Subjects;

namespace Criteria.Integration.Tests;

/// <summary>A trial that is a file only: its facts are the members of a generated record.</summary>
public sealed class FactsTests
{
    private static readonly DateOnly _screening = new(2024, 6, 1);

    private static readonly OfFacts.Chart _eligible = new()
    {
        BirthDate = new(1980, 1, 1),
        Hemoglobin = 85,
        Ast = new(30, 5, 40),
        Stage = OfFacts.Chart.StageCode.III,
        Score = 3,
        Vaccines = [],
        Weights = [60, 61.5],
    };

    private static readonly OfFacts.Attestations _fit = new() { E2_1 = true };

    [Fact]
    public void A_chart_is_written_down_and_evaluated()
    {
        Assert.Equal(Verdict.Undetermined, OfFacts.Screen(_eligible, _screening, _fit));
        Assert.Equal(Outcome.Met, OfFacts.Evaluate(_eligible, _screening)[OfFacts.Criterion.I2]);
        Assert.Equal(Outcome.NotMet, OfFacts.Evaluate(_eligible with { Hemoglobin = 84.9 }, _screening)[OfFacts.Criterion.I2]);
        Assert.Equal(Outcome.Met, OfFacts.Evaluate(_eligible with { Stage = OfFacts.Chart.StageCode.IV }, _screening)[OfFacts.Criterion.I3]);
        Assert.Equal(Outcome.Met, OfFacts.Evaluate(_eligible, _screening)[OfFacts.Criterion.I4]);
        Assert.Equal(Outcome.Met, OfFacts.Evaluate(_eligible with { Vaccines = [new() { Live = true, Date = new(2024, 5, 20) }] }, _screening)[OfFacts.Criterion.E1]);
    }

    [Fact]
    public void What_is_not_known_is_unknown_and_so_is_what_lies_outside_its_range_or_may_be_more()
    {
        var result = OfFacts.Evaluate(new(), _screening);

        Assert.All(Enum.GetValues<OfFacts.Criterion>(), criterion => Assert.Equal(Outcome.Unknown, result[criterion]));
        Assert.Equal(Outcome.Unknown, OfFacts.Evaluate(_eligible with { Hemoglobin = 8.5 }, _screening)[OfFacts.Criterion.I2]);
        Assert.Equal(Outcome.Unknown, OfFacts.Evaluate(_eligible, _screening)[OfFacts.Criterion.E1]);
    }

    [Fact]
    public void The_explanation_names_the_readings_on_which_the_verdict_turns()
    {
        var notEligible = _eligible with { Stage = OfFacts.Chart.StageCode.I_II };

        Assert.Equal(["read as 'strictly above' (Hemoglobin > 8.5 'g/dL'): not met, verdict Ineligible"], Readings(_eligible));
        Assert.Equal(["read as 'any stage' (Stage in { 'I+II', 'III', 'IV' }): met, verdict Undetermined"], Readings(notEligible));
        Assert.Equal(["read as 'much' (Hemoglobin >= 80 'g/L'): met, verdict Undetermined"], Readings(_eligible with { Hemoglobin = 82 }));
        Assert.Empty(Readings(_eligible with { BirthDate = new(2020, 1, 1) }));
        Assert.Empty(Readings(notEligible with { Hemoglobin = 82 }));
        Assert.Empty(Readings(new()));
    }

    [Fact]
    public void A_reading_is_a_method_of_its_own()
    {
        Assert.Equal(Outcome.NotMet, OfFacts.I2_strictly_above(_eligible).ToOutcome());
        Assert.Equal(Outcome.Met, OfFacts.I2(_eligible).ToOutcome());
    }

    private static string[] Readings(OfFacts.Chart chart)
    {
        using var writer = new StringWriter();
        OfFacts.Explain(OfFacts.Evaluate(chart, _screening, _fit), chart, _screening, writer, _fit);
        return [.. writer.ToString().Split('\n').Select(static line => line.Trim()).Where(static line => line.StartsWith("read as", StringComparison.Ordinal))];
    }
}
