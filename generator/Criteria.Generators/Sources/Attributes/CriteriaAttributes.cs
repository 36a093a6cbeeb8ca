using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>Finds the runtime's attributes on symbols.</summary>
internal static class CriteriaAttributes
{
    public const string Trial = "TrialAttribute";
    public const string TrialMetadataName = "Criteria.TrialAttribute";
    public const string TrialOfSubjectMetadataName = "Criteria.TrialAttribute`1";

    public static bool IsCriteria(INamedTypeSymbol? type)
        => type is { ContainingType: null, ContainingNamespace: { Name: "Criteria", ContainingNamespace.IsGlobalNamespace: true } };

    public static bool Is(AttributeData attribute, string name) => attribute.AttributeClass?.Name == name && IsCriteria(attribute.AttributeClass);

    /// <summary>The attribute that makes a type a trial, with or without a type argument.</summary>
    public static AttributeData? TrialOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Is(attribute, Trial))
                return attribute;
        }

        return null;
    }

    /// <summary>The first argument of an attribute of this name, where it is a text.</summary>
    public static string? TextOf(ImmutableArray<AttributeData> attributes, string name)
        => attributes.FirstOrDefault(attribute => Is(attribute, name)) is { ConstructorArguments.Length: > 0 } found
            && found.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null;

    /// <summary>In the order of the source: by file, then by position, over all parts of a partial type.</summary>
    public static IEnumerable<(AttributeData Attribute, ISymbol Owner)> InSourceOrder(IEnumerable<ISymbol> owners)
        => owners
            .SelectMany(static owner => owner.GetAttributes(), static (owner, attribute) => (Attribute: attribute, Owner: owner))
            .Where(static pair => IsCriteria(pair.Attribute.AttributeClass))
            .OrderBy(static pair => pair.Attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath ?? string.Empty, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Attribute.ApplicationSyntaxReference?.Span.Start ?? 0);
}
