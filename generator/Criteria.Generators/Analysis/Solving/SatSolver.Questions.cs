using System;
using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <content>One solver for many questions, each with clauses of its own; and one that shows what others found out.</content>
internal sealed partial class SatSolver
{
    /// <summary>Forgets everything, but keeps its memory. What it does next is what a new solver would do.</summary>
    public void Reset()
    {
        for (var code = 0; code < VariableCount * 2; code++)
            _watches[code]!.Count = 0;
        Array.Clear(_values, 0, VariableCount);
        _order.Reset(VariableCount);
        _clauses.Clear();
        _failed.Clear();
        _axioms.Clear();
        _trail.Count = 0;
        _levelStarts.Count = 0;
        _head = 0;
        _isInconsistent = false;
        LearntCount = 0;
        VariableCount = 0;
    }

    /// <summary>Takes variables and clauses, each as its length and the codes of its literals, into a solver that has none.</summary>
    public void Load(int variables, IntVector clauses)
    {
        while (VariableCount < variables)
            NewVariable();
        var items = clauses.Items;
        for (var place = 0; place < clauses.Count; place += items[place] + 1)
        {
            var length = items[place];
            if (length > 1)
                Watch(_clauses.Add(items, place + 1, length));
            else if (length == 0 || Value(items[place + 1]) < 0)
                _isInconsistent = true;
            else if (Value(items[place + 1]) == 0)
                Assign(items[place + 1], NoReason);
        }
    }

    /// <summary>Undoes the assignment of the last question, and finds out what holds whatever is asked.</summary>
    /// <returns>False where nothing does: there is no model at all.</returns>
    public bool Settle(WorkBudget budget)
    {
        BackTo(0);
        _failed.Clear();
        if (!_isInconsistent && Propagate(budget) != NoConflict)
            _isInconsistent = true;
        return !_isInconsistent;
    }

    /// <summary>How many variables of a settled solver have their value whatever is asked.</summary>
    public int FixedCount => _trail.Count;

    /// <summary>The value that a settled solver gives a variable whatever is asked: 1 true, -1 false, 0 open.</summary>
    public int FixedValueOf(int variable) => _levels[variable] == 0 ? _values[variable] : 0;

    /// <summary>Takes up a model that another solver found, and what follows from it at a glance. The solver is settled.</summary>
    /// <param name="variables">Whose values they are; -1: of nothing that is known here.</param>
    /// <param name="values">As of <see cref="FixedValueOf"/>.</param>
    public void Recall(IReadOnlyList<int> variables, IReadOnlyList<sbyte> values, WorkBudget budget)
    {
        Assume(variables, values);
        if (Propagate(budget) == NoConflict)
            return;

        // No model has what follows: then only the model itself is shown.
        BackTo(0);
        Assume(variables, values);
        _head = _trail.Count;
    }

    /// <summary>The values of the first variables in the model that was found, as of <see cref="FixedValueOf"/>.</summary>
    public sbyte[] ValuesOf(int variables)
    {
        var values = new sbyte[variables];
        Array.Copy(_values, values, variables);
        return values;
    }

    /// <summary>Takes up which assumptions another solver found to have no model.</summary>
    public void RecallFailed(IEnumerable<Literal> failed) => _failed.AddRange(failed);

    /// <summary>Visits the variables that have a value of the last question, which they have not always.</summary>
    public ReadOnlySpan<int> Trail => _levelStarts.Count == 0 ? [] : _trail.Items.AsSpan(_levelStarts.Items[0], _trail.Count - _levelStarts.Items[0]);

    private void Assume(IReadOnlyList<int> variables, IReadOnlyList<sbyte> values)
    {
        _levelStarts.Add(_trail.Count);
        for (var index = 0; index < variables.Count; index++)
        {
            var variable = variables[index];
            if (variable >= 0 && values[index] != 0 && _values[variable] == 0)
                Assign((variable * 2) + (values[index] > 0 ? 0 : 1), NoReason);
        }
    }
}
