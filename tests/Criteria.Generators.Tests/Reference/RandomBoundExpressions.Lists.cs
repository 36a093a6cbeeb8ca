using Criteria.Generators.Trials;
using static Criteria.Generators.Tests.Reference.Bound;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Queries and aggregates over the chart's list.</summary>
internal sealed partial class RandomBoundExpressions
{
    private Query Query(int depth) => Bound.Query(ListOfObjects("L"), dice.Chance(0.3) ? null : Truth(depth + 1), dice.Chance(0.2));

    /// <summary>One of these aggregates over a value of the list's elements.</summary>
    private AggregateExpression Listed(Expression value, int depth, params Aggregate[] aggregates)
    {
        var aggregate = dice.Pick<Aggregate>(aggregates);
        var isDistinct = aggregate == Aggregate.Count || (aggregate is Aggregate.Sum or Aggregate.Avg && dice.Chance(0.3));
        var sort = aggregate is Aggregate.First or Aggregate.Last ? dice.Some(0, 2, Key) : [];
        return Bound.Of(aggregate, Query(depth), value, isDistinct, [.. sort]);
    }

    private SortKey Key() => new(dice.Pick(OfElement("V"), IntegerOfElement("N"), DateOfElement("D"), DateTimeOfElement("T"), TextOfElement("S")), dice.Chance(0.5));
}
