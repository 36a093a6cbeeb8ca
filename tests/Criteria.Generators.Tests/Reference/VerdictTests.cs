using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class VerdictTests
{
    [Fact]
    public void One_criterion_that_is_known_to_fail_makes_ineligible_whatever_is_unknown()
    {
        Assert.Equal(ReferenceVerdict.Ineligible, Verdict(Inclusion("I1", False), Inclusion("I2", Unknown)));
        Assert.Equal(ReferenceVerdict.Ineligible, Verdict(Inclusion("I1", Unknown), Exclusion("E1", True)));
        Assert.Equal(ReferenceVerdict.Undetermined, Verdict(Inclusion("I1", Unknown), Exclusion("E1", False)));
        Assert.Equal(ReferenceVerdict.Eligible, Verdict(Inclusion("I1", True), Exclusion("E1", False)));
        Assert.Equal(ReferenceVerdict.Eligible, Verdict(Inclusion("I1", False).When(False), Exclusion("E1", True).When(False)));
    }

    [Fact]
    public void Each_cohort_has_its_verdict_and_the_trials_is_the_best_of_them()
    {
        var trial = WithCohorts(Inclusion("I1", True), Of(Inclusion("I2", False), 0), Of(Exclusion("E1", Unknown), 1));
        var result = TrialInterpreter.Evaluate(trial, Inputs.Of(PatientRecord.Of()));
        Assert.Equal([ReferenceVerdict.Ineligible, ReferenceVerdict.Undetermined], result.CohortVerdicts);
        Assert.Equal(ReferenceVerdict.Undetermined, result.Verdict);
        Assert.Empty(result.Blocking);
    }

    [Fact]
    public void A_criterion_of_no_cohort_belongs_to_all()
    {
        var trial = WithCohorts(Exclusion("E1", True), Of(Inclusion("I2", True), 0));
        Assert.Equal(ReferenceVerdict.Ineligible, TrialInterpreter.Evaluate(trial, Inputs.Of(PatientRecord.Of())).Verdict);
    }

    [Fact]
    public void Blocking_are_the_inclusions_not_met_and_the_exclusions_met()
    {
        var trial = Trial(Inclusion("I1", False), Inclusion("I2", Unknown), Exclusion("E1", True), Exclusion("E2", False));
        Assert.Equal([0, 2], TrialInterpreter.Evaluate(trial, Inputs.Of(PatientRecord.Of())).Blocking);
    }

    [Fact]
    public void Missing_are_the_absent_facts_that_stand_in_an_unknown_criterion()
    {
        var (x, y, z) = (Member("X"), Member("Y"), Member("Z"));
        var trial = Trial(
            Inclusion("I1", Or(AtLeast(x, Number("1")), AtLeast(y, Number("1")))) with { Facts = EquatableArray.Of(0, 1) },
            Inclusion("I2", And(False, AtLeast(z, Number("1")))) with { Facts = EquatableArray.Of(2) }) with
        {
            Facts = EquatableArray.Of(new Fact(FactKind.Subject, "X", "X", x), new Fact(FactKind.Subject, "Y", "Y", y), new Fact(FactKind.Subject, "Z", "Z", z)),
        };
        Assert.Equal([1], TrialInterpreter.Evaluate(trial, Inputs.Of(PatientRecord.Of(("X", Value(0))))).Missing);
    }

    [Theory]
    [InlineData("2024-03-01", "2024-02-29", true)]
    [InlineData("2024-03-01", "2024-03-01", false)]
    public void A_parameter_that_comes_before_the_one_it_follows_is_missing(string screening, string infusion, bool missing)
    {
        var trial = Trial(Inclusion("I1", AtLeast(new ParameterExpression(1, CriteriaType.Date), Date(2000)))) with
        {
            Parameters = EquatableArray.Of(new Parameter("Screening", "screening", CriteriaType.Date, null), new Parameter("Infusion", "infusion", CriteriaType.Date, 0)),
        };
        var inputs = new Inputs(PatientRecord.Of(), [Day(screening), Day(infusion)], []);
        Assert.Equal(missing ? ReferenceOutcome.Unknown : ReferenceOutcome.Met, TrialInterpreter.Evaluate(trial, inputs).Outcomes[0]);
    }

    [Theory]
    [InlineData(true, nameof(ReferenceOutcome.Met))]
    [InlineData(false, nameof(ReferenceOutcome.NotMet))]
    [InlineData(null, nameof(ReferenceOutcome.Unknown))]
    public void An_attestation_is_unknown_until_given(bool? given, string expected)
    {
        var trial = Trial(Inclusion("I1", new AttestationExpression(0))) with { Attestations = EquatableArray.Of(new Attestation("I1", "judged")) };
        Assert.Equal(expected, TrialInterpreter.Evaluate(trial, new(PatientRecord.Of(), [], [given])).Outcomes[0].ToString());
    }

    [Fact]
    public void A_definition_is_evaluated_where_it_is_named()
    {
        var trial = Trial(Inclusion("I1", AtLeast(new DefinitionExpression(0, CriteriaType.Decimal), Number("3")))) with
        {
            Definitions = EquatableArray.Of(new Definition("Twice", "Twice", "", new ArithmeticExpression(ArithmeticOperator.Add, Member("X"), Member("X"), CriteriaType.Decimal))),
        };
        Assert.Equal(ReferenceOutcome.Met, TrialInterpreter.Evaluate(trial, Inputs.Of(PatientRecord.Of(("X", Value(1.5))))).Outcomes[0]);
    }

    private static PatientDate Day(string text) => new(DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static ReferenceVerdict Verdict(params GroupTree[] trees) => TrialInterpreter.Evaluate(Trial(trees), Inputs.Of(PatientRecord.Of())).Verdict;

    private static Criterion Of(Criterion criterion, int cohort) => criterion with { Cohorts = EquatableArray.Of(cohort) };

    private static Trial WithCohorts(params GroupTree[] trees)
        => Trial(trees) with { Cohorts = EquatableArray.Of(new Cohort("A", "A", "first"), new Cohort("B", "B", "second")) };
}
