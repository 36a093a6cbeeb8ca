using System;
using System.Collections.Generic;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Literals;

/// <summary>
/// The value of a C# string expression with the place of each of its characters, so that an error inside an expression is shown at
/// the author's own characters, whatever escapes or concatenations surround it.
/// </summary>
internal static class LiteralMap
{
    /// <param name="expression">The argument as it was written.</param>
    /// <param name="value">Its value, which the compiler computed.</param>
    /// <param name="constant">The value of a piece that is no literal; null where it has none. Asked only where there is such a piece.</param>
    public static LocatedText Read(ExpressionSyntax expression, string value, Func<ExpressionSyntax, string?> constant)
    {
        var pieces = new List<LocatedText>();
        Collect(expression, constant, pieces);
        var mapped = pieces.Count == 1 ? pieces[0] : LocatedText.Join(pieces);

        // The compiler's value decides: what this reader does not understand exactly is known only as a whole.
        return mapped.Value == value ? mapped : LocatedText.At(value, SpanOf(expression));
    }

    private static void Collect(ExpressionSyntax expression, Func<ExpressionSyntax, string?> constant, List<LocatedText> pieces)
    {
        // A long concatenation leans to the left, so that side is a loop and only the right one recursion.
        var rights = new Stack<ExpressionSyntax>();
        while (true)
        {
            if (expression is ParenthesizedExpressionSyntax parenthesized)
            {
                expression = parenthesized.Expression;
            }
            else if (expression is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))
            {
                rights.Push(sum.Right);
                expression = sum.Left;
            }
            else
            {
                break;
            }
        }

        CollectPiece(expression, constant, pieces);
        while (rights.Count > 0)
            Collect(rights.Pop(), constant, pieces);
    }

    private static void CollectPiece(ExpressionSyntax expression, Func<ExpressionSyntax, string?> constant, List<LocatedText> pieces)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                pieces.Add(StringToken.Read(literal.Token));
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                CollectInterpolated(interpolated, constant, pieces);
                break;
            default:
                pieces.Add(LocatedText.At(constant(expression) ?? string.Empty, SpanOf(expression)));
                break;
        }
    }

    private static void CollectInterpolated(
        InterpolatedStringExpressionSyntax interpolated, Func<ExpressionSyntax, string?> constant, List<LocatedText> pieces)
    {
        var isAtLineStart = true;
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
                pieces.Add(StringToken.ReadInterpolatedText(text.TextToken, interpolated, isAtLineStart));
            else if (content is InterpolationSyntax hole)
                Collect(hole.Expression, constant, pieces);
            isAtLineStart = false;
        }

        if (interpolated.Contents.Count == 0)
            pieces.Add(LocatedText.At(string.Empty, SpanOf(interpolated)));
    }

    private static SourceSpan SpanOf(ExpressionSyntax expression) => new(expression.SyntaxTree.FilePath, expression.Span);
}
