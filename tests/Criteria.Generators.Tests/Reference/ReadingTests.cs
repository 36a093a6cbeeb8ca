using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class ReadingTests
{
    private static readonly PathExpression s_sex = EnumMember(
        "Sex", new EnumValue("Female", "Female", false), new EnumValue("Mixed", "III+V", false), new EnumValue("NotKnown", "NotKnown", true));

    [Fact]
    public void A_number_outside_its_declared_domain_is_missing()
    {
        var read = Member("X", domain: new(Exact("0"), Exact("5")));
        Assert.Equal(NumberRange.Of(5), Evaluate(read, ("X", Value(5))));
        Assert.Null(Evaluate(read, ("X", Value(5.1))));
    }

    [Fact]
    public void An_enum_is_its_text_unless_the_value_says_that_nothing_is_known()
    {
        Assert.Equal(new KnownText("Female"), Evaluate(s_sex, ("Sex", new PatientEnum(0, "Female"))));
        Assert.Equal(new KnownText("III+V"), Evaluate(s_sex, ("Sex", new PatientEnum(1, "Mixed"))));
        Assert.Null(Evaluate(s_sex, ("Sex", new PatientEnum(2, "NotKnown"))));
        Assert.Null(Evaluate(s_sex, ("Sex", new PatientEnum(9, null))));
    }

    [Theory]
    [InlineData(10.0, 40.0, true, true)]
    [InlineData(0.0, 0.0, false, false)]
    [InlineData(40.0, 40.0, false, false)]
    [InlineData(-5.0, 0.0, false, false)]
    [InlineData(10.0, null, true, false)]
    [InlineData(double.NaN, 40.0, false, true)]
    public void A_placeholder_of_a_reference_range_is_missing_as_a_whole(double? low, double? high, bool hasLow, bool hasHigh)
    {
        (string, PatientValue?) lab = ("A", new PatientLab(30, low, high));
        Assert.Equal((true, hasLow, hasHigh), (Evaluate(Lab("A", "Value"), lab) is not null, Evaluate(Lab("A", "Low"), lab) is not null, Evaluate(Lab("A", "High"), lab) is not null));
    }

    [Fact]
    public void An_empty_text_is_a_value() => Assert.Equal(Kleene.True, Truth(Equal(TextMember("S"), Text("")), ("S", new PatientText(""))));

    [Fact]
    public void A_code_belongs_to_a_value_set_by_its_system_and_code()
    {
        var trial = Trial(Inclusion("I1", new ValueSetExpression(CodeMember("C"), 0))) with
        {
            ValueSets = EquatableArray.Of(new ValueSet("Steroids", "Steroids", EquatableArray.Of(new CodedValue("s", "1"), new CodedValue("s", "2")))),
        };
        ReferenceOutcome Of(PatientValue? code) => TrialInterpreter.Evaluate(trial, Inputs.Of(PatientRecord.Of(("C", code)))).Outcomes[0];
        Assert.Equal(ReferenceOutcome.Met, Of(new PatientCode("s", "2")));
        Assert.Equal(ReferenceOutcome.NotMet, Of(new PatientCode("t", "2")));
        Assert.Equal(ReferenceOutcome.Unknown, Of(null));
    }
}
