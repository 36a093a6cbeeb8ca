using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Criteria.Generators.Sources;

/// <summary>The names of types as generated C# writes them, and as metadata does.</summary>
internal static class CSharpNames
{
    // Metadata take names of 1,023 bytes; what generated code adds to a name, and characters of three bytes, have room beside this.
    private const int LongestName = 100;

    private const string Global = "global::";

    private static readonly SymbolDisplayFormat _full = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat _metadata = _full.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    private static readonly SymbolDisplayFormat _rooted = _full.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Included);

    private static readonly SymbolDisplayFormat _short = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The full C# name, keywords escaped: without <c>global::</c> itself, but its type arguments have it, because no one else can write it there.</summary>
    public static string Full(ITypeSymbol type)
    {
        var name = type.ToDisplayString(_rooted);
        return name.StartsWith(Global, StringComparison.Ordinal) ? name.Substring(Global.Length) : name;
    }

    /// <summary>The name for a message.</summary>
    public static string Short(ITypeSymbol type) => type.ToDisplayString(_short);

    /// <summary>The namespace as C# writes it; null for the global one.</summary>
    public static string? NamespaceOf(INamedTypeSymbol type)
        => type.ContainingNamespace is { IsGlobalNamespace: false } name ? name.ToDisplayString(_full) : null;

    /// <summary>Namespace, containing types with <c>+</c>, arity with <c>`</c>.</summary>
    public static string Metadata(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
            name = container.MetadataName + "+" + name;
        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString(_metadata) + "." + name
            : name;
    }

    /// <summary>A text as a C# identifier: what C# does not allow, or allows and nobody sees, becomes <c>_</c>.</summary>
    public static string Identifier(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        foreach (var c in text)
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format ? c : '_');
        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name.Insert(0, '_');
        return Escaped(Shortened(name.ToString()));
    }

    /// <summary>An identifier that no compiler finds too long: of a longer one the beginning and a hash of the whole.</summary>
    public static string Shortened(string identifier)
        => identifier.Length <= LongestName ? identifier : identifier.Substring(0, LongestName) + "_" + HintNames.Hash(identifier);

    /// <summary>Whether a text is identifiers with dots between them.</summary>
    public static bool IsQualifiedName(string text) => text.Split('.').All(static part => SyntaxFacts.IsValidIdentifier(part));

    public static string Escaped(string identifier)
        => SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier : identifier;

    /// <summary>The last part of a path, whichever way its folders are separated.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
