using Xunit;

namespace Criteria.Generators.Tests.Syntax;

public sealed class TimingPhraseTests
{
    [Theory]
    [InlineData("a before b", "(Before a b)")]
    [InlineData("a after b", "(After a b)")]
    [InlineData("a on or before b", "(OnOrBefore a b)")]
    [InlineData("a before or on b", "(OnOrBefore a b)")]
    [InlineData("a on or after b", "(OnOrAfter a b)")]
    [InlineData("a after or on month of b", "(OnOrAfter/Month a b)")]
    [InlineData("a occurs before day of b", "(Before/Day a b)")]
    [InlineData("a 3 days before b", "(Before<Exactly 3e0[Day]> a b)")]
    [InlineData("a 4 weeks or less on or before b", "(OnOrBefore<OrLess 4e0[Week]> a b)")]
    [InlineData("a 12 weeks or more before day of b", "(Before/Day<OrMore 12e0[Week]> a b)")]
    [InlineData("a more than 3 months before b", "(Before<MoreThan 3e0[Month]> a b)")]
    [InlineData("a occurs less than 2 'wk' on or after b", "(OnOrAfter<LessThan 2e0[wk]> a b)")]
    [InlineData("a within 2 weeks of b", "(Within< 2e0[Week]> a b)")]
    [InlineData("a properly within 2 weeks of b", "(ProperlyWithin< 2e0[Week]> a b)")]
    [InlineData("a same day as b", "(SameAs/Day a b)")]
    [InlineData("a same as b", "(SameAs a b)")]
    [InlineData("a same month or before b", "(SameOrBefore/Month a b)")]
    [InlineData("a same or after b", "(SameOrAfter a b)")]
    [InlineData("a during Interval[b, c]", "(During a (Interval[ b c ]))")]
    [InlineData("a included in b", "(During a b)")]
    [InlineData("a occurs properly during day of b", "(ProperlyDuring/Day a b)")]
    [InlineData("a properly included in month of b", "(ProperlyDuring/Month a b)")]
    [InlineData("a in day of b", "(During/Day a b)")]
    [InlineData("a includes b", "(Includes a b)")]
    [InlineData("a properly includes day of b", "(ProperlyIncludes/Day a b)")]
    [InlineData("a contains month of b", "(Includes/Month a b)")]
    [InlineData("a same millisecond as b", "(SameAs/Millisecond a b)")]
    [InlineData("a on or before hour of b", "(OnOrBefore/Hour a b)")]
    [InlineData("a - 2 weeks 6 months or less before b + 1 day", "(Before<OrLess 6e0[Month]> (Subtract a 2e0[Week]) (Add b 1e0[Day]))")]
    [InlineData("a before b and c after d", "(And (Before a b) (After c d))")]
    public void Every_phrase_is_read_as_it_is_written(string text, string shape) => Assert.Equal(shape, Cql.Shape(text));

    [Fact]
    public void The_span_of_the_phrase_holds_its_words_alone()
    {
        const string Text = "S.Start 4 weeks or less on or before day of Screening";
        var timing = Assert.IsType<Criteria.Generators.Syntax.TimingSyntax>(Cql.Clean(Text));
        Assert.Equal("4 weeks or less on or before day of", Text.Substring(timing.PhraseSpan.Start, timing.PhraseSpan.Length));
    }
}
