using Criteria.Evaluation;
using Xunit;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Weighted scores, whose unknown items are worth anything from nothing to their weight.</summary>
public sealed class ScoreTests
{
    private static readonly Truth[] _truths = [Truth.True, Truth.False, Truth.Unknown];

    [Fact]
    public void An_item_counts_fully_not_at_all_or_either()
        => Assert.Equal(["5", "0", "0..5"], _truths.Select(static truth => IntegerRange.Points(truth, 5).ToString()));

    [Fact]
    public void An_item_without_weight_is_known_whatever_its_condition()
        => Assert.All(_truths, static truth => Assert.Equal("0", IntegerRange.Points(truth, 0).ToString()));

    [Fact]
    public void The_worst_of_a_domain_lies_between_the_worst_that_is_sure_and_the_worst_that_is_possible()
    {
        Assert.Equal("2..5", IntegerRange.Highest([IntegerRange.Points(Truth.True, 2), IntegerRange.Points(Truth.Unknown, 5), IntegerRange.Points(Truth.False, 8)]).ToString());
        Assert.Equal("5", IntegerRange.Highest([IntegerRange.Points(Truth.Unknown, 2), IntegerRange.Points(Truth.True, 5)]).ToString());
        Assert.Equal("0", IntegerRange.Highest([IntegerRange.Points(Truth.False, 2)]).ToString());
    }

    [Fact]
    public void A_score_is_what_every_way_to_fill_it_in_gives()
    {
        foreach (var a in _truths)
        {
            foreach (var b in _truths)
            {
                foreach (var c in _truths)
                {
                    var score = Of(a, b, c);
                    var possible = (from x in Fillings(a) from y in Fillings(b) from z in Fillings(c) select Of(x, y, z).Low).ToArray();
                    Assert.Equal((possible.Min(), possible.Max()), (score.Low, score.High));
                }
            }
        }
    }

    private static IntegerRange Of(Truth a, Truth b, Truth c)
        => IntegerRange.Points(a, 3) + IntegerRange.Highest([IntegerRange.Points(b, 2), IntegerRange.Points(c, 5)]);

    private static Truth[] Fillings(Truth truth) => truth.IsUnknown ? [Truth.True, Truth.False] : [truth];
}
