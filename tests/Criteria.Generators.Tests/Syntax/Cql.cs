using System.Collections.Immutable;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>Parses expressions for tests, each character located at its own index.</summary>
internal static class Cql
{
    public static LocatedText Located(string text)
        => LocatedText.Mapped(text, "expression.cql", [.. Enumerable.Range(0, text.Length + 1)]);

    public static (ExpressionSyntax Tree, IReadOnlyList<CriteriaDiagnostic> Diagnostics) Parse(string text)
    {
        var bag = new DiagnosticBag();
        var tree = CqlParser.Parse(Located(text), bag, CancellationToken.None);
        return (tree, bag.Diagnostics);
    }

    /// <summary>The tree of an expression that has no mistake.</summary>
    public static ExpressionSyntax Clean(string text)
    {
        var (tree, diagnostics) = Parse(text);
        Assert.True(diagnostics.Count == 0, $"{text}\nshould have no mistake, but:\n{Listing(diagnostics)}");
        return tree;
    }

    public static string Shape(string text) => TreeShape.Of(Clean(text));

    /// <summary>Asserts that what stands between <c>«</c> and <c>»</c> is reported, once each, with these messages, and nothing else.</summary>
    public static ExpressionSyntax Reports(string marked, params string[] messages)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var plain = new System.Text.StringBuilder();
        var open = -1;
        foreach (var character in marked)
        {
            if (character == '«')
                open = plain.Length;
            else if (character == '»')
                spans.Add(TextSpan.FromBounds(open, plain.Length));
            else
                plain.Append(character);
        }

        var (tree, diagnostics) = Parse(plain.ToString());
        var expected = spans.Zip(messages, static (span, message) => $"{span}: {message}");
        Assert.Equal(spans.Count, messages.Length);
        Assert.Equal(string.Join("\n", expected), Listing(diagnostics));
        return tree;
    }

    private static string Listing(IReadOnlyList<CriteriaDiagnostic> diagnostics)
        => string.Join("\n", diagnostics.Select(static d => $"{d.Span.Span}: {d.Message}"));
}
