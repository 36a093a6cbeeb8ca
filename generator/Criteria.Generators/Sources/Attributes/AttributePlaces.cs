using System;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Attributes;

/// <summary>
/// Whether the places of things are recorded. The generator asks for values only, so that what it caches does not change when
/// something moves; the analyzer asks for both, through the same code.
/// </summary>
internal sealed class AttributePlaces
{
    private readonly Func<ExpressionSyntax, string?>? _constant;

    private AttributePlaces(Func<ExpressionSyntax, string?>? constant) => _constant = constant;

    /// <summary>Values only.</summary>
    public static AttributePlaces None { get; } = new(null);

    /// <param name="constant">The value of a constant expression that is no literal; asked rarely.</param>
    public static AttributePlaces Recorded(Func<ExpressionSyntax, string?> constant) => new(constant);

    public LocatedText Text(ExpressionSyntax? expression, string value)
        => expression is null || _constant is null ? LocatedText.Unlocated(value) : LiteralMap.Read(expression, value, _constant);

    /// <summary>A text that is not written as such, at the node that it comes from.</summary>
    public LocatedText TextAt(SyntaxNode? node, string value) => LocatedText.At(value, SpanOf(node));

    public SourceSpan SpanOf(SyntaxNode? node)
        => node is null || _constant is null ? SourceSpan.None : new(node.SyntaxTree.FilePath, node.Span);

    public SourceSpan SpanOf(SyntaxToken token)
        => token.SyntaxTree is null || _constant is null ? SourceSpan.None : new(token.SyntaxTree.FilePath, token.Span);
}
