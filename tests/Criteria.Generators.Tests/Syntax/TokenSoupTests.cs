using CsCheck;
using Criteria.Generators.Syntax;
using Xunit;

namespace Criteria.Generators.Tests.Syntax;

public sealed class TokenSoupTests
{
    private static readonly string[] Morsels =
    [
        "a", "M", "`x y`", "\"v\"", "'t'", "'", "`", "\"", "1", "2.5", "3L", "@2024-01-31", "@2024-1", "@T10", "@", "85 'g/L'", "3 years", "(", ")", "[", "]", "{", "}",
        ",", ".", ":", ";", "%", "$this", "$", "+", "-", "*", "/", "^", "&", "|", "=", "==", "!=", "~", "!~", "!", "<", "<=", ">", ">=", "<>", "≥", "“", "’", "–", "\u00A0",
        "not", "exists", "and", "or", "xor", "implies", "in", "contains", "is", "null", "true", "as", "Date", "cast", "between", "properly", "months", "day", "of",
        "difference", "duration", "before", "after", "on or", "or on", "same", "within", "during", "included in", "or more", "or less", "more than", "less than", "at least",
        "occurs", "starts", "ends", "start", "end", "includes", "overlaps", "meets", "if", "then", "else", "case", "when", "from", "where", "return", "all", "distinct",
        "sort", "by", "asc", "desc", "let", "with", "such that", "without", "aggregate", "starting", "union", "convert", "to", "Interval", "Interval[", "List", "List<",
        "Tuple", "Code", "Concept", "expand", "per", "minimum", "singleton", "point", "width", "AND", "NOT", "IF", "WHERE", "\\", "/*", "//", "\n", "\ud83d", "é", "M M", "f(",
    ];

    [Fact]
    public void No_sequence_of_tokens_throws_and_every_span_lies_in_the_text()
        => RandomTrees.Several(Gen.Select(RandomTrees.AnyOf(Morsels), RandomTrees.AnyOf(" ", " ", " ", "")), 0, 20)
            .Select(static parts => string.Concat(parts.Select(static part => part.Item1 + part.Item2)))
            .Sample(
                static text =>
                {
                    var (tree, diagnostics) = Cql.Parse(text);
                    Assert.All(diagnostics, d => Assert.True(d.Span.Span.End <= text.Length, $"{d.Span.Span} lies outside of: {text}"));
                    Assert.True(tree.Span.End <= text.Length, $"{tree.Span} lies outside of: {text}");
                    Assert.Equal(diagnostics.Count, diagnostics.Select(static d => (d.Span.Span, d.Message)).Distinct().Count());
                    if (TreeShape.Of(tree).Contains('?', StringComparison.Ordinal) && !text.Contains('?', StringComparison.Ordinal))
                        Assert.True(diagnostics.Count > 0, $"something is missing in silence: {text}");
                    if (diagnostics.Count == 0)
                        Assert.Equal(TreeShape.Of(tree), Cql.Shape(CqlPrinter.Print(tree)));
                },
                iter: 20_000);

    [Fact]
    public void No_sequence_of_characters_throws()
        => Gen.String[Gen.Char['\0', '\uFFFF'], 0, 20].Sample(static text => Assert.NotNull(Cql.Parse(text).Tree), iter: 5_000);
}
