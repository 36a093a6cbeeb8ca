using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Prose;

/// <content>Lists: what is among them, how many, and one value of them.</content>
internal sealed partial class ExpressionProse
{
    private string Exists(Query query) => "there is at least one among " + Elements(query);

    /// <summary>For instance <c>the vaccinations V where V's live and …</c>.</summary>
    /// <param name="isNamed">What follows speaks of the element.</param>
    private string Elements(Query query, bool isNamed = false)
    {
        var name = query.Alias.Length == 0 || query.Alias == "item" ? "each" : query.Alias;
        var source = "the " + Path(query.Source);
        _elements[query.Variable] = name;
        if (query.IsOpen)
            source += ", known and unknown ones,";
        return query.Where is not null ? $"{source} ({name}) where {Of(query.Where)}" : isNamed ? $"{source} ({name})" : source;
    }

    private string Aggregated(AggregateExpression aggregate)
    {
        var word = aggregate.Aggregate switch
        {
            Aggregate.Max => "the highest of",
            Aggregate.Min => "the lowest of",
            Aggregate.Sum => "the sum of",
            Aggregate.Avg => "the average of",
            Aggregate.First => "the first of",
            Aggregate.Last => "the last of",
            _ => "the number of different values of",
        };
        var distinct = aggregate.Distinct && aggregate.Aggregate != Aggregate.Count ? " the different values of" : string.Empty;
        return $"{word}{distinct} {Aggregated(aggregate.Elements)}{Order(aggregate)}";
    }

    private string Aggregated(ListElements elements)
    {
        if (elements is WrittenElements written)
            return Joined(written.Items.Select(item => In(item.Value) + (item.Condition is null ? string.Empty : $" (where {Of(item.Condition)})")).ToList(), "and");
        var of = (QueryElements)elements;
        var isElement = of.Value is PathExpression { Steps.Count: 0 };
        var among = Elements(of.Query, !isElement);
        return isElement ? among : $"{In(of.Value)} over {among}";
    }

    private string Order(AggregateExpression aggregate)
        => aggregate.Sort.Count == 0 ? string.Empty : ", in the order of " + Joined(aggregate.Sort.Select(key => In(key.Key) + (key.Descending ? " (last first)" : string.Empty)).ToList(), "then");
}
