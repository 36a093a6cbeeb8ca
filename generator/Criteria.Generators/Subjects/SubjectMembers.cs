using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Criteria.Generators.Sources;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>The members of a type that criteria can name: public properties and fields of an instance that can be read, inherited ones too.</summary>
internal static class SubjectMembers
{
    /// <summary>The type's own members in their order, then those of its bases that it does not hide.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>();
        foreach (var level in Levels(type))
        {
            foreach (var member in level.GetMembers())
            {
                if (IsReadable(member) && !GeneratedSource.Declares(member) && seen.Add(member.Name))
                    yield return member;
            }
        }
    }

    /// <summary>The attributes of a member, those of the member it overrides, and those of the parameter of a record that it stands for.</summary>
    public static ImmutableArray<AttributeData> AttributesOf(ISymbol member)
    {
        var attributes = ImmutableArray.CreateBuilder<AttributeData>();
        for (var current = member; current is not null; current = (current as IPropertySymbol)?.OverriddenProperty)
        {
            attributes.AddRange(current.GetAttributes());
            if (current is IPropertySymbol { ContainingType: { IsRecord: true } record })
            {
                var parameters = record.InstanceConstructors.SelectMany(static constructor => constructor.Parameters);
                attributes.AddRange(parameters.Where(parameter => parameter.Name == current.Name).SelectMany(static parameter => parameter.GetAttributes()));
            }
        }

        return attributes.ToImmutable();
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return type.AllInterfaces.Prepend(type);
        var levels = new List<INamedTypeSymbol>();
        for (var level = type; level is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; level = level.BaseType)
            levels.Add(level);
        return levels;
    }

    private static bool IsReadable(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => false,
        IPropertySymbol { IsIndexer: true } => false,
        IPropertySymbol property => property.GetMethod is { DeclaredAccessibility: Accessibility.Public },
        IFieldSymbol field => !field.IsImplicitlyDeclared,
        _ => false,
    };
}
