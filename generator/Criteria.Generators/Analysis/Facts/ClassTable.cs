using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>The values of a text, a code or an enumeration that criteria mention, each with the literal "it is this one": at most one of them holds.</summary>
internal sealed class ClassTable(Gates gates)
{
    private readonly SortedDictionary<string, Literal> _literals = new(System.StringComparer.Ordinal);
    private Literal _isEarlier = gates.False;

    public IReadOnlyDictionary<string, Literal> Literals => _literals;

    /// <summary>That the value is this one.</summary>
    public Literal Is(string value)
    {
        if (_literals.TryGetValue(value, out var known))
            return known;
        var literal = gates.Input();

        // A ladder: that it is one of the first n values, so that the clauses are as many as the values.
        var isEarlier = gates.Input();
        gates.Solver.Add(!literal, !_isEarlier);
        gates.Solver.Add(!literal, isEarlier);
        gates.Solver.Add(!_isEarlier, isEarlier);
        _isEarlier = isEarlier;
        _literals.Add(value, literal);
        return literal;
    }

    /// <summary>Says that there are no values but these.</summary>
    public void Close(IEnumerable<string> values)
    {
        var literals = new List<Literal>();
        foreach (var value in values)
            literals.Add(Is(value));
        gates.Solver.Add([.. literals]);
    }
}
