using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Emit.CSharp.Expressions;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>What things of one trial are called in its generated code, and what a method that reads them must be given.</summary>
internal sealed class TrialNames
{
    // Members that every trial has; a criterion or definition of that name gets a trailing underscore.
    private static readonly string[] Reserved =
    [
        .. GeneratedNames.Members, "Cohorts", "Clone", "EqualityContract",
        "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    private readonly Dictionary<Expression, int> _facts = [];
    private readonly string[] _criteria;
    private readonly string[] _conditions;
    private readonly string[] _definitions;
    private readonly string[][] _readings;
    private readonly string[] _valueSets;
    private readonly string[] _functions;
    private readonly NumberForm[] _forms;

    public TrialNames(Trial trial)
    {
        Trial = trial;
        for (var index = 0; index < trial.Facts.Count; index++)
            _facts[trial.Facts[index].Reading] = index;

        var arguments = new HashSet<string>(trial.Parameters.Select(static parameter => parameter.Identifier).Concat(GeneratedNames.Locals), StringComparer.Ordinal);
        Subject = Unique(CSharpText.Camel(trial.Subject.Name), arguments);

        // Where an argument of a name stands, a method of that name cannot be called.
        var taken = new HashSet<string>(Reserved.Concat(arguments), StringComparer.Ordinal) { trial.Class.Name };
        taken.UnionWith(trial.Class.Members);
        if (trial.Subject.Record is { } record)
            taken.Add(record.Name);
        Functions = trial.Functions.Count == 0 ? string.Empty : Unique("Functions", taken);
        var functions = new HashSet<string>(StringComparer.Ordinal) { Functions, "Facts", "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize" };
        _functions = [.. trial.Functions.Select(function => Unique(function.Name, functions))];
        _criteria = [.. trial.AllCriteria.Select(criterion => Unique(criterion.Identifier, taken))];
        _definitions = [.. trial.Definitions.Select(definition => Unique(definition.Identifier, taken))];
        _valueSets = [.. trial.ValueSets.Select(set => Unique("In" + set.Identifier, taken))];
        _conditions = [.. trial.AllCriteria.Select(criterion => Unique(criterion.Identifier + "Applies", taken))];
        _readings = [.. trial.AllCriteria.Select(criterion => criterion.Readings.Select(reading => Unique(criterion.Identifier + "_" + Plain(reading.Name), taken)).ToArray())];
        Taken = taken;

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

    private const int MostUnderscores = 3;
    private const int LongestReading = 100;

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

    /// <summary>The method of another reading of a criterion.</summary>
    public string Reading(int criterion, int reading) => CSharpText.Name(_readings[criterion][reading]);

    public string Definition(int index) => CSharpText.Name(_definitions[index]);

    /// <summary>The class that calls the author's own functions.</summary>
    public string Functions { get; }

    /// <summary>The method of that class for one of them.</summary>
    public string Function(int index) => CSharpText.Name(_functions[index]);

    /// <summary>The form of a definition that is a number.</summary>
    public NumberForm FormOf(int definition) => _forms[definition];

    public string ValueSet(int index) => _valueSets[index];

    public string Parameter(int index) => CSharpText.Name(Trial.Parameters[index].Identifier);

    /// <summary>The names that a method's own variables cannot have: those of its arguments.</summary>
    public HashSet<string> ArgumentNames() => [Subject, .. Trial.Parameters.Select(static parameter => parameter.Identifier), .. GeneratedNames.Locals];

    /// <summary>The number of a fact by how it is read; -1 for what is no fact, for instance an element's member.</summary>
    public int FactOf(Expression reading) => _facts.TryGetValue(reading, out var index) ? index : -1;

    /// <summary>The method that decides a block of criteria: a criterion may have the same name, since their arguments differ, but no member of the author's.</summary>
    public string Block(int block)
    {
        var name = "Decide" + CSharpText.Literal(block + 1);
        while (Trial.Class.Members.Contains(name))
            name += "_";
        return name;
    }

    public static string ParameterType(Parameter parameter) => parameter.Type.Kind switch
    {
        TypeKind.Date => RuntimeNames.DateOnly + "?",
        TypeKind.DateTime => (parameter.HasOffset ? RuntimeNames.DateTimeOffset : RuntimeNames.DateTime) + "?",
        TypeKind.Boolean => "bool?",
        TypeKind.Integer => "int?",
        TypeKind.String => "string?",
        _ => "double?",
    };

    /// <summary>A variable of a method, in C#: it hides no other and no member of the class, which could not be called beside it.</summary>
    /// <param name="taken">The method's own; the name is added.</param>
    public string Local(string name, HashSet<string> taken)
    {
        while (Taken.Contains(name) || !taken.Add(name))
            name += "_";
        return CSharpText.Name(name);
    }

    public static string Unique(string name, HashSet<string> taken)
    {
        // A number where blanks alone would make a name too long for metadata.
        var unique = name;
        for (var number = 1; !taken.Add(unique); number++)
            unique = number <= MostUnderscores ? unique + "_" : name + "_" + CSharpText.Literal(number);
        return unique;
    }

    private static string Plain(string name) => new(name.Take(LongestReading).Select(static character => char.IsLetterOrDigit(character) ? character : '_').ToArray());
}
