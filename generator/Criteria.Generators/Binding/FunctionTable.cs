using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Subjects;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Binding;

/// <summary>The author's own functions: what the types that the trial names hold, and which of it some expression calls.</summary>
internal sealed class FunctionTable
{
    private readonly List<FunctionTypeShape> _types = [];
    private readonly List<string> _unknown = [];
    private readonly List<TrialFunction> _called = [];
    private readonly HashSet<string> _reported = [];

    /// <summary>Reports the types that cannot be seen and those that hold no function.</summary>
    public FunctionTable(EquatableArray<LocatedText> names, FunctionCatalogue catalogue, DiagnosticBag diagnostics)
    {
        foreach (var name in names)
        {
            if (catalogue.Find(name.Value) is not { } type)
            {
                _unknown.Add(name.Value);
                diagnostics.Report(BindingRules.UnknownName, name.Whole, name.Value, "type that this project can see", "; a type declared only in generated code cannot hold functions");
            }
            else if (!_types.Contains(type))
            {
                _types.Add(type);
                if (type.Functions.Count == 0)
                    diagnostics.Report(BindingRules.TypeMismatch, name.Whole, $"'{type.FullName}' holds no function; expected a static method marked [CriteriaFunction]");
            }
        }
    }

    /// <summary>The types of all parameters and results.</summary>
    public IEnumerable<MemberType> ValueTypes => _types.SelectMany(static type => type.Functions)
        .SelectMany(static function => function.Function.Parameters.Select(static parameter => parameter.Type).Append(function.Function.Result));

    /// <summary>The names by which types can be called: the last part of each, and the whole.</summary>
    public IEnumerable<string> TypeNames => _types.SelectMany(static type => new[] { Binding.TypeNames.Simple(type.FullName), type.FullName });

    /// <summary>The types that a name may mean: the whole name, or its last parts.</summary>
    public IReadOnlyList<FunctionTypeShape> Find(string name) => [.. _types.Where(type => IsNameOf(name, type.FullName))];

    /// <summary>Whether the name is one of a type that the trial names but nobody can see, which has been reported.</summary>
    public bool IsUnknown(string name) => _unknown.Exists(type => IsNameOf(name, type));

    /// <summary>True once for each fault of a function: it is one mistake, however many criteria call it.</summary>
    public bool IsFirstReport(TrialFunction function, string fault) => _reported.Add($"{function.ContainingType}.{function.Name}\n{fault}");

    /// <summary>The function's index among those that are called.</summary>
    public int Call(TrialFunction function)
    {
        var index = _called.IndexOf(function);
        if (index >= 0)
            return index;
        _called.Add(function);
        return _called.Count - 1;
    }

    public EquatableArray<TrialFunction> ToFunctions() => _called.ToEquatableArray();

    private static bool IsNameOf(string name, string fullName)
    {
        var plain = fullName.Replace("@", string.Empty);
        return plain == name || plain.EndsWith("." + name, StringComparison.Ordinal);
    }
}
