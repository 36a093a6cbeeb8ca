using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Conventions.Tests;

/// <summary>A rule as its declaration in <c>Diagnostics</c> says it.</summary>
internal sealed record DeclaredRule(string Id, string Title, string Message, string Severity)
{
    /// <summary>The category that descriptors, release files and rule pages give it, by the third and fourth digit of the id.</summary>
    public string Category => "Criteria." + Id[4..6] switch
    {
        "01" => "Form",
        "02" => "Binding",
        "03" => "Logic",
        "04" => "Thresholds",
        "05" => "SourceText",
        "06" => "MissingData",
        "09" => "Environment",
        _ => throw new InvalidOperationException($"{Id} is in no range of ids that the architecture names"),
    };

    public string PagePath => $"{RuleCatalog.PageFolder}/{Id}.md";
}

/// <summary>Every rule that the criteria compiler declares, read from its source.</summary>
internal static class RuleCatalog
{
    public const string PageFolder = "generator/rules";

    private const string DeclarationFolder = Phases.Project + "/Diagnostics";

    public static IReadOnlyList<DeclaredRule> Rules { get; } = [.. Declarations().OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Every string literal in the declarations that has the form of an id, however it got there.</summary>
    public static IEnumerable<string> Ids()
        => from file in Repository.CSharp(DeclarationFolder)
           from token in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTokens()
           where token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.Length == 8 && token.ValueText.StartsWith("CRIT", StringComparison.Ordinal)
           select token.ValueText;

    private static IEnumerable<DeclaredRule> Declarations()
        => from file in Repository.CSharp(DeclarationFolder)
           from field in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>()
           where field.Declaration.Type.ToString() == "CriteriaRule"
           from variable in field.Declaration.Variables
           let arguments = ((BaseObjectCreationExpressionSyntax)variable.Initializer!.Value).ArgumentList!.Arguments
           select new DeclaredRule(Text(arguments[0]), Text(arguments[1]), Text(arguments[2]), ((MemberAccessExpressionSyntax)arguments[3].Expression).Name.Identifier.Text);

    private static string Text(ArgumentSyntax argument)
        => string.Concat(argument.Expression.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(static token => token.ValueText));
}
