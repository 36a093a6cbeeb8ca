using Criteria.Generators.Diagnostics;
using Xunit;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>No expression, however deep or long, overflows the compiler's stack or keeps it waiting.</summary>
public sealed class DeepNestingTests
{
    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("exists ")]
    [InlineData("-")]
    [InlineData("- + ")]
    [InlineData("f(")]
    [InlineData("{")]
    [InlineData("Interval[")]
    [InlineData("if ")]
    [InlineData("if a then b else ")]
    [InlineData("case ")]
    [InlineData("cast ")]
    [InlineData("convert ")]
    [InlineData("width of ")]
    [InlineData("1 + not ")]
    [InlineData("a as List<")]
    [InlineData("A x where ")]
    [InlineData("from ")]
    [InlineData("a and ")]
    [InlineData("a + ")]
    [InlineData("a.")]
    [InlineData("a before ")]
    [InlineData("a in a = ")]
    [InlineData("a ~ ")]
    [InlineData("a is null ")]
    [InlineData("a union ")]
    [InlineData("a b ")]
    [InlineData("a, ")]
    [InlineData(")")]
    [InlineData("#$ ")]
    [InlineData("A x, ")]
    [InlineData("((a) b) ")]
    [InlineData("@2024-99 ")]
    [InlineData("1")]
    [InlineData("'")]
    [InlineData("[")]
    [InlineData("a by ")]
    [InlineData("5 kg ")]
    public void A_million_of_anything_is_answered_by_diagnostics(string part)
    {
        var text = new System.Text.StringBuilder().Insert(0, part, 1_000_000 / part.Length).ToString();
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    Assert.InRange(Cql.Parse(text).Diagnostics.Count, 1, 100);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            1024 * 1024);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), $"'{part}' a million times took more than a minute");
        Assert.Null(failure);
    }

    [Fact]
    public void Sixty_four_parentheses_are_not_too_deep_but_sixty_five_are()
    {
        Cql.Clean(new string('(', 63) + "a" + new string(')', 63));
        var (_, diagnostics) = Cql.Parse(new string('(', 65) + "a" + new string(')', 65));
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(FormRules.TooDeep, diagnostic.Rule);
        Assert.Equal("this expression is nested deeper than 64 levels", diagnostic.Message);
    }

    [Fact]
    public void A_chain_of_nine_hundred_operators_is_read_but_one_of_a_thousand_is_too_high()
    {
        Cql.Clean(string.Join(" and ", Enumerable.Repeat("a", 900)));
        var (_, diagnostics) = Cql.Parse(string.Join(" and ", Enumerable.Repeat("a", 1100)));
        Assert.Equal("this expression is nested deeper than 1000 levels", Assert.Single(diagnostics).Message);
    }

    [Theory]
    [InlineData(" xor ")]
    [InlineData(" + ")]
    [InlineData(" = ")]
    [InlineData(".")]
    public void A_chain_of_another_operator_is_as_high_as_it_is_long(string link)
    {
        Cql.Clean(string.Join(link, Enumerable.Repeat("a", 98)));
        var (_, diagnostics) = Cql.Parse(string.Join(link, Enumerable.Repeat("a", 110)));
        Assert.Equal("this expression is nested deeper than 100 levels", Assert.Single(diagnostics).Message);
    }

    [Fact]
    public void Chains_inside_chains_add_up()
    {
        var chain = string.Join(" xor ", Enumerable.Repeat("a", 40));
        var (_, diagnostics) = Cql.Parse($"(({chain}) xor {chain}) xor {chain}");
        Assert.Equal(FormRules.TooDeep, Assert.Single(diagnostics).Rule);
    }
}
