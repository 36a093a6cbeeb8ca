using System;
using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// A conflict-driven solver for clauses (two watched literals, first unique implication point, restarts in Luby's sequence). Clauses are only ever
/// added; what a question asks stands in its assumptions, so that what one question taught serves all later ones.
/// </summary>
internal sealed partial class SatSolver
{
    private const int NoReason = -1;
    private const int NoConflict = -1;
    private const int FirstRestart = 100;

    private readonly ClauseStore _clauses = new();
    private readonly VariableOrder _order = new();
    private readonly IntVector _trail = new();
    private readonly IntVector _levelStarts = new();
    private readonly List<Literal> _failed = [];
    private readonly List<Literal[]> _axioms = [];
    private IntVector?[] _watches = new IntVector[128];

    // By variable: 1 true, -1 false, 0 open.
    private sbyte[] _values = new sbyte[64];
    private sbyte[] _phases = new sbyte[64];
    private int[] _levels = new int[64];
    private int[] _reasons = new int[64];
    private bool[] _decides = new bool[64];
    private int _head;
    private bool _isInconsistent;

    public int VariableCount { get; private set; }

    /// <summary>How many clauses were learnt from conflicts.</summary>
    public int LearntCount { get; private set; }

    /// <summary>What further holds of a full assignment; null: nothing.</summary>
    public ITheory? Theory { get; set; }

    /// <summary>Is told what is concluded; null: nobody wants a proof.</summary>
    public IProofLog? Proof { get; init; }

    /// <summary>The clauses as they were added.</summary>
    public ClauseStore Stated { get; } = new();

    /// <summary>After an unsatisfiable question: the assumptions of which it is the fault. Not always the fewest.</summary>
    public IReadOnlyList<Literal> Failed => _failed;

    private int Level => _levelStarts.Count;

    public Literal NewVariable()
    {
        var variable = VariableCount++;
        if (variable == _values.Length)
            Grow();
        _order.Reserve(VariableCount);
        _watches[variable * 2] ??= new();
        _watches[(variable * 2) + 1] ??= new();
        _phases[variable] = -1;
        return Literal.Of(variable);
    }

    /// <summary>Whether the literal holds in the model that was found; null where the question did not depend on it.</summary>
    public bool? ValueOf(Literal literal) => Value(literal.Code) switch
    {
        0 => null,
        var value => value > 0,
    };

    /// <summary>The clauses that are true of every patient and part of nothing else, as they were given.</summary>
    public IReadOnlyList<Literal[]> Axioms => _axioms;

    /// <summary>Adds a clause that is true of every patient. Undoes the assignment of the last question.</summary>
    public void Add(params Literal[] literals)
    {
        _axioms.Add(literals);
        Define(literals);
    }

    /// <summary>Adds a clause of which it is known elsewhere where it comes from: part of a gate, or of an order.</summary>
    public void Define(params Literal[] literals)
    {
        BackTo(0);
        Stated.Add(literals);
        var kept = new List<Literal>(literals.Length);
        foreach (var literal in literals)
        {
            var value = Value(literal.Code);
            if (value > 0 || kept.Contains(!literal))
                return;
            if (value == 0 && !kept.Contains(literal))
                kept.Add(literal);
        }

        if (kept.Count == 0)
            _isInconsistent = true;
        else if (kept.Count == 1)
            Assign(kept[0].Code, NoReason);
        else
            Watch(_clauses.Add(kept));
    }

    /// <summary>Whether the clauses, and the theory, have a model in which the assumptions hold.</summary>
    /// <param name="assumptions">What the question asks.</param>
    /// <param name="decisions">The variables on which the question depends: once all of them have a value without a conflict, all others follow.</param>
    /// <param name="conflicts">How many conflicts it may meet before it gives up.</param>
    public Answer Solve(IReadOnlyList<Literal> assumptions, IReadOnlyList<int> decisions, WorkBudget budget, long conflicts = long.MaxValue)
    {
        BackTo(0);
        _failed.Clear();
        if (_isInconsistent)
            return Answer.Unsatisfiable;
        _order.Clear();
        Array.Clear(_decides, 0, VariableCount);
        foreach (var variable in decisions)
        {
            _decides[variable] = true;
            _order.Insert(variable);
        }

        var search = new Search(assumptions, budget, conflicts);
        for (var restart = 0; ; restart++)
        {
            if (Run(search, FirstRestart * Luby(restart)) is { } answer)
                return answer;
            BackTo(0);
        }
    }

