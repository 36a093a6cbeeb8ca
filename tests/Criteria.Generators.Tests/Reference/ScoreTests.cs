using Criteria.Generators.Trials;
using Xunit;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

public sealed class ScoreTests
{
    [Fact]
    public void A_score_lies_between_what_is_sure_and_what_is_possible()
    {
        Assert.Equal(NumberRange.Of(5), Evaluate(Score(Points(True, 2), Points(True, 3), Points(False, 4))));
        Assert.Equal(NumberRange.Between(2, 5), Evaluate(Score(Points(True, 2), Points(Unknown, 3), Points(False, 4))));
        Assert.Equal(NumberRange.Of(0), Evaluate(Score()));
    }

    [Fact]
    public void The_worst_of_a_domain_is_its_highest_item()
    {
        Assert.Equal(NumberRange.Of(5), Evaluate(Score(Worst(Points(True, 2), Points(True, 5)), Points(False, 1))));
        Assert.Equal(NumberRange.Between(2, 5), Evaluate(Score(Worst(Points(True, 2), Points(Unknown, 5)))));
        Assert.Equal(NumberRange.Of(5), Evaluate(Score(Worst(Points(Unknown, 2), Points(True, 5)))));
        Assert.Equal(NumberRange.Between(3, 10), Evaluate(Score(Worst(Points(True, 3), Worst(Points(Unknown, 4), Points(Unknown, 10))))));
        Assert.Equal(NumberRange.Of(0), Evaluate(Score(Worst())));
    }

    [Fact]
    public void A_score_is_compared_where_all_of_it_agrees()
    {
        var score = Score(Points(True, 6), Points(Unknown, 3));
        Assert.Equal(Kleene.True, Truth(AtLeast(score, Integer(6))));
        Assert.Equal(Kleene.Unknown, Truth(AtLeast(score, Integer(7))));
        Assert.Equal(Kleene.False, Truth(AtLeast(score, Integer(10))));
    }
}
