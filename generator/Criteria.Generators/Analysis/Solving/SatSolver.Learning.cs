using System;
using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <content>What a conflict teaches.</content>
internal sealed partial class SatSolver
{
    private readonly List<Literal> _learnt = [];
    private readonly List<int> _touched = [];
    private bool[] _seen = new bool[64];

    /// <summary>Learns the clause that would have foreseen the conflict, and goes back to where it says something new.</summary>
    private void Learn(int conflict)
    {
        var level = HighestLevelOf(conflict);
        if (level == 0)
        {
            // Nothing was guessed or assumed: there is no model at all.
            _isInconsistent = true;
            return;
        }

        // A refutation of the theory may concern no guess of the last level.
        BackTo(level);
        _learnt.Clear();
        _learnt.Add(default);
        var open = 0;
        var place = _trail.Count - 1;
        var clause = conflict;
        Literal pivot;
        while (true)
        {
            open += SeeCauses(clause, level);
            while (!_seen[_trail.Items[place] >> 1])
                place--;
            pivot = new(_trail.Items[place--]);
            _seen[pivot.Variable] = false;
            open--;
            if (open == 0)
                break;
            clause = _reasons[pivot.Variable];
        }

        _learnt[0] = !pivot;
        Shorten();
        foreach (var variable in _touched)
            _seen[variable] = false;
        _touched.Clear();
        _order.Fade();
        TakeLearnt();
    }

    private int HighestLevelOf(int clause)
    {
        var level = 0;
        for (var index = 0; index < _clauses.LengthOf(clause); index++)
            level = Math.Max(level, _levels[_clauses.LiteralOf(clause, index).Variable]);
        return level;
    }

    /// <summary>Marks the literals of a clause; those of earlier levels are learnt.</summary>
    /// <returns>How many of this level were not marked before.</returns>
    private int SeeCauses(int clause, int level)
    {
        var open = 0;
        for (var index = 0; index < _clauses.LengthOf(clause); index++)
        {
            var literal = _clauses.LiteralOf(clause, index);
            var variable = literal.Variable;

            // The literal that a clause forced stands in it too, and holds.
            if (_seen[variable] || _levels[variable] == 0 || Value(literal.Code) > 0)
                continue;
            _seen[variable] = true;
            _touched.Add(variable);
            _order.Bump(variable);
            if (_levels[variable] == level)
                open++;
            else
                _learnt.Add(literal);
        }

        return open;
    }

    /// <summary>Leaves out what the other literals imply.</summary>
    private void Shorten()
    {
        var kept = 1;
        for (var index = 1; index < _learnt.Count; index++)
        {
            if (!IsImplied(_learnt[index]))
                _learnt[kept++] = _learnt[index];
        }

        _learnt.RemoveRange(kept, _learnt.Count - kept);
    }

    private bool IsImplied(Literal literal)
    {
        var reason = _reasons[literal.Variable];
        if (reason == NoReason)
            return false;
        for (var index = 0; index < _clauses.LengthOf(reason); index++)
        {
            var cause = _clauses.LiteralOf(reason, index);
            if (cause.Variable != literal.Variable && !_seen[cause.Variable] && _levels[cause.Variable] > 0)
                return false;
        }

        return true;
    }

    private void TakeLearnt()
    {
        LearntCount++;
        Proof?.AddLearnt(_learnt);
        if (_learnt.Count == 1)
        {
            BackTo(0);
            Assign(_learnt[0].Code, NoReason);
            return;
        }

        // The second watch is the last to become open again.
        var second = 1;
        for (var index = 2; index < _learnt.Count; index++)
        {
            if (_levels[_learnt[index].Variable] > _levels[_learnt[second].Variable])
                second = index;
        }

        (_learnt[1], _learnt[second]) = (_learnt[second], _learnt[1]);
        BackTo(_levels[_learnt[1].Variable]);
        var clause = _clauses.Add(_learnt);
        Watch(clause);
        Assign(_learnt[0].Code, clause);
    }

    /// <summary>Adds a clause that the theory refuted the assignment with: all of its literals are false.</summary>
    private int TakeRefutation(IReadOnlyList<Literal> refutation)
    {
        Proof?.AddLemma(refutation);
        var ordered = new List<Literal>(refutation);
        ordered.Sort((left, right) => _levels[right.Variable].CompareTo(_levels[left.Variable]) is var order and not 0 ? order : left.CompareTo(right));
        if (ordered.Count < 2)
        {
            // One literal alone, or none: it is false for good, so the conflict is at the lowest level.
            BackTo(0);
            if (ordered.Count == 0 || Value(ordered[0].Code) < 0)
                _isInconsistent = true;
            else
                Assign(ordered[0].Code, NoReason);
            return NoConflict;
        }

        var clause = _clauses.Add(ordered);
        Watch(clause);
        return clause;
    }

    /// <summary>The assumptions that made this one false.</summary>
    private void CollectFailed(Literal assumption)
    {
        _failed.Clear();
        _failed.Add(assumption);
        if (_levels[assumption.Variable] == 0)
            return;
        _seen[assumption.Variable] = true;
        for (var place = _trail.Count - 1; place >= _levelStarts.Items[0]; place--)
        {
            var literal = new Literal(_trail.Items[place]);
            if (!_seen[literal.Variable])
                continue;
            _seen[literal.Variable] = false;
            var reason = _reasons[literal.Variable];
            if (reason == NoReason)
            {
                if (literal != assumption)
                    _failed.Add(literal);
                continue;
            }

            for (var index = 0; index < _clauses.LengthOf(reason); index++)
            {
                var cause = _clauses.LiteralOf(reason, index);
                if (_levels[cause.Variable] > 0)
                    _seen[cause.Variable] = true;
            }

            _seen[literal.Variable] = false;
        }
    }
}
