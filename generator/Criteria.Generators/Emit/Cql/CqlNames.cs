using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <summary>What everything is called in the exported library: as the author calls it, unless two of these would be one.</summary>
internal sealed class CqlNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly string[] _parameters;
    private readonly string[] _definitions;
    private readonly string[] _criteria;
    private readonly string[] _conditions;
    private readonly string[] _attestations;
    private readonly string[] _valueSets;
    private readonly string[] _cohorts;

    /// <param name="members">The members of the subject that the library reads, which come first: who fills them in knows them by these names.</param>
    public CqlNames(Trial trial, IEnumerable<string> members)
    {
        foreach (var member in members)
            _taken.Add(member);
        _parameters = [.. trial.Parameters.Select(parameter => Free(parameter.Name))];
        _definitions = [.. trial.Definitions.Select(definition => Free(definition.Name))];
        _criteria = [.. trial.AllCriteria.Select(criterion => Free(criterion.Id))];
        _attestations = [.. trial.Attestations.Select(attestation => Free("attested: " + attestation.Statement))];
        _valueSets = [.. trial.ValueSets.Select(set => Free(set.Name))];
        _conditions = [.. trial.AllCriteria.Select(criterion => Free(criterion.Id + " applies"))];
        InOrder = [.. trial.Parameters.Select(parameter => Free(parameter.Name + ", in order"))];
        _cohorts = [.. trial.Cohorts.Select(cohort => Free("Verdict of " + cohort.Id))];
        Verdict = Free("Verdict");
    }

    /// <summary>The value of a parameter that must not come before another.</summary>
    public string[] InOrder { get; }

    public string Verdict { get; }

    public bool IsTaken(string name) => _taken.Contains(name);

    public string Parameter(int index) => _parameters[index];

    public string Definition(int index) => _definitions[index];

    /// <summary>The value of a criterion.</summary>
    public string Criterion(int index) => _criteria[index];

    /// <summary>Whether a criterion concerns the patient.</summary>
    public string Condition(int index) => _conditions[index];

    public string Attestation(int index) => _attestations[index];

    public string ValueSet(int index) => _valueSets[index];

    public string Cohort(int index) => _cohorts[index];

    private string Free(string name)
    {
        var free = name;
        for (var count = 2; !_taken.Add(free); count++)
            free = name + " (" + CqlText.Integer(count) + ")";
        return free;
    }
}
