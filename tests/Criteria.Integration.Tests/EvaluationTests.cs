using Criteria.Integration.Tests.Trials;
using static Criteria.Integration.Tests.Patients;
using Criterion = Criteria.Integration.Tests.Trials.Everything.Criterion;
using Needed = Criteria.Integration.Tests.Trials.Everything.Fact;

namespace Criteria.Integration.Tests;

public sealed class EvaluationTests
{
    [Fact]
    public void A_patient_against_whom_nothing_speaks_is_eligible_once_it_is_attested()
    {
        var result = Everything.Evaluate(Known, Screening, Infusion, new() { E13 = false });

        Assert.Equal(Verdict.Eligible, result.Verdict);
        Assert.True(result.Missing.IsEmpty, result.Missing.ToString());
        Assert.True(result.Blocking.IsEmpty, result.Blocking.ToString());
        Assert.True(result.Gaps.IsEmpty, result.Gaps.ToString());
        Assert.False(result.OnlyGapsLeft);
    }

    [Fact]
    public void What_nobody_attested_is_missing()
    {
        var result = Everything.Evaluate(Known, Screening, Infusion);

        Assert.Equal(Verdict.Undetermined, result.Verdict);
        Assert.Equal(Outcome.Unknown, result[Criterion.E13]);
        Assert.Equal([Needed.E13], result.Missing);
    }

    [Fact]
    public void An_attestation_may_say_who_judged()
    {
        var result = Everything.Evaluate(Known, Screening, Infusion, new() { E13 = new Attestation(true, "Dr A", Screening) });

        Assert.Equal([Criterion.E13], result.Blocking);
    }

    [Theory]
    [InlineData(true, Outcome.Met, Verdict.Ineligible)]
    [InlineData(false, Outcome.NotMet, Verdict.Eligible)]
    public void An_attestation_decides_its_criterion(bool holds, Outcome outcome, Verdict verdict)
    {
        var result = Everything.Evaluate(Known, Screening, Infusion, new() { E13 = holds });

        Assert.Equal(outcome, result[Criterion.E13]);
        Assert.Equal(verdict, result.Verdict);
    }

    [Fact]
    public void Of_a_patient_of_whom_nothing_is_known_everything_is_unknown_and_missing()
    {
        var result = Everything.Evaluate(Unknown, null, null);

        Assert.All(Enum.GetValues<Criterion>(), criterion => Assert.Equal(Outcome.Unknown, result[criterion]));
        Assert.Equal(Enum.GetValues<Needed>(), result.Missing);
        Assert.Equal(Verdict.Undetermined, result.Verdict);
        Assert.Equal(default, Everything.Evaluate(Unknown, null, null).Blocking);
    }

    [Fact]
    public void A_value_at_its_threshold_counts_as_the_comparison_says()
    {
        var result = Everything.Evaluate(AtThresholds, Screening, Infusion, new() { E13 = false });

        Assert.Equal(Outcome.Met, result[Criterion.I1]);
        Assert.Equal(Outcome.Met, result[Criterion.I2]);
        Assert.Equal(Outcome.Met, result[Criterion.I3]);
        Assert.Equal(Outcome.Met, result[Criterion.I4_1]);
        Assert.Equal(Outcome.NotMet, result[Criterion.E2]);
        Assert.Equal(Outcome.NotMet, result[Criterion.E4]);
        Assert.Equal(Outcome.NotMet, result[Criterion.E5]);
        Assert.Equal(Verdict.Eligible, result.Verdict);
    }

    [Fact]
    public void What_makes_a_patient_ineligible_blocks_and_what_does_not_does_not()
    {
        var chart = Known with { Hemoglobin = 84.9, Planned = [new(), new(), new()], Stage = null, Organs = null, Pregnant = null };
        var result = Everything.Evaluate(chart, Screening, Infusion);

        Assert.Equal(Verdict.Ineligible, result.Verdict);
        Assert.Equal([Criterion.I2, Criterion.E5], result.Blocking);
        Assert.Equal([Needed.Pregnant, Needed.E13, Needed.Organs_Kidney_Clearance, Needed.Stage], result.Missing);
    }

