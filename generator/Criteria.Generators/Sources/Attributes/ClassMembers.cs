using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>What the author's part of a trial's class declares already, beside which the generated part must fit.</summary>
internal static class ClassMembers
{
    /// <summary>The names, each once, those of the bases too: a criterion that has one of them is given another name.</summary>
    public static EquatableArray<string> NamesOf(INamedTypeSymbol type)
        => Of(type).Select(static member => member.Name).Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Reports the class and its members that have the name of a generated member; true where none has.</summary>
    public static bool Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, AttributePlaces places, DiagnosticBag diagnostics)
    {
        var isFree = !GeneratedNames.IsMember(type.Name);
        if (!isFree)
            diagnostics.Report(FormRules.GeneratedName, places.SpanOf(declaration.Identifier), type.Name, "the class");
        foreach (var member in Of(type))
        {
            if (!GeneratedNames.IsMember(member.Name) || (member is IMethodSymbol && GeneratedNames.IsMethod(member.Name)))
                continue;
            isFree = false;
            var isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType, type);
            var place = isOwn ? Identifier(member) : declaration.Identifier;
            diagnostics.Report(FormRules.GeneratedName, places.SpanOf(place), member.Name, isOwn ? $"a member of '{type.Name}'" : $"a member that '{type.Name}' inherits from '{member.ContainingType.Name}'");
        }

        return isFree;
    }

    private static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                var isSeen = SymbolEqualityComparer.Default.Equals(level, type) || member.DeclaredAccessibility != Accessibility.Private;
                var isNamed = member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol { IsIndexer: false } or IFieldSymbol or IEventSymbol or INamedTypeSymbol;
                if (isSeen && isNamed && !member.IsImplicitlyDeclared && !GeneratedSource.Declares(member))
                    yield return member;
            }
        }
    }

    private static SyntaxToken Identifier(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        PropertyDeclarationSyntax property => property.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        VariableDeclaratorSyntax field => field.Identifier,
        BaseTypeDeclarationSyntax nested => nested.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier,
        EventDeclarationSyntax @event => @event.Identifier,
        _ => default,
    };
}
