using Criteria.Integration.Tests.Trials;
using static Criteria.Integration.Tests.Patients;

namespace Criteria.Integration.Tests;

/// <summary>One patient against many trials, in code that knows none of them.</summary>
public sealed class GenericScreeningTests
{
    private static readonly TrialParameters _parameters = new TrialParameters { ["Screening"] = Screening, ["Infusion"] = Infusion }.Attest("E13", false);

    [Fact]
    public void A_trial_as_a_value_says_what_its_class_says()
    {
        foreach (var (name, chart) in All)
        {
            var result = Everything.Evaluate(chart, Screening, Infusion, new() { E13 = false });
            var (verdict, outcomes) = Evaluate(default(Everything.Trial), chart);

            Assert.True(result.Verdict == verdict, name);
            Assert.Equal(Enum.GetValues<Everything.Criterion>().Select(criterion => result[criterion]), outcomes);
            Assert.Equal(result.Verdict, Screen(default(Everything.Trial), chart));
        }
    }

    [Fact]
    public void Nothing_is_boxed()
        => Allocation.MustBeNone("generic screening", static () => (int)Screen(default(Everything.Trial), Known) + (int)Screen(default(Anchors.Trial), Known));

    [Fact]
    public void Outcomes_are_written_where_the_caller_says_without_allocating()
        => Allocation.MustBeNone("generic evaluation", static () =>
        {
            Span<Outcome> outcomes = stackalloc Outcome[32];
            return (int)default(Everything.Trial).Evaluate(AtThresholds, _parameters, outcomes) + (int)outcomes[3];
        });

    [Fact]
    public void An_attestation_that_was_taken_back_is_missing()
    {
        var parameters = new TrialParameters { ["Screening"] = Screening, ["Infusion"] = Infusion }.Attest("E13", false).Attest("E13", null);

        Assert.Equal(Verdict.Undetermined, default(Everything.Trial).Screen(Known, parameters));
    }

    [Fact]
    public void A_trial_as_a_value_explains_like_its_class()
    {
        using var ofClass = new StringWriter();
        using var ofValue = new StringWriter();
        Everything.Explain(Everything.Evaluate(Known, Screening, Infusion, new() { E13 = false }), Known, Screening, Infusion, ofClass, new() { E13 = false });
        default(Everything.Trial).Explain(Known, _parameters, ofValue);

        Assert.Equal(ofClass.ToString(), ofValue.ToString());
    }

    [Fact]
    public void A_trial_of_a_base_type_takes_patients_of_a_derived_one()
    {
        ITrial<Subjects.OnDerived> trial = default(Subjects.OfClass.Trial);

        Assert.Equal(Verdict.Eligible, trial.Screen(new() { Score = 2 }, new()));
    }

    private static Verdict Screen<TTrial>(TTrial trial, Chart chart)
        where TTrial : struct, ITrial<Chart>
        => trial.Screen(chart, _parameters);

    private static (Verdict Verdict, Outcome[] Outcomes) Evaluate<TTrial>(TTrial trial, Chart chart)
        where TTrial : struct, ITrial<Chart>
    {
        var outcomes = new Outcome[trial.Info.Criteria.Count];
        return (trial.Evaluate(chart, _parameters, outcomes), outcomes);
    }
}
