using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Encoding;

/// <summary>Kleene's logic on rails.</summary>
internal sealed class RailLogic(Gates gates, Counting counting)
{
    public Rails True => new(gates.True, gates.False);

    public Rails False => new(gates.False, gates.True);

    public Rails Unknown => new(gates.False, gates.False);

    public Rails And(IReadOnlyList<Rails> operands)
        => new(gates.And(operands.Select(static operand => operand.True)), gates.Or(operands.Select(static operand => operand.False)));

    public Rails Or(IReadOnlyList<Rails> operands) => !And(operands.Select(static operand => !operand).ToArray());

    public Rails And(params Rails[] operands) => And((IReadOnlyList<Rails>)operands);

    public Rails Or(params Rails[] operands) => Or((IReadOnlyList<Rails>)operands);

    public Rails Implies(Rails condition, Rails consequence) => Or(!condition, consequence);

    public Rails Xor(Rails left, Rails right) => Or(And(left, !right), And(!left, right));

    /// <summary>One of two; where the condition is unknown, what both agree on.</summary>
    public Rails Choose(Rails condition, Rails whenTrue, Rails whenFalse)
        => new(
            gates.Or(gates.And(condition.True, whenTrue.True), gates.And(condition.False, whenFalse.True), gates.And(whenTrue.True, whenFalse.True)),
            gates.Or(gates.And(condition.True, whenTrue.False), gates.And(condition.False, whenFalse.False), gates.And(whenTrue.False, whenFalse.False)));

    public Rails AtLeast(int number, IReadOnlyList<Rails> operands)
        => new(
            counting.AtLeast(number, operands.Select(static operand => operand.True).ToArray()),
            !counting.AtLeast(number, operands.Select(static operand => !operand.False).ToArray()));

    /// <summary>What is decided where the value is present.</summary>
    public Rails WherePresent(Literal presence, Literal holds) => new(gates.And(presence, holds), gates.And(presence, !holds));

    /// <summary>A decided condition.</summary>
    public Rails Decided(Literal holds) => new(holds, !holds);
}
