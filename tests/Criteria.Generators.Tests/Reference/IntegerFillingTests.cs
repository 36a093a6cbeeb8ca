using Criteria.Generators.Trials;
using CsCheck;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Arithmetic on declared Integers gives exactly the least and the greatest of all fillings, as long as each is used once.</summary>
public sealed class IntegerFillingTests
{
    [Fact]
    public void An_interval_is_as_wide_as_its_fillings() => Gen.Int.Sample(
        seed =>
        {
            var dice = new Dice(seed);
            var next = 0;
            var expression = Tree(dice, 0, ref next);
            var patient = PatientRecord.Of([.. Enumerable.Range(0, next).Select(i => ($"N{i}", dice.Chance(0.5) ? null : (PatientValue?)new PatientNumber(dice.Between(-2, 2))))]);
            PatientValue[] domain = [.. Enumerable.Range(-2, 5).Select(n => new PatientNumber(n))];
            var values = AllFillings.Of(patient, _ => domain).Select(f => Value(expression, f)).ToArray();
            var known = new ExpressionInterpreter(Trial(), Inputs.Of(patient), _ => Kleene.Unknown).Value(expression);
            Assert.Equal(NumberRange.Between((int)values.Min(), (int)values.Max()), known);
        },
        iter: 500);

    private static Expression Tree(Dice dice, int depth, ref int next)
    {
        if (depth >= 2 || dice.Chance(0.2))
            return Declared(IntegerMember($"N{next++}"), -2, 2);
        var left = Tree(dice, depth + 1, ref next);
        return dice.Chance(0.2)
            ? new NegateExpression(left)
            : new ArithmeticExpression(
                dice.Pick(ArithmeticOperator.Add, ArithmeticOperator.Subtract, ArithmeticOperator.Multiply), left, Tree(dice, depth + 1, ref next), CriteriaType.Integer);
    }

    private static long Value(Expression expression, PatientRecord patient) => expression switch
    {
        DomainExpression domain => (int)((PatientNumber)patient.Member(domain.Operand.Steps[0].Member)!).Number,
        NegateExpression negate => -Value(negate.Operand, patient),
        ArithmeticExpression { Operator: ArithmeticOperator.Add } add => Value(add.Left, patient) + Value(add.Right, patient),
        ArithmeticExpression { Operator: ArithmeticOperator.Subtract } subtract => Value(subtract.Left, patient) - Value(subtract.Right, patient),
        ArithmeticExpression { Operator: ArithmeticOperator.Multiply } multiply => Value(multiply.Left, patient) * Value(multiply.Right, patient),
        _ => throw new InvalidOperationException($"{expression} is no expression of these tests"),
    };
}
