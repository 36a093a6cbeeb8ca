using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class OutcomeTests
{
    private const CriterionKind In = CriterionKind.Inclusion;
    private const CriterionKind Ex = CriterionKind.Exclusion;

    [Theory]
    [InlineData("T", "T", Name.Met, Name.Met)]
    [InlineData("T", "F", Name.NotMet, Name.NotMet)]
    [InlineData("T", "?", Name.Unknown, Name.Unknown)]
    [InlineData("F", "T", Name.NotApplicable, Name.NotApplicable)]
    [InlineData("F", "F", Name.NotApplicable, Name.NotApplicable)]
    [InlineData("F", "?", Name.NotApplicable, Name.NotApplicable)]
    [InlineData("?", "T", Name.Met, Name.Unknown)]
    [InlineData("?", "F", Name.Unknown, Name.NotMet)]
    [InlineData("?", "?", Name.Unknown, Name.Unknown)]
    public void A_condition_makes_an_inclusion_an_implication_and_an_exclusion_a_conjunction(string appliesTo, string expression, string inclusion, string exclusion)
    {
        var result = Run(Inclusion("I1", Of(expression)).When(Of(appliesTo)), Exclusion("E1", Of(expression)).When(Of(appliesTo)));
        Assert.Equal([inclusion, exclusion], result.Outcomes.Select(o => o.ToString()));
    }

    [Theory]
    [InlineData(nameof(GroupKind.All), "T", "NotMet", "Met", "NotApplicable")]
    [InlineData(nameof(GroupKind.Any), "T", "NotMet", "Met", "NotApplicable")]
    [InlineData(nameof(GroupKind.None), "T", "Met", "NotMet", "NotApplicable")]
    [InlineData(nameof(GroupKind.AtLeast), "T", "NotMet", "Met", "NotApplicable")]
    public void A_child_that_does_not_apply_is_left_out(string kind, string leftOut, string whenOtherFails, string whenOtherHolds, string whenNoneIsLeft)
    {
        string Of(params GroupTree[] children) => Run(Group(In, "g", Enum.Parse<GroupKind>(kind), 1, null, children)).Outcomes[0].ToString();
        Assert.Equal(whenOtherFails, Of(Child("a", leftOut, "F"), Child("b", "F", "T")));
        Assert.Equal(whenOtherHolds, Of(Child("a", "F", "F"), Child("b", "T", "T")));
        Assert.Equal(whenNoneIsLeft, Of(Child("a", leftOut, "F"), Child("b", "F", "F")));
    }

    [Fact]
    public void An_unknown_condition_of_a_child_leaves_open_whether_it_is_left_out()
    {
        var failing = Child("a", "F", "?");
        var holding = Child("b", "T", "?");
        Assert.Equal(ReferenceOutcome.Unknown, Run(Group(In, "g", GroupKind.All, 0, null, failing)).Outcomes[0]);
        Assert.Equal(ReferenceOutcome.Met, Run(Group(In, "g", GroupKind.All, 0, null, holding)).Outcomes[0]);
        Assert.Equal(ReferenceOutcome.Unknown, Run(Group(In, "g", GroupKind.Any, 0, null, holding)).Outcomes[0]);
        Assert.Equal(ReferenceOutcome.NotMet, Run(Group(Ex, "g", GroupKind.Any, 0, null, failing)).Outcomes[0]);
    }

    [Fact]
    public void A_group_that_may_have_no_child_left_is_not_decided_against_its_parent()
    {
        // Were the child's condition false, the inner group would be left out and the outer one hold.
        var inner = Group(In, "inner", GroupKind.Any, 0, null, Child("a", "F", "?"));
        var outer = Group(In, "outer", GroupKind.All, 0, null, inner, Inclusion("b", True));
        Assert.Equal(ReferenceOutcome.Unknown, Run(outer).Outcomes[0]);
    }

    [Fact]
    public void A_groups_own_predicate_is_one_more_child_that_always_applies()
    {
        Assert.Equal(ReferenceOutcome.Met, Run(Group(In, "g", GroupKind.Any, 0, True, Child("a", "F", "T"))).Outcomes[0]);
        Assert.Equal(ReferenceOutcome.NotMet, Run(Group(In, "g", GroupKind.Any, 0, False, Child("a", "T", "F"))).Outcomes[0]);
    }

    [Fact]
    public void A_groups_own_condition_concerns_the_whole_group()
    {
        var group = Group(In, "g", GroupKind.All, 0, null, Child("a", "F", "T"));
        Assert.Equal(ReferenceOutcome.NotApplicable, Run(group.When(False)).Outcomes[0]);
        Assert.Equal(ReferenceOutcome.Unknown, Run(group.When(Unknown)).Outcomes[0]);
        Assert.Equal(ReferenceOutcome.NotMet, Run(group.When(True)).Outcomes[0]);
    }

    [Fact]
    public void At_least_counts_the_children_that_hold()
    {
        ReferenceOutcome Of(params string[] children)
            => Run(Group(In, "g", GroupKind.AtLeast, 2, null, [.. children.Select((c, i) => Child($"c{i}", c, "T"))])).Outcomes[0];
        Assert.Equal(ReferenceOutcome.Met, Of("T", "T", "?"));
        Assert.Equal(ReferenceOutcome.Unknown, Of("T", "F", "?"));
        Assert.Equal(ReferenceOutcome.NotMet, Of("T", "F", "F"));
    }

    [Fact]
    public void A_gap_is_always_unknown()
        => Assert.Equal(ReferenceVerdict.Undetermined, Run(Criterion(In, "I1", new GapBody("lost", false))).Verdict);

    [Fact]
    public void A_definition_has_an_outcome_that_does_not_count()
    {
        var result = Run(Inclusion("I1", True), Inclusion("D1", False) with { Role = CriterionRole.Definition });
        Assert.Equal((ReferenceOutcome.NotMet, ReferenceVerdict.Eligible), (result.Outcomes[1], result.Verdict));
        Assert.Empty(result.Blocking);
    }

    [Fact]
    public void A_reference_to_a_criterion_is_its_value()
    {
        var result = Run(Inclusion("I1", Unknown), Inclusion("I2", Or(new CriterionExpression(0), new CriterionExpression(2))), Exclusion("E1", True));
        Assert.Equal([ReferenceOutcome.Unknown, ReferenceOutcome.Met, ReferenceOutcome.Met], result.Outcomes);
    }

    private static Expression Of(string letter) => letter switch { "T" => True, "F" => False, _ => Unknown };

    private static GroupTree Child(string id, string expression, string appliesTo) => Inclusion(id, Of(expression)).When(Of(appliesTo));

    private static ReferenceResult Run(params GroupTree[] trees) => TrialInterpreter.Evaluate(Trial(trees), Inputs.Of(PatientRecord.Of()));

    private static class Name
    {
        public const string Met = nameof(ReferenceOutcome.Met);
        public const string NotMet = nameof(ReferenceOutcome.NotMet);
        public const string Unknown = nameof(ReferenceOutcome.Unknown);
        public const string NotApplicable = nameof(ReferenceOutcome.NotApplicable);
    }
}
