using System.Linq;
using System.Numerics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>How many points a score and its items give at most.</summary>
internal static class ScorePoints
{
    public static BigInteger Most(ScoreExpression score) => score.Items.Aggregate(BigInteger.Zero, static (sum, item) => sum + Most(item));

    public static int Most(ScoreItem item) => item switch
    {
        PointsItem points => points.Weight,
        WorstItem worst => worst.Items.Select(Most).DefaultIfEmpty(0).Max(),
        _ => 0,
    };

    /// <summary>The whole number that has to be reached for the comparison to change: 3 of <c>&gt;= 3</c> and <c>&lt; 3</c>, 4 of <c>&gt; 3</c> and <c>&lt;= 3</c>.</summary>
    public static BigInteger Reached(Bound bound)
        => bound.IsUpper == bound.IsClosed ? bound.Limit.Value.Floor() + 1 : -(-bound.Limit.Value).Floor();
}
