using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;
using Criteria.Generators.Sources.Literals;
using Criteria.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests.Sources;

public sealed class LiteralMapTests
{
    // The value holds X once; the marks say where that X is written.
    [Theory]
    [InlineData("\"a[|X|]b\"")]
    [InlineData("\"\\t\\\"\\u00e9\\x41\\U0001F600[|X|]b\"")]
    [InlineData("\"a[|\\u0058|]b\"")]
    [InlineData("\"a[|\\x58|]\"")]
    [InlineData("\"\\0\\a\\b\\f\\n\\r\\v\\\\\\'[|X|]\"")]
    [InlineData("@\"a\"\"\\[|X|]b\"")]
    [InlineData("@\"first\r\nsecond [|X|]\"")]
    [InlineData("\"\"\"a\"\\[|X|]b\"\"\"")]
    [InlineData("\"\"\"\"a\"\"\"[|X|]b\"\"\"\"")]
    [InlineData("\"\"\"\n    one\n      two [|X|]\n    \"\"\"")]
    [InlineData("\"\"\"\r\n\t\tone\r\n\r\n\t\t[|X|] two\r\n\t\t\"\"\"")]
    [InlineData("\"\"\"\n    [|X|]\n    \"\"\"")]
    [InlineData("\"a\" + \"b[|X|]\"")]
    [InlineData("(\"a\" + @\"b\") + (\"\\t\" + \"[|X|]\" + \"c\")")]
    [InlineData("\"a\" + Unit + \" [|X|]\"")]
    [InlineData("Unit + [|Marked|] + Unit")]
    [InlineData("Unit + [|nameof(X)|]")]
    [InlineData("$\"a{Unit}\\t{{[|X|]}}\"")]
    [InlineData("$\"{Unit}{[|Marked|]}\"")]
    [InlineData("$\"{Unit}{\"b[|X|]\"}\"")]
    [InlineData("$@\"\"\"{Unit}\\[|X|]\"")]
    [InlineData("$\"\"\"{Unit} \" [|X|]\"\"\"")]
    [InlineData("$\"\"\"\n    {Unit}\n     [|X|] {Unit}\n    \"\"\"")]
    [InlineData("$$\"\"\"\n    a {b}\n    [|X|] {{Unit}}\n    \"\"\"")]
    [InlineData("[|true ? \"X\" : \"b\"|]")]
    public void A_character_of_the_value_has_the_place_it_was_written_at(string markedExpression)
    {
        var (source, text) = Read(markedExpression);

        var index = text.Value.IndexOf('X', StringComparison.Ordinal);
        var span = text.SpanOf(new TextSpan(index, 1)).Span;

        Assert.True(source.Span == span, $"'X' of '{text.Value}' was placed at '{source.At(span)}', not at '{source.At(source.Span)}'");
    }

    [Theory]
    [InlineData("\"[|ab\\tc|]\"", "ab\tc")]
    [InlineData("\"a[|b\" + \"c|]d\"", "bc")]
    [InlineData("\"\"\"\n    a[|b\n    c|]d\n    \"\"\"", "b\nc")]
    public void A_part_reaches_from_its_first_character_to_its_last(string markedExpression, string part)
    {
        var (source, text) = Read(markedExpression);

        var span = text.SpanOf(new TextSpan(text.Value.IndexOf(part, StringComparison.Ordinal), part.Length)).Span;

        Assert.Equal(source.At(source.Span), source.At(span));
        Assert.Equal(source.Span, span);
    }

    [Theory]
    [InlineData("\"ab[||]\"")]
    [InlineData("\"a\" + \"b[||]\"")]
    [InlineData("\"[||]\"")]
    [InlineData("\"\"\"\n  ab[||]\n  \"\"\"")]
    public void What_is_missing_at_the_end_is_placed_behind_the_last_character(string markedExpression)
    {
        var (source, text) = Read(markedExpression);

        Assert.Equal(source.Span, text.SpanOf(new TextSpan(text.Value.Length, 0)).Span);
    }

    [Fact]
    public void A_long_concatenation_is_read_without_deep_recursion()
    {
        var (source, text) = Read(string.Join(" + ", Enumerable.Repeat("\"a\"", 3000)) + " + \"[|X|]\"");

        Assert.Equal(source.Span, text.SpanOf(new TextSpan(3000, 1)).Span);
    }

    [Fact]
    public void A_slice_keeps_the_places_of_its_characters()
    {
        var (source, text) = Read("\"a,\\u0020[|bX|]\"");

        Assert.Equal(source.Span, text.Slice(3, 2).Whole.Span);
        Assert.Equal("bX", text.Slice(3, 2).Value);
    }

    private static (Marked Source, LocatedText Text) Read(string markedExpression)
    {
        var source = Marked.Parse(
            "class X { const string Unit = \"g/L\"; const string Marked = \"[mX]\"; [System.Obsolete(" + markedExpression + ")] int Member; }");
        var compilation = TrialProject.Of(source.Text).Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var expression = tree.GetRoot().DescendantNodes().OfType<AttributeArgumentSyntax>().Single().Expression;
        var value = (string)model.GetConstantValue(expression).Value!;
        return (source, LiteralMap.Read(expression, value, piece => model.GetConstantValue(piece).Value as string));
    }
}
