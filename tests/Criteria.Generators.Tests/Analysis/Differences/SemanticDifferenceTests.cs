using Criteria.Generators.Analysis.Differences;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Tests.Analysis.Oracles;
using Criteria.Generators.Tests.Conformance;
using Criteria.Generators.Tests.Reference;
using Xunit;

namespace Criteria.Generators.Tests.Analysis.Differences;

/// <summary>Of two criteria a patient is found whom they tell apart, or it is proved that there is none.</summary>
public sealed class SemanticDifferenceTests
{
    [Theory]
    [InlineData("Events { Severity 3 }", "exists (Events E where E.Severity >= 3)", "exists (Events E where E.Severity > 3)")]
    [InlineData("Events empty", "not (exists Events)", "exists Events")]
    [InlineData("Events empty", "not (exists Events)", "exists (Events E where E.Severity > 3)")]
    [InlineData("Events { Severity 2 } and { Severity 1 }", "exists (Events E where E.Severity < 2) and exists (Events E where E.Severity = 2)", "exists (Events E where E.Severity < 2 and E.Severity = 2)")]
    [InlineData("Events { Severity 4 } and { Severity 4 }", "Count(Events E where E.Severity > 3) >= 2", "Count(Events E where E.Severity > 3) > 2")]
    [InlineData("Events { Severity 2 }", "Sum(Events E return all E.Severity) >= 2", "Sum(Events E return all E.Severity) > 2")]
    [InlineData("Events { Severity 3 }", "Max(Events E return E.Severity) > 2", "Max(Events E return E.Severity) > 3")]
    [InlineData("Conditions { Code 'icd10|E66' }", "exists (Conditions C where C.\"Code\" in \"Metabolic\")", "exists (Conditions C where C.\"Code\" in \"Diabetes\")")]
    [InlineData("X 2, Y 1", "X / Y <= 2", "X / Y < 2")]
    [InlineData("Pregnant true, Lactating true", "Score({ Points(Pregnant, 2) }) + Score({ Points(Lactating, 3) }) >= 5", "Score({ Points(Pregnant, 2) }) + Score({ Points(Lactating, 3) }) > 5")]
    public void A_patient_is_told_with_the_elements_of_lists_and_confirmed(string expected, string first, string second)
    {
        var trial = AnalyzedTrial.Of(first, second).Trial;
        foreach (var (unrolled, patient) in new SemanticDifference(trial, 0, 1, WorkBudget.Unlimited()).Patients())
        {
            var result = TrialInterpreter.Evaluate(trial, WitnessPatient.Of(trial, patient) with { Functions = RuntimeFunctions.Called(trial) });
            Assert.True(result.Outcomes[0] != result.Outcomes[1], $"the reference says {result.Outcomes[0]} of both");
            var reduced = WitnessReduction.Reduce(unrolled, patient, static evaluator => evaluator.Value(0) is { } one && evaluator.Value(1) is { } other && one != other);
            Assert.True(reduced is not null, $"the plain evaluation says otherwise of {WitnessText.Of(unrolled, patient)}");
            Assert.Equal(expected, WitnessText.Of(unrolled, reduced));
            return;
        }

        Assert.Fail("nobody is found");
    }

    [Theory]
    [InlineData("exists (Events E where E.Severity >= 3)", "exists (Events E where not (E.Severity < 3))")]
    [InlineData("exists (Events E where E.Severity > 3) or exists (Events E where E.Severity <= 3)", "exists (Events E where E.Severity <= 3 or E.Severity > 3)")]
    [InlineData("Count(Events E where E.Severity > 3) >= 1", "exists (Events E where E.Severity > 3)")]
    [InlineData("Score({ Points(Pregnant, 2) }) + Score({ Points(Lactating, 3) }) >= 4", "Score({ Points(Lactating, 3), Points(Pregnant, 2) }) >= 5")]
    [InlineData("Sum(Events E return all E.Severity) >= 2", "not (Sum(Events E return all E.Severity) < 2)")]
    public void That_nobody_tells_them_apart_is_proved(string first, string second)
    {
        var difference = new SemanticDifference(AnalyzedTrial.Of(first, second).Trial, 0, 1, WorkBudget.Unlimited());
        Assert.True(difference.IsProvedSame());
        Assert.Empty(difference.Patients());
    }

    [Theory]
    [InlineData("a sum of more elements than are looked at", "Sum(Events E return all E.Severity) > 24", "Sum(Events E return all E.Severity) > 25")]
    [InlineData("what only missing data tell apart", "X > 3 or X <= 3", "true")]
    public void Nothing_is_proved_of(string reason, string first, string second)
    {
        Assert.NotEmpty(reason);
        Assert.False(new SemanticDifference(AnalyzedTrial.Of(first, second).Trial, 0, 1, WorkBudget.Unlimited()).IsProvedSame());
    }
}
