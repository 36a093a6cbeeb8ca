using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>What the criteria of a trial read, each once, in order of first use.</summary>
internal sealed class FactTable(EquatableArray<Attestation> attestations)
{
    private readonly List<Fact> _facts = [];
    private readonly Dictionary<Expression, int> _indexes = [];

    // The class that holds a method for each fact cannot have a method of its own name.
    private readonly Identifiers _identifiers = new("Facts");

    public EquatableArray<int> IndexesOf(IEnumerable<Fact> facts) => facts.Select(IndexOf).ToEquatableArray();

    public EquatableArray<Fact> ToFacts() => _facts.ToEquatableArray();

    private int IndexOf(Fact fact)
    {
        if (_indexes.TryGetValue(fact.Reading, out var index))
            return index;
        var name = fact.Reading is AttestationExpression attestation ? attestations[attestation.Attestation].Identifier : fact.Name;
        _facts.Add(fact with { Identifier = _identifiers.Claim(Identifiers.Of(name), name) });
        _indexes.Add(fact.Reading, _facts.Count - 1);
        return _facts.Count - 1;
    }
}
