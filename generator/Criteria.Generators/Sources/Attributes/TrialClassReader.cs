using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>Reads how the author declared the class of a trial, and whether a second part of it can be generated.</summary>
internal static class TrialClassReader
{
    private static readonly HashSet<SyntaxKind> _repeated =
    [
        SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.PrivateKeyword,
        SyntaxKind.StaticKeyword, SyntaxKind.SealedKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.ReadOnlyKeyword,
    ];

    public static TrialClass Read(INamedTypeSymbol symbol, TypeDeclarationSyntax declaration)
        => new(
            CSharpNames.NamespaceOf(symbol),
            declaration.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(Declare).ToEquatableArray(),
            declaration.Identifier.Text,
            Declare(declaration),
            CSharpNames.Metadata(symbol))
        {
            Members = ClassMembers.NamesOf(symbol),
        };

    /// <summary>Reports whatever keeps generated code from being another part of the class; true where nothing does.</summary>
    public static bool Check(
        INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, bool isSelf, AttributePlaces places, DiagnosticBag diagnostics)
    {
        var objection = Objection(symbol, declaration, isSelf);
        if (objection is null)
            return ClassMembers.Check(symbol, declaration, places, diagnostics);
        diagnostics.Report(FormRules.NotPartial, places.SpanOf(declaration.Identifier), symbol.Name, objection);
        return false;
    }

    private static string? Objection(INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, bool isSelf)
    {
        if (!IsPartial(declaration))
            return "is not partial; expected '" + Declare(declaration) + "'";
        if (declaration.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault(static container => !IsPartial(container)) is { } closed)
            return "'" + closed.Identifier.ValueText + "' around it is not partial; expected '" + Declare(closed) + "'";
        if (symbol.IsFileLocal)
            return "is local to its file, where nothing can be generated; expected no 'file'";
        if (symbol.TypeParameters.Length > 0)
            return "has type parameters; expected a type without";
        if (!isSelf && !symbol.IsStatic)
            return "is not static; expected 'static' beside [Trial<TSubject>]";
        if (isSelf && symbol.IsStatic)
            return "is static, so no patient can be an instance of it; expected [Trial<TSubject>] or a class that is not static";
        return symbol.IsRefLikeType ? "is a ref struct; expected a class, a record or a struct" : null;
    }

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The declaration as another part of the type repeats it: <c>public static partial class Bh002</c>.</summary>
    private static string Declare(TypeDeclarationSyntax declaration)
    {
        var words = declaration.Modifiers.Where(static modifier => _repeated.Contains(modifier.Kind())).Select(static modifier => modifier.Text).ToList();
        words.Add("partial");
        words.Add(declaration.Keyword.Text);
        if (declaration is RecordDeclarationSyntax record && !record.ClassOrStructKeyword.IsKind(SyntaxKind.None))
            words.Add(record.ClassOrStructKeyword.Text);
        return string.Join(" ", words) + " " + declaration.Identifier.Text + TypeParametersOf(declaration);
    }

    private static string TypeParametersOf(TypeDeclarationSyntax declaration)
        => declaration.TypeParameterList is { } list
            ? "<" + string.Join(", ", list.Parameters.Select(static parameter => parameter.Identifier.Text)) + ">"
            : string.Empty;
}
