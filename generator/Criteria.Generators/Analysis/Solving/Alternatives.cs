using System.Collections.Generic;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// Literals of which at most one holds; or exactly one, where they are all there are. A question needs those of its own cone alone, and that one of them
/// holds only where it sees them all: else it is one of the others.
/// </summary>
internal sealed class Alternatives(Gates gates)
{
    private readonly List<Literal> _members = [];
    private Literal _isEarlier = gates.False;

    public IReadOnlyList<Literal> Members => _members;

    /// <summary>One of the members holds.</summary>
    public bool IsComplete { get; private set; }

    public void Add(Literal member)
    {
        // A ladder: that it is one of the first n members, so that the clauses are as many as the members.
        var isEarlier = gates.Input();
        gates.Solver.Define(!member, !_isEarlier);
        gates.Solver.Define(!member, isEarlier);
        gates.Solver.Define(!_isEarlier, isEarlier);
        _isEarlier = isEarlier;
        _members.Add(member);
        gates.Background.Join(member.Variable, this);
    }

    /// <summary>Says that there are no others.</summary>
    public void Complete()
    {
        IsComplete = true;
        gates.Solver.Define([.. _members]);
    }
}
