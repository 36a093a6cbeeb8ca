using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>What things of one trial are called in its generated code, and what a method that reads them must be given.</summary>
internal sealed class TrialNames
{
    // Members that every trial has; a criterion or definition of that name gets a trailing underscore.
    private static readonly string[] Reserved =
    [
        "Evaluate", "Screen", "Explain", "Info", "Criterion", "Fact", "Cohort", "Cohorts", "Attestations", "Result", "Trial", "Facts", "Description",
        "CriterionWords", "FactWords", "PresenceWords", "CohortResult", "InOrder", "ExplainFact", "Clone", "EqualityContract",
        "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    private readonly Dictionary<Expression, int> _facts = [];
    private readonly string[] _criteria;
    private readonly string[] _conditions;
    private readonly string[] _definitions;
    private readonly string[] _valueSets;
    private readonly string[] _functions;
    private readonly NumberForm[] _forms;

    public TrialNames(Trial trial)
    {
        Trial = trial;
        for (var index = 0; index < trial.Facts.Count; index++)
            _facts[trial.Facts[index].Reading] = index;

        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal) { trial.Class.Name };
        if (trial.Subject.IsSelf)
            taken.UnionWith(OwnMembers(trial));
        Functions = trial.Functions.Count == 0 ? string.Empty : Unique("Functions", taken);
        var functions = new HashSet<string>(StringComparer.Ordinal) { Functions, "Facts", "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize" };
        _functions = [.. trial.Functions.Select(function => Unique(function.Name, functions))];
        _criteria = [.. trial.AllCriteria.Select(criterion => Unique(criterion.Identifier, taken))];
        _definitions = [.. trial.Definitions.Select(definition => Unique(definition.Identifier, taken))];
        _valueSets = [.. trial.ValueSets.Select(set => Unique("In" + set.Identifier, taken))];
        _conditions = [.. trial.AllCriteria.Select(criterion => Unique(criterion.Identifier + "Applies", taken))];
        Taken = taken;

        var arguments = new HashSet<string>(trial.Parameters.Select(static parameter => parameter.Identifier), StringComparer.Ordinal)
        {
            "attestations", "result", "writer",
        };
        Subject = Unique(CSharpText.Camel(trial.Subject.Name), arguments);
        SubjectType = "global::" + trial.Subject.FullName;
        HasAttestations = trial.Attestations.Count > 0;

        // Each stands after those it refers to, so that no chain of them is followed down.
        _forms = new NumberForm[trial.Definitions.Count];
        for (var index = 0; index < _forms.Length; index++)
        {
            if (trial.Definitions[index].Expression is { Type.IsNumeric: true } number)
                _forms[index] = new ExpressionEmitter(this, string.Empty, []).FormOf(number);
        }
    }

    public Trial Trial { get; }

    /// <summary>The argument that holds the patient.</summary>
    public string Subject { get; }

    public string SubjectType { get; }

    public bool HasAttestations { get; }

    /// <summary>Names of members of the class that are in use; methods for queries are added to it.</summary>
    public HashSet<string> Taken { get; }

    public string Criterion(int index) => CSharpText.Name(_criteria[index]);

    /// <summary>The method that tells whether a criterion concerns the patient.</summary>
    public string Condition(int index) => _conditions[index];

    public string Definition(int index) => CSharpText.Name(_definitions[index]);

    /// <summary>The class that calls the author's own functions.</summary>
    public string Functions { get; }

    /// <summary>The method of that class for one of them.</summary>
    public string Function(int index) => CSharpText.Name(_functions[index]);

    /// <summary>The form of a definition that is a number.</summary>
    public NumberForm FormOf(int definition) => _forms[definition];

    public string ValueSet(int index) => _valueSets[index];

    public string Parameter(int index) => CSharpText.Name(Trial.Parameters[index].Identifier);

    /// <summary>The number of a fact by how it is read; -1 for what is no fact, for instance an element's member.</summary>
    public int FactOf(Expression reading) => _facts.TryGetValue(reading, out var index) ? index : -1;

    public static string ParameterType(CriteriaType type) => type.Kind switch
    {
        TypeKind.Date => RuntimeNames.DateOnly + "?",
        TypeKind.Boolean => "bool?",
        TypeKind.Integer => "int?",
        TypeKind.String => "string?",
        _ => "double?",
    };

    public static string Unique(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }

    /// <summary>The members that the criteria read from the class itself, which holds the generated methods too.</summary>
    private static IEnumerable<string> OwnMembers(Trial trial)
        => trial.Facts.Select(static fact => fact.Reading).OfType<PathExpression>()
            .Where(static path => path.Root is SubjectRoot && path.Steps.Count > 0)
            .Select(static path => path.Steps[0].Member);
}
