using System;
using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// Conditions over conditions, each written into the solver once: what is the same has the same literal. A literal follows from its inputs in both
/// directions, so it or its negation can be assumed.
/// </summary>
internal sealed class Gates
{
    private readonly Dictionary<GateKey, Literal> _made = [];
    private readonly List<Literal[]?> _inputs = [];
    private readonly List<bool> _chooses = [];

    public Gates(SatSolver solver)
    {
        Solver = solver;
        Background = new(solver);
        True = Input();
        solver.Add(True);
    }

    public SatSolver Solver { get; }

    /// <summary>What is known of literals beside their gates.</summary>
    public Background Background { get; }

    public Literal True { get; }

    public Literal False => !True;

    /// <summary>A literal on which nothing is known.</summary>
    public Literal Input() => New(null);

    /// <summary>What a literal is made of; null where it is an input.</summary>
    public Literal[]? InputsOf(int variable) => _inputs[variable];

    /// <summary>The literal is a choice: its first input decides between the other two. Else all of its inputs hold.</summary>
    public bool IsChoice(int variable) => _chooses[variable];

    public Literal And(params Literal[] operands) => And((IEnumerable<Literal>)operands);

    public Literal And(IEnumerable<Literal> operands)
    {
        var parts = new SortedSet<Literal>();
        foreach (var operand in operands)
        {
            if (operand == False || parts.Contains(!operand))
                return False;
            if (operand != True)
                parts.Add(operand);
        }

        return parts.Count switch
        {
            0 => True,
            1 => parts.Min,
            _ => Make(GateKind.And, parts.ToArray()),
        };
    }

    public Literal Or(params Literal[] operands) => !And(operands.Select(static operand => !operand));

    public Literal Or(IEnumerable<Literal> operands) => !And(operands.Select(static operand => !operand));

    public Literal Implies(Literal condition, Literal consequence) => Or(!condition, consequence);

    /// <summary>The one where the condition holds, else the other.</summary>
    public Literal Choose(Literal condition, Literal whenTrue, Literal whenFalse)
    {
        if (condition == True || whenTrue == whenFalse)
            return whenTrue;
        if (condition == False)
            return whenFalse;
        if (condition.IsNegated)
            return Choose(!condition, whenFalse, whenTrue);
        if (whenTrue == True || whenTrue == condition)
            return Or(condition, whenFalse);
        if (whenTrue == False || whenTrue == !condition)
            return And(!condition, whenFalse);
        if (whenFalse == False || whenFalse == condition)
            return And(condition, whenTrue);
        if (whenFalse == True || whenFalse == !condition)
            return Or(!condition, whenTrue);
        if (whenTrue.IsNegated)
            return !Choose(condition, !whenTrue, !whenFalse);
        return Make(GateKind.Choice, [condition, whenTrue, whenFalse]);
    }

    public Literal Equal(Literal left, Literal right) => Choose(left, right, !right);

    private Literal New(Literal[]? inputs, bool chooses = false)
    {
        _chooses.Add(chooses);
        _inputs.Add(inputs);
        return Solver.NewVariable();
    }

    private Literal Make(GateKind kind, Literal[] inputs)
    {
        var key = new GateKey(kind, inputs);
        if (_made.TryGetValue(key, out var known))
            return known;
        var output = New(inputs, kind == GateKind.Choice);
        _made.Add(key, output);
        if (kind == GateKind.And)
            WriteAnd(output, inputs);
        else
            WriteChoice(output, inputs[0], inputs[1], inputs[2]);
        return output;
    }

    private void WriteAnd(Literal output, Literal[] inputs)
    {
        foreach (var input in inputs)
            Solver.Define(!output, input);
        Solver.Define([.. inputs.Select(static input => !input), output]);
    }

    private void WriteChoice(Literal output, Literal condition, Literal whenTrue, Literal whenFalse)
    {
        Solver.Define(!condition, !whenTrue, output);
        Solver.Define(!condition, whenTrue, !output);
        Solver.Define(condition, !whenFalse, output);
        Solver.Define(condition, whenFalse, !output);

        // Both agree: these follow, but let it be seen before the condition is known.
        Solver.Define(!whenTrue, !whenFalse, output);
        Solver.Define(whenTrue, whenFalse, !output);
    }

    private enum GateKind
    {
        And,
        Choice,
    }

    private readonly struct GateKey(GateKind kind, Literal[] inputs) : IEquatable<GateKey>
    {
        private readonly GateKind _kind = kind;
        private readonly Literal[] _inputs = inputs;

        public bool Equals(GateKey other) => _kind == other._kind && _inputs.AsSpan().SequenceEqual(other._inputs);

        public override bool Equals(object? obj) => obj is GateKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = (int)_kind;
            foreach (var input in _inputs)
                hash = unchecked((hash * 31) + input.Code);
            return hash;
        }
    }
}