    /// <param name="ConflictsLeft">How many conflicts may still be met.</param>
    private sealed record Search(IReadOnlyList<Literal> Assumptions, WorkBudget Budget, long Conflicts)
    {
        public long ConflictsLeft { get; set; } = Conflicts;
    }

    /// <summary>Searches until it is decided or so many conflicts were met: then null, and it begins anew with what it has learnt.</summary>
    private Answer? Run(Search search, int conflictsUntilRestart)
    {
        while (true)
        {
            var conflict = Propagate(search.Budget);
            if (conflict == NoConflict && IsAssigned(search) && Theory?.Refute(this) is { } refutation)
                conflict = TakeRefutation(refutation);
            if (conflict != NoConflict)
            {
                search.Budget.CountConflict();
                search.ConflictsLeft--;
                conflictsUntilRestart--;
                Learn(conflict);
            }

            if (_isInconsistent)
                return Answer.Unsatisfiable;
            if (conflict != NoConflict)
                continue;
            if (IsAssigned(search))
                return Answer.Satisfiable;
            if (search.ConflictsLeft <= 0 || search.Budget.IsSpent)
                return Answer.Undecided;
            if (conflictsUntilRestart <= 0)
                return null;
            if (!Decide(search.Assumptions))
                return Answer.Unsatisfiable;
        }
    }

    /// <summary>Whether every assumption and every variable that decides the question has a value.</summary>
    private bool IsAssigned(Search search)
    {
        if (Level < search.Assumptions.Count)
            return false;
        while (!_order.IsEmpty)
        {
            var variable = _order.TakeFirst();
            if (_values[variable] == 0)
            {
                _order.Insert(variable);
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the next assumption, or a guess. False where an assumption cannot hold.</summary>
    private bool Decide(IReadOnlyList<Literal> assumptions)
    {
        while (Level < assumptions.Count)
        {
            var assumption = assumptions[Level];
            var value = Value(assumption.Code);
            if (value < 0)
            {
                CollectFailed(assumption);
                return false;
            }

            _levelStarts.Add(_trail.Count);
            if (value == 0)
            {
                Assign(assumption.Code, NoReason);
                return true;
            }
        }

        // The last assumptions may have held already, and so may what waits for a decision.
        int variable;
        do
        {
            if (_order.IsEmpty)
                return true;
            variable = _order.TakeFirst();
        }
        while (_values[variable] != 0);
        _levelStarts.Add(_trail.Count);
        Assign((variable * 2) + (_phases[variable] > 0 ? 0 : 1), NoReason);
        return true;
    }

    private int Value(int code) => (code & 1) == 0 ? _values[code >> 1] : -_values[code >> 1];

    private void Assign(int code, int reason)
    {
        var variable = code >> 1;
        _values[variable] = (sbyte)((code & 1) == 0 ? 1 : -1);
        _levels[variable] = Level;
        _reasons[variable] = reason;
        _trail.Add(code);
    }

    private void BackTo(int level)
    {
        if (Level <= level)
            return;
        var start = _levelStarts.Items[level];
        for (var index = _trail.Count - 1; index >= start; index--)
        {
            var variable = _trail.Items[index] >> 1;
            _phases[variable] = _values[variable];
            _values[variable] = 0;
            if (_decides[variable])
                _order.Insert(variable);
        }

        _trail.Count = start;
        _levelStarts.Count = level;
        _head = Math.Min(_head, start);
    }

    private void Grow()
    {
        var length = _values.Length * 2;
        Array.Resize(ref _values, length);
        Array.Resize(ref _phases, length);
        Array.Resize(ref _levels, length);
        Array.Resize(ref _reasons, length);
        Array.Resize(ref _decides, length);
        Array.Resize(ref _seen, length);
        Array.Resize(ref _watches, length * 2);
    }

    /// <summary>1, 1, 2, 1, 1, 2, 4, 1, 1, 2, …: the best order of restarts where nothing is known of the problem (Luby, Sinclair, Zuckerman 1993).</summary>
    private static int Luby(int index)
    {
        int size = 1, power = 0;
        while (size < index + 1)
        {
            power++;
            size = (2 * size) + 1;
        }

        while (size - 1 != index)
        {
            size = (size - 1) >> 1;
            power--;
            index %= size;
        }

        return 1 << power;
    }
}
