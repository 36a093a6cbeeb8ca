using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>The values of a text, a code or an enumeration that criteria mention, each with the literal "it is this one": at most one of them holds.</summary>
internal sealed class ClassTable(Gates gates)
{
    private readonly SortedDictionary<string, Literal> _literals = new(System.StringComparer.Ordinal);
    private readonly Alternatives _alternatives = new(gates);

    public IReadOnlyDictionary<string, Literal> Literals => _literals;

    /// <summary>That the value is this one.</summary>
    public Literal Is(string value)
    {
        if (_literals.TryGetValue(value, out var known))
            return known;
        var literal = gates.Input();
        _literals.Add(value, literal);
        _alternatives.Add(literal);
        return literal;
    }

    /// <summary>Says that there are no values but these, of which none was mentioned before.</summary>
    public void Close(IEnumerable<string> values)
    {
        foreach (var value in values)
            Is(value);
        _alternatives.Complete();
    }
}
