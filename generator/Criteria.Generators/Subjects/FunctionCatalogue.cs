using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>The types whose functions trials name, each walked once. A value.</summary>
internal sealed record FunctionCatalogue(EquatableArray<FunctionTypeEntry> Entries)
{
    public static readonly FunctionCatalogue Empty = new(EquatableArray<FunctionTypeEntry>.Empty);

    /// <param name="names">The names of types, as declarations have them.</param>
    public static FunctionCatalogue Walk(IEnumerable<string> names, Compilation compilation, CancellationToken cancellation)
        => new(names.Distinct().OrderBy(static name => name, System.StringComparer.Ordinal)
            .Select(name => new FunctionTypeEntry(name, Walk(name, compilation, cancellation))).ToEquatableArray());

    /// <summary>The functions of one type; null where this project cannot see it.</summary>
    public static FunctionTypeShape? Walk(string name, Compilation compilation, CancellationToken cancellation)
        => SubjectFinder.FindFunctions(name, compilation) is { } type ? FunctionWalker.Walk(type, compilation, cancellation) : null;

    /// <summary>What concerns a trial that names these types.</summary>
    public FunctionCatalogue Of(IEnumerable<string> names)
    {
        var wanted = new HashSet<string>(names);
        return wanted.Count == 0 ? Empty : new(Entries.Where(entry => wanted.Contains(entry.Name)).ToEquatableArray());
    }

    /// <summary>Null where the name is not in the catalogue or no type that this project can see.</summary>
    public FunctionTypeShape? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name)?.Shape;
}

/// <param name="Name">The type's name as declarations have it.</param>
/// <param name="Shape">Null where no such type can be seen.</param>
internal sealed record FunctionTypeEntry(string Name, FunctionTypeShape? Shape);

/// <summary>A type with the functions that criteria can call.</summary>
/// <param name="FullName">The full C# name without <c>global::</c>.</param>
internal sealed record FunctionTypeShape(string FullName, EquatableArray<FunctionShape> Functions);

/// <summary>A method marked <c>[CriteriaFunction]</c>.</summary>
/// <param name="Problem">Why criteria cannot call it; null where they can.</param>
/// <param name="Function">What it takes and gives; where there is a problem, not to be relied on.</param>
internal sealed record FunctionShape(TrialFunction Function, string? Problem);
