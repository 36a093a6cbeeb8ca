using Criteria.Generators.Syntax;
using Xunit;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>One mistake is one diagnostic, and what stands behind it is still understood.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public void Three_mistakes_in_one_expression_are_three_diagnostics()
    {
        var tree = Cql.Reports(
            "a >= «and» b «==» 'x' or c«[0]» < 5",
            "found 'and', expected an expression",
            "'==' is no operator of CQL; write =",
            "an index is CQL but outside the subset; write First(…) or Last(…) over a query with sort by");
        Assert.Equal("(Or (And (GreaterOrEqual a ?) (Equal b 'x')) (Less ? 5e0))", TreeShape.Of(tree));
    }

    [Fact]
    public void Mistakes_in_different_arguments_are_each_reported()
    {
        var tree = Cql.Reports(
            "AtLeast(2, { a >= «,» b «≥» 3, «@2024-02-30» < c }) and d",
            "found ',', expected an expression",
            "found '≥' (U+2265), which is no character of CQL; write >=",
            "'@2024-02-30' is no date; 2024-02 has days 01 to 29");
        Assert.Equal("(And (call AtLeast 2e0 (List (GreaterOrEqual a ?) (GreaterOrEqual b 3e0) (Less ? c))) d)", TreeShape.Of(tree));
    }

    [Theory]
    [InlineData("a b c and d", "(And a d)")]
    [InlineData("a = and b", "(And (Equal a ?) b)")]
    [InlineData("(a ; b) or c", "(Or a c)")]
    [InlineData("a ) or c", "(Or a c)")]
    [InlineData("Abs(a b c) < 1 and x", "(And (Less (call Abs a) 1e0) x)")]
    [InlineData("not and b", "(And (Not ?) b)")]
    [InlineData("x[0] = 1 and b", "(And (Equal ? 1e0) b)")]
    [InlineData("a ~ b and c", "(And ? c)")]
    [InlineData("a NOT b and c", "(And a c)")]
    public void What_stands_behind_a_mistake_is_still_read(string text, string shape)
    {
        var (tree, diagnostics) = Cql.Parse(text);
        Assert.Single(diagnostics);
        Assert.Equal(shape, TreeShape.Of(tree));
    }

    [Fact]
    public void A_missing_operand_is_an_empty_place_in_the_tree()
    {
        var (tree, _) = Cql.Parse("a >= ");
        var missing = Assert.IsType<MissingExpressionSyntax>(Assert.IsType<BinarySyntax>(tree).Right);
        Assert.Equal(0, missing.Span.Length);
    }
}
