using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class CallTests
{
    [Fact]
    public void A_function_sees_its_arguments_in_its_parameters_own_types()
    {
        var seen = new List<object?>();
        Possible? Call(MemberType type, Expression argument, params (string, PatientValue?)[] members) => Of(
            arguments =>
            {
                seen.Add(arguments.Single() is PatientNumber number ? number.Number : arguments.Single());
                return new PatientTruth(true);
            },
            type,
            new BooleanMember(),
            argument,
            members);

        Call(new NumberMember(NumberRepresentation.Decimal), Number("0.1"));
        Call(new NumberMember(NumberRepresentation.Single), Number("0.1"));
        Call(new NumberMember(NumberRepresentation.Int32), Integer(7));
        Call(new DateMember(), Date(2024, 2, 29));
        Call(new DateTimeMember(true), DateTimeMember("D"), ("D", new PatientDateTime(new(2024, 3, 1, 1, 0, 0), 120)));
        Call(new DateTimeMember(false), DateTimeMember("D"), ("D", new PatientDateTime(new(2024, 3, 1, 1, 0, 0), 120)));
        Call(new StringMember(), Text("x"));
        Assert.Equal(
            [
                0.1m,
                0.1f,
                7,
                new PatientDate(new(2024, 2, 29)),
                new PatientDateTime(new(2024, 3, 1, 1, 0, 0), 120),
                new PatientDateTime(new(2024, 2, 29, 23, 0, 0)),
                new PatientText("x"),
            ],
            seen);
    }

    [Fact]
    public void A_function_is_called_only_if_every_argument_is_present_and_certain()
    {
        Possible? Call(MemberType type, Expression argument, params (string, PatientValue?)[] members)
            => Of(_ => throw new InvalidOperationException("called"), type, new BooleanMember(), argument, members);
        Assert.Null(Call(new NumberMember(NumberRepresentation.Double), Member("X")));
        Assert.Null(Call(new NumberMember(NumberRepresentation.Double), Lab("A", "Value"), ("A", new PatientLab(3, null, null, 1))));
        Assert.Null(Call(new NumberMember(NumberRepresentation.Int32), Declared(IntegerMember("X"), 0, 3)));
        Assert.Null(Call(new DateMember(), Date(2024, 2)));
        Assert.Null(Call(new NumberMember(NumberRepresentation.Byte), Integer(256)));
    }

    [Fact]
    public void What_a_function_gives_is_read_like_a_member()
    {
        Assert.Equal(NumberRange.Of(Fraction.Parse("0.1")), Given(new PatientNumber(0.1f)));
        Assert.Null(Given(new PatientNumber(double.NaN)));
        Assert.Null(Given(null));
        Assert.Equal(DateRange.Of(new(2024, 2, 29)), Given(new PatientDate(new(2024, 2, 29))));
    }

    private static Possible? Given(PatientValue? result)
        => Of(_ => result, new BooleanMember(), result is PatientDate ? new DateMember() : new NumberMember(NumberRepresentation.Double), True);

    private static Possible? Of(CalledFunction function, MemberType parameter, MemberType result, Expression argument, params (string, PatientValue?)[] members)
    {
        var trial = Trial() with
        {
            Functions = EquatableArray.Of(new TrialFunction("T", "F", EquatableArray.Of(new FunctionParameter("x", parameter, null)), result, true, null)),
        };
        var inputs = Inputs.Of(PatientRecord.Of(members)) with { Functions = [function] };
        return new ExpressionInterpreter(trial, inputs, _ => Kleene.Unknown).Value(new CallExpression(0, EquatableArray.Of(argument), CriteriaType.Any));
    }
}