    [Fact]
    public void A_child_of_a_group_that_is_not_met_does_not_block()
    {
        var result = Everything.Evaluate(Known with { Stage = "I" }, Screening, Infusion);

        Assert.Equal(Outcome.NotMet, result[Criterion.I4_2]);
        Assert.Equal(Outcome.Met, result[Criterion.I4]);
        Assert.True(result.Blocking.IsEmpty, result.Blocking.ToString());
    }

    [Fact]
    public void What_stands_in_an_unknown_child_is_missing_though_its_group_is_decided()
    {
        var result = Everything.Evaluate(Known with { Stage = null }, Screening, Infusion, new() { E13 = false });

        Assert.Equal(Verdict.Eligible, result.Verdict);
        Assert.Equal(Outcome.Unknown, result[Criterion.I4_2]);
        Assert.Equal([Needed.Stage], result.Missing);
    }

    [Theory]
    [InlineData(Sex.Male, Outcome.NotApplicable)]
    [InlineData(Sex.Female, Outcome.Met)]
    [InlineData(Sex.Unknown, Outcome.Unknown)]
    [InlineData((Sex)77, Outcome.Unknown)]
    public void A_criterion_concerns_only_those_it_applies_to(Sex sex, Outcome outcome)
        => Assert.Equal(outcome, Everything.Evaluate(Known with { Sex = sex, Pregnant = true }, Screening, Infusion)[Criterion.E1]);

    [Fact]
    public void A_number_that_is_none_is_missing()
    {
        Assert.Equal(Outcome.Unknown, Everything.Evaluate(Known with { Hemoglobin = double.NaN }, Screening, Infusion)[Criterion.I2]);
        Assert.Equal(Outcome.Unknown, Everything.Evaluate(Known with { Hemoglobin = double.PositiveInfinity }, Screening, Infusion)[Criterion.I2]);
    }

    [Fact]
    public void The_attributes_and_the_file_decide_alike()
    {
        foreach (var (name, chart) in All)
        {
            var attributes = Everything.Evaluate(chart, Screening, Infusion, new() { E13 = false });
            var file = EverythingInFile.Evaluate(chart, Screening, Infusion, new() { E13 = false });

            Assert.True(attributes.Verdict == file.Verdict, name);
            foreach (var criterion in Enum.GetValues<Criterion>())
                Assert.True(attributes[criterion] == file[Enum.Parse<EverythingInFile.Criterion>(criterion.ToString())], $"{name}: {criterion}");
        }
    }

    [Fact]
    public void Screening_gives_the_verdict_of_the_evaluation()
        => Assert.All(All, static patient => Assert.Equal(
            Everything.Evaluate(patient.Chart, Screening, Infusion, new() { E13 = false }).Verdict,
            Everything.Screen(patient.Chart, Screening, Infusion, new() { E13 = false })));

    [Fact]
    public void The_method_of_a_criterion_says_what_the_evaluation_says()
    {
        foreach (var (name, chart) in All)
        {
            var result = Everything.Evaluate(chart, Screening, Infusion);

            Assert.True(Everything.I1(chart, Screening) == Truth(result[Criterion.I1]), name);
            Assert.True(Everything.I3(chart) == Truth(result[Criterion.I3]), name);
            Assert.True(Everything.I4(chart) == Truth(result[Criterion.I4]), name);
            Assert.True(Everything.E2(chart) == Truth(result[Criterion.E2]), name);
            Assert.True(Everything.E4(chart, Screening, Infusion) == Truth(result[Criterion.E4]), name);
        }

        static Evaluation.Truth Truth(Outcome outcome) => Evaluation.Truth.FromBits((ulong)outcome & 1, (ulong)outcome >> 1);
    }

    [Fact]
    public void Without_a_patient_there_is_no_answer()
        => Assert.Throws<ArgumentNullException>("chart", static () => Everything.Evaluate(null!, Screening, Infusion));
}
