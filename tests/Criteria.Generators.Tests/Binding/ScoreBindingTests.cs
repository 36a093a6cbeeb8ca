using Xunit;

namespace Criteria.Generators.Tests.Binding;

/// <summary>Weighted scores: what they may hold, and every mistake at its own characters.</summary>
public sealed class ScoreBindingTests
{
    [Theory]
    [InlineData("Score({ Points(Pregnant, 2) }) >= 2", "(>= (score 2*Pregnant) 2)")]
    [InlineData("Score({ Points(Sledai > 4, 2), Worst({ Points(Pregnant, 2), Points(null, 0) }) }) >= 2", "(>= (score 2*(> Sledai 4) (worst 2*Pregnant 0*null:Boolean)) 2)")]
    [InlineData("Score({ Worst({ Worst({ Points(Pregnant, 1) }), Points(Gilbert, 2 + 3) }) }) + Sledai >= 2", "(>= (+:Integer (score (worst (worst 1*Pregnant) 5*Gilbert)) Sledai) 2)")]
    [InlineData("Score({ Points(exists (Vaccines V where V.Live), 1), Points(exists Vaccines, 1) }) = 2", "(= (score 1*(exists Vaccines V$0 open $0.Live) 1*(exists Vaccines item$1 open)) 2)")]
    public void A_score_is_a_sum_of_items(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(string.Empty, bound.Report);
        Assert.Equal(expected, bound.Print("I1"));
        Assert.Empty(BoundInvariants.FaultsOf(((Criteria.Generators.Trials.ExpressionBody)bound["I1"].Body).Expression));
    }

    [Theory]
    [InlineData("Score({ }) > 1", "CRIT0202 at «{ }»: Score has no items; expected for example { Points(condition, 2) }")]
    [InlineData("Score({ Worst({ }) }) > 1", "CRIT0202 at «{ }»: Worst has no items; expected for example { Points(condition, 2) }")]
    [InlineData("Score(Sledai) > 1", "CRIT0202 at «Sledai»: Score takes a list of items, { Points(condition, 2), … }; found 'Sledai'")]
    [InlineData("Score() > 1", "CRIT0202 at «Score()»: Score takes a list of items: { Points(condition, 2), Worst({ … }) }; found 0 arguments")]
    [InlineData("Score({ Pregnant, 2 }) > 1", "CRIT0202 at «Pregnant»: an item of Score is Points(condition, weight) or Worst({ … }); found 'Pregnant'\nCRIT0202 at «2»: an item of Score is Points(condition, weight) or Worst({ … }); found '2'")]
    [InlineData("Points(Pregnant, 2) > 1", "CRIT0202 at «Points(Pregnant, 2)»: 'Points(Pregnant, 2)' is an item of a score and stands only inside Score({ … })")]
    [InlineData("Worst({ Points(Pregnant, 2) }) > 1", "CRIT0202 at «Worst({ Points(Pregnant, 2) })»: 'Worst({ Points(Pregnant, 2) })' is an item of a score and stands only inside Score({ … })")]
    [InlineData("Score({ Points(Pregnant) }) > 1", "CRIT0202 at «Points(Pregnant)»: Points takes a condition and its weight: Points(condition, 2); found 1 arguments")]
    [InlineData("Score({ Points(Pregnant, -2) }) > 1", "CRIT0202 at «-2»: a weight is a constant Integer from 0 on; found '-2'")]
    [InlineData("Score({ Points(Pregnant, Sledai) }) > 1", "CRIT0202 at «Sledai»: a weight is a constant Integer from 0 on; found 'Sledai'")]
    [InlineData("Score({ Points(Pregnant, 2.5) }) > 1", "CRIT0202 at «2.5»: a weight is a constant Integer from 0 on; found '2.5'")]
    [InlineData("Score({ Points(Sledai, 2), Worst({ Points(Pregnan, 1) }) }) > 1", "CRIT0202 at «Sledai»: 'Points' takes Booleans; 'Sledai' is an Integer\nCRIT0201 at «Pregnan»: 'Pregnan' is not a member of Chart, a parameter, a definition or a criterion; did you mean 'Pregnant'?")]
    [InlineData("Score({ Points(Pregnant, 2147483647), Points(Gilbert, 1) }) > 1", "CRIT0202 at «Score({ Points(Pregnant, 2147483647), Points(Gilbert, 1) })»: the points add up to 2147483648, beyond an Integer, which ends at 2147483647")]
    [InlineData("Score({ Points(Pregnant, 1) }) is null", "CRIT0105 at «Score({ Points(Pregnant, 1) })»: 'is null' of 'Score({ Points(Pregnant, 1) })' is CQL but outside the subset; it takes a member, a parameter or a literal")]
    public void A_mistake_is_reported_at_its_own_characters(string cql, string expected)
    {
        var bound = Chart.Bind(cql);
        Assert.Equal(expected, bound.Report);
        Assert.Equal("error", bound.Print("I1"));
    }
}
