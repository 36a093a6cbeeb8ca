namespace Criteria.Generators.Analysis.Solving;

/// <content>What follows from what is assigned.</content>
internal sealed partial class SatSolver
{
    // A watch is two ints: the clause, and another of its literals, which saves looking at the clause while that one holds.
    private void Watch(int clause)
    {
        var first = _clauses.LiteralOf(clause, 0).Code;
        var second = _clauses.LiteralOf(clause, 1).Code;
        AddWatch(first, clause, second);
        AddWatch(second, clause, first);
    }

    private void AddWatch(int literal, int clause, int other)
    {
        var watches = _watches[literal]!;
        watches.Add(clause);
        watches.Add(other);
    }

    /// <returns>A clause that cannot hold, or <see cref="NoConflict"/>.</returns>
    private int Propagate(WorkBudget budget)
    {
        var before = _head;
        var conflict = NoConflict;
        while (conflict == NoConflict && _head < _trail.Count)
            conflict = Visit(_trail.Items[_head++] ^ 1);
        budget.CountPropagations(_head - before);
        return conflict;
    }

    /// <summary>Visits the clauses that watch a literal which has become false.</summary>
    private int Visit(int falseLiteral)
    {
        var watches = _watches[falseLiteral]!;
        var items = watches.Items;
        var count = watches.Count;
        var clauses = _clauses.Items;
        var kept = 0;
        for (var index = 0; index < count; index += 2)
        {
            var clause = items[index];
            var other = items[index + 1];
            if (Value(other) > 0)
            {
                items[kept++] = clause;
                items[kept++] = other;
                continue;
            }

            if (clauses[clause + 1] == falseLiteral)
            {
                clauses[clause + 1] = clauses[clause + 2];
                clauses[clause + 2] = falseLiteral;
            }

            var first = clauses[clause + 1];
            if (Value(first) <= 0 && MoveWatch(clauses, clause, first))
                continue;
            items[kept++] = clause;
            items[kept++] = first;
            var value = Value(first);
            if (value == 0)
            {
                Assign(first, clause);
            }
            else if (value < 0)
            {
                for (index += 2; index < count; index++)
                    items[kept++] = items[index];
                watches.Count = kept;
                return clause;
            }
        }

        watches.Count = kept;
        return NoConflict;
    }

    /// <summary>Watches a literal of the clause that is not false in place of its second.</summary>
    private bool MoveWatch(int[] clauses, int clause, int first)
    {
        var end = clause + 1 + clauses[clause];
        for (var place = clause + 3; place < end; place++)
        {
            var literal = clauses[place];
            if (Value(literal) < 0)
                continue;
            clauses[place] = clauses[clause + 2];
            clauses[clause + 2] = literal;
            AddWatch(literal, clause, first);
            return true;
        }

        return false;
    }
}
