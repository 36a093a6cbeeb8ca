using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Certificates;

/// <summary>
/// Says of a clause whether it follows from others by what is forced alone: all of its literals are taken to be false, and some clause cannot hold (reverse
/// unit propagation). It searches for nothing, decides nothing, and shares no code with the solver whose conclusions it checks.
/// </summary>
internal sealed class RupChecker
{
    private readonly List<Literal[]> _clauses = [];
    private readonly Dictionary<Literal, List<int>> _watches = [];
    private readonly HashSet<Literal> _true = [];
    private readonly List<Literal> _trail = [];
    private int _head;
    private bool _isRefuted;

    /// <summary>Takes a clause for granted.</summary>
    public void Add(IEnumerable<Literal> literals)
    {
        var clause = literals.Distinct().ToArray();
        if (_isRefuted || clause.Any(literal => _true.Contains(literal) || clause.Contains(!literal)))
            return;

        // Those that can hold stand first, and two of them are watched.
        var open = clause.Where(literal => !_true.Contains(!literal)).ToArray();
        if (open.Length == 0)
        {
            _isRefuted = true;
        }
        else if (open.Length == 1)
        {
            Assign(open[0]);
            _isRefuted = !Propagate();
        }
        else
        {
            // What is false is false for good, and need not be kept.
            _clauses.Add(open);
            Watch(open[0], _clauses.Count - 1);
            Watch(open[1], _clauses.Count - 1);
        }
    }

    /// <summary>Takes up a clause that follows from those before it.</summary>
    /// <returns>False where it does not, or not by what is forced: then it is not taken up.</returns>
    public bool TryConclude(IReadOnlyList<Literal> clause)
    {
        if (!Refutes(clause.Select(static literal => !literal)))
            return false;
        Add(clause);
        return true;
    }

    /// <summary>Whether the clauses leave no way for all of the literals to hold.</summary>
    public bool Refutes(IEnumerable<Literal> literals)
    {
        if (_isRefuted)
            return true;
        var mark = _trail.Count;
        var isRefuted = false;
        foreach (var literal in literals)
        {
            if (_true.Contains(!literal))
                isRefuted = true;
            else if (!_true.Contains(literal))
                Assign(literal);
        }

        isRefuted = isRefuted || !Propagate();
        for (var place = _trail.Count - 1; place >= mark; place--)
            _true.Remove(_trail[place]);
        _trail.RemoveRange(mark, _trail.Count - mark);
        _head = mark;
        return isRefuted;
    }

    private void Assign(Literal literal)
    {
        _true.Add(literal);
        _trail.Add(literal);
    }

    private void Watch(Literal literal, int clause)
    {
        if (!_watches.TryGetValue(literal, out var clauses))
            _watches.Add(literal, clauses = []);
        clauses.Add(clause);
    }

    /// <returns>False where some clause cannot hold.</returns>
    private bool Propagate()
    {
        while (_head < _trail.Count)
        {
            var falsified = !_trail[_head++];
            if (!_watches.TryGetValue(falsified, out var watching))
                continue;
            var kept = 0;
            for (var index = 0; index < watching.Count; index++)
            {
                var clause = _clauses[watching[index]];
                if (clause[0] == falsified)
                    (clause[0], clause[1]) = (clause[1], clause[0]);
                if (!_true.Contains(clause[0]) && TryWatchAnother(clause, watching[index]))
                    continue;
                watching[kept++] = watching[index];
                if (_true.Contains(clause[0]))
                    continue;
                if (_true.Contains(!clause[0]))
                {
                    watching.RemoveRange(kept, index + 1 - kept);
                    return false;
                }

                Assign(clause[0]);
            }

            watching.RemoveRange(kept, watching.Count - kept);
        }

        return true;
    }

    private bool TryWatchAnother(Literal[] clause, int number)
    {
        for (var place = 2; place < clause.Length; place++)
        {
            if (_true.Contains(!clause[place]))
                continue;
            (clause[1], clause[place]) = (clause[place], clause[1]);
            Watch(clause[1], number);
            return true;
        }

        return false;
    }
}
