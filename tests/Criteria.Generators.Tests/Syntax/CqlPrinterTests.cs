using CsCheck;
using Criteria.Generators.Syntax;
using Xunit;

namespace Criteria.Generators.Tests.Syntax;

public sealed class CqlPrinterTests
{
    [Fact]
    public void A_random_tree_is_read_back_from_its_print_and_printed_the_same()
        => RandomTrees.OfHeight(3).Sample(
            static tree =>
            {
                var printed = CqlPrinter.Print(tree);
                var (read, diagnostics) = Cql.Parse(printed);
                Assert.True(diagnostics.Count == 0, $"{printed}\nis not read back: {diagnostics.FirstOrDefault()?.Message}");
                Assert.Equal(TreeShape.Of(tree), TreeShape.Of(read));
                Assert.Equal(printed, CqlPrinter.Print(read));
            },
            iter: 5_000,
            print: static tree => CqlPrinter.Print(tree) + "\n" + TreeShape.Of(tree));

    [Theory]
    [InlineData("((a)) and (b or c)", "a and (b or c)")]
    [InlineData("from NOT A", "(NOT) A")]
    [InlineData("(Exists.Data) A where A.End", "(Exists.Data) A where A.End")]
    [InlineData("(a and b) or c", "a and b or c")]
    [InlineData("not(exists(a))", "not exists a")]
    [InlineData("not (a = b)", "not (a = b)")]
    [InlineData("(a as Date) is null", "a as Date is null")]
    [InlineData("if(a)then(b)else(c)", "if a then b else c")]
    [InlineData("(if a then b else c) and d", "(if a then b else c) and d")]
    [InlineData("cast a as Date", "a as Date")]
    [InlineData("exists Meds M where M.X", "exists (Meds M where M.X)")]
    [InlineData("Count(from Meds M return M.X sort by Y asc)", "Count(Meds M return distinct M.X sort by Y)")]
    [InlineData("a occurs before or on day of b", "a on or before day of b")]
    [InlineData("a included in Interval [b,c)", "a during Interval[b, c)")]
    [InlineData("Interval[b,c]contains day of a", "Interval[b, c] includes day of a")]
    [InlineData("(year from (a)).b + (month from (c + d))", "(year from a).b + month from (c + d)")]
    [InlineData("1 years + 2 month", "1 year + 2 months")]
    [InlineData("\"Value set\"", "`Value set`")]
    [InlineData("2.50 'g/L'", "2.50 'g/L'")]
    [InlineData("@2024-01-31T10:00+01:00", "@2024-01-31T10:00+01:00")]
    [InlineData("{1,2}", "{ 1, 2 }")]
    public void Everything_has_one_spelling(string text, string printed) => Assert.Equal(printed, CqlPrinter.Print(Cql.Clean(text)));
}
