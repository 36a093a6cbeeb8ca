using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Criteria.Generators.Sources;
using Microsoft.CodeAnalysis;

namespace Criteria.Generators.Subjects;

/// <summary>A property or field that criteria can name.</summary>
/// <param name="IsAmbiguous">Two interfaces declare it, neither of which inherits the other: C# cannot tell which is meant.</param>
internal readonly record struct SubjectMember(ISymbol Symbol, bool IsAmbiguous);

/// <summary>The members of a type that criteria can name: public properties and fields of an instance that can be read, inherited ones too.</summary>
internal static class SubjectMembers
{
    /// <summary>The type's own members in their order, then those of its bases that it does not hide.</summary>
    public static IEnumerable<SubjectMember> Of(INamedTypeSymbol type)
    {
        var levels = Levels(type);
        var hiding = new Dictionary<string, INamedTypeSymbol>();
        foreach (var level in levels)
        {
            foreach (var member in level.GetMembers())
            {
                if (GeneratedSource.Declares(member) || !CanHide(member) || hiding.ContainsKey(member.Name))
                    continue;
                hiding.Add(member.Name, level);
                if (IsReadable(member))
                    yield return new(member, level.TypeKind == TypeKind.Interface && IsDeclaredBeside(level, member.Name, levels));
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

    private static List<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        // The interfaces of an interface stand after those that inherit them.
        if (type.TypeKind == TypeKind.Interface)
            return [type, .. type.AllInterfaces];
        var levels = new List<INamedTypeSymbol>();
        for (var level = type; level is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; level = level.BaseType)
            levels.Add(level);
        return levels;
    }

    private static bool IsDeclaredBeside(INamedTypeSymbol level, string name, List<INamedTypeSymbol> levels)
        => levels.Any(other => !SymbolEqualityComparer.Default.Equals(other, level)
            && !level.AllInterfaces.Contains(other, SymbolEqualityComparer.Default)
            && other.GetMembers(name).Any(CanHide));

    /// <summary>Whether C# finds the member by its name, and none behind it: what generated code of the same project may not name hides nothing from it.</summary>
    private static bool CanHide(ISymbol member) => member switch
    {
        { DeclaredAccessibility: Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal } => false,
        IPropertySymbol { IsIndexer: true } or IFieldSymbol { IsImplicitlyDeclared: true } => false,
        IMethodSymbol method => method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false },
        _ => true,
    };

    private static bool IsReadable(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => false,
        IPropertySymbol property => property.GetMethod is { DeclaredAccessibility: Accessibility.Public },
        IFieldSymbol => true,
        _ => false,
    };
}
