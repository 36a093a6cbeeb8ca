using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Sources.Attributes;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>Reads <c>[Invariant("cql")]</c> of a subject type and of the types that it inherits.</summary>
internal static class DeclaredInvariants
{
    public static EquatableArray<string> Of(INamedTypeSymbol subject)
    {
        var texts = new List<string>();
        for (var type = subject; type is not null; type = type.BaseType)
            texts.AddRange(TextsOf(type));
        foreach (var type in subject.AllInterfaces)
            texts.AddRange(TextsOf(type));
        return texts.Distinct().ToEquatableArray();
    }

    private static IEnumerable<string> TextsOf(INamedTypeSymbol type)
        => type.GetAttributes()
            .Where(static attribute => CriteriaAttributes.Is(attribute, "InvariantAttribute"))
            .Select(static attribute => attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null)
            .OfType<string>();
}
