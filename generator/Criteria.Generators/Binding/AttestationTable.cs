using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Sources;
using Criteria.Generators.Syntax;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>The judgements that persons record for a trial. Identical statements are one judgement.</summary>
internal sealed class AttestationTable
{
    private readonly List<string> _statements = [];
    private readonly Dictionary<string, int> _indexes = [];
    private readonly Dictionary<int, string> _wanted = [];
    private readonly Identifiers _identifiers = new();
    private string[] _names = [];

    public static AttestationTable Of(IEnumerable<CriterionOwner> criteria, IEnumerable<DefinitionOwner> definitions)
    {
        var table = new AttestationTable();
        var all = criteria.ToList();
        foreach (var criterion in all)
            table.AddOwn(criterion);
        foreach (var owner in all)
            table.AddCalls(owner, owner.Identifier);
        foreach (var owner in definitions)
            table.AddCalls(owner, owner.Identifier);
        foreach (var reading in all.SelectMany(static criterion => criterion.Readings))
            table.AddCalls(reading, reading.Identifier);
        table.AssignNames();
        return table;
    }

    public int IndexOf(string statement) => _indexes.TryGetValue(statement, out var index) ? index : -1;

    /// <summary>The C# name of a judgement.</summary>
    public string IdentifierOf(int index) => _names[index];

    public EquatableArray<Attestation> ToAttestations() =>
        _statements.Select((statement, index) => new Attestation(_names[index], statement)).ToEquatableArray();

    // A criterion that is a judgement gives it its name, wherever else the statement stands.
    private void AddOwn(CriterionOwner criterion)
    {
        if (criterion.Predicate is AttestDeclaration attest)
            Add(attest.Statement.Value, criterion.Identifier);
    }

    private void AddCalls(Owner owner, string identifier)
    {
        foreach (var text in owner.Texts)
        {
            foreach (var node in SyntaxWalk.Nodes(text.Tree))
            {
                if (node is CallSyntax { Target: null, Function.Name: "Attested", Arguments: { Length: 1 } arguments } && arguments[0] is StringSyntax statement)
                    Add(statement.Value, identifier);
            }
        }
    }

    private void Add(string statement, string identifier)
    {
        if (_indexes.ContainsKey(statement))
            return;
        _wanted.Add(_statements.Count, identifier);
        _indexes.Add(statement, _statements.Count);
        _statements.Add(statement);
    }

    private void AssignNames() => _names = [.. _statements.Select((_, index) => _identifiers.Claim(_wanted[index], _wanted[index]))];
}
