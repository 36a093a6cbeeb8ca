using System.Collections.Generic;
using System.Linq;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>Answers a question by a decision diagram of everything it depends on, where it compares no sums.</summary>
internal sealed class DiagramSearch
{
    private const int MostNodes = 200_000;

    // Diagrams are as deep as they have variables, and they are walked recursively.
    private const int MostVariables = 1_000;

    private readonly Gates _gates;
    private readonly Excerpt _excerpt;
    private readonly Bdd _diagrams;
    private readonly int[] _conditions;
    private readonly List<int> _outputs;

    private DiagramSearch(Gates gates, Excerpt excerpt, WorkBudget budget)
    {
        _diagrams = new(MostNodes, budget);
        _gates = gates;
        _excerpt = excerpt;
        _conditions = new int[excerpt.Variables.Count];
        _outputs = Enumerable.Range(0, excerpt.Variables.Count).Where(IsOutput).OrderBy(index => excerpt.Variables[index]).ToList();
    }

    /// <param name="values">Where there is a model: the values of the excerpt's variables, 1 true and -1 false.</param>
    /// <param name="failed">Where there is none: how many of the first assumptions have none already.</param>
    /// <returns>Undecided where it would take too many nodes.</returns>
    public static Answer Answer(Gates gates, Excerpt excerpt, WorkBudget budget, out sbyte[] values, out int failed)
    {
        values = [];
        failed = 0;
        if (excerpt.Variables.Count > MostVariables)
            return Solving.Answer.Undecided;
        var search = new DiagramSearch(gates, excerpt, budget);
        var answer = search.Run(out var model, out failed);
        if (answer == Solving.Answer.Satisfiable)
            values = search.ValuesOf(model);
        return answer;
    }

    private bool IsOutput(int index) => _excerpt.Variables[index] is >= 0 and var variable && _gates.InputsOf(variable) is not null;

    private Answer Run(out int model, out int failed)
    {
        model = Bdd.True;
        failed = 0;
        for (var index = 0; index < _conditions.Length; index++)
            _conditions[index] = IsOutput(index) ? Bdd.False : _diagrams.Of(index);

        // What a gate is made of was there before it.
        foreach (var output in _outputs)
            _conditions[output] = Make(_excerpt.Variables[output]);
        var items = _excerpt.Clauses.Items;
        for (var place = _excerpt.EndOfGates; place < _excerpt.Clauses.Count; place += items[place] + 1)
        {
            var clause = Bdd.False;
            for (var index = 1; index <= items[place]; index++)
                clause = _diagrams.Or(clause, Local(new(items[place + index])));
            model = _diagrams.And(model, clause);
        }

        foreach (var assumption in _excerpt.Assumptions)
        {
            failed++;
            model = _diagrams.And(model, Local(assumption));
            if (_diagrams.IsFull)
                return Solving.Answer.Undecided;
            if (model == Bdd.False)
                return Solving.Answer.Unsatisfiable;
        }

        return _diagrams.IsFull ? Solving.Answer.Undecided : Solving.Answer.Satisfiable;
    }

    private int Make(int variable)
    {
        var inputs = _gates.InputsOf(variable)!;
        if (_gates.IsChoice(variable))
            return _diagrams.Choose(Global(inputs[0]), Global(inputs[1]), Global(inputs[2]));
        var all = Bdd.True;
        foreach (var input in inputs)
            all = _diagrams.And(all, Global(input));
        return all;
    }

    private int Global(Literal literal) => _gates.Solver.FixedValueOf(literal.Variable) switch
    {
        0 => Local(_excerpt.LocalOf(literal)),
        var value => value > 0 != literal.IsNegated ? Bdd.True : Bdd.False,
    };

    private int Local(Literal literal) => literal.IsNegated ? _diagrams.Not(_conditions[literal.Variable]) : _conditions[literal.Variable];

    private sbyte[] ValuesOf(int model)
    {
        var values = new sbyte[_conditions.Length];
        for (var index = 0; index < values.Length; index++)
            values[index] = -1;
        foreach (var (variable, value) in _diagrams.PathOf(model))
            values[variable] = (sbyte)(value ? 1 : -1);
        foreach (var output in _outputs)
        {
            var inputs = _gates.InputsOf(_excerpt.Variables[output])!;
            var holds = _gates.IsChoice(_excerpt.Variables[output])
                ? Holds(inputs[0], values) ? Holds(inputs[1], values) : Holds(inputs[2], values)
                : inputs.All(input => Holds(input, values));
            values[output] = (sbyte)(holds ? 1 : -1);
        }

        return values;
    }

    private bool Holds(Literal literal, sbyte[] values) => _gates.Solver.FixedValueOf(literal.Variable) switch
    {
        0 => values[_excerpt.LocalOf(literal).Variable] > 0 != literal.IsNegated,
        var value => value > 0 != literal.IsNegated,
    };
}
