using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>The shapes of the subjects that trials name, each walked once. A value.</summary>
internal sealed record SubjectCatalogue(EquatableArray<SubjectEntry> Entries)
{
    /// <param name="names">The names of types, as declarations have them.</param>
    public static SubjectCatalogue Walk(IEnumerable<string> names, Compilation compilation, CancellationToken cancellation)
        => new(names.Distinct().OrderBy(static name => name, System.StringComparer.Ordinal)
            .Select(name => new SubjectEntry(name, Walk(name, compilation, cancellation))).ToEquatableArray());

    /// <summary>The shape of one type; null where this project cannot see it.</summary>
    public static SubjectShape? Walk(string name, Compilation compilation, CancellationToken cancellation)
        => SubjectFinder.Find(name, compilation) is { } subject ? SubjectWalker.Walk(subject, cancellation) : null;

    /// <summary>Null where the name is not in the catalogue or no type that this project can see.</summary>
    public SubjectShape? Find(string name)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name == name)
                return entry.Shape;
        }

        return null;
    }
}

/// <param name="Name">The type's name as declarations have it.</param>
/// <param name="Shape">Null where no such type can be seen.</param>
internal sealed record SubjectEntry(string Name, SubjectShape? Shape);
