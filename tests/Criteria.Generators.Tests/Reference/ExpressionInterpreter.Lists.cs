using System.Collections.Immutable;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>Queries over lists: each element is surely there, surely not, or may be.</summary>
internal sealed partial class ExpressionInterpreter
{
    private Kleene Exists(Query query, ImmutableDictionary<int, Element> elements)
        => Members(query, elements) is { } members ? KleeneLogic.Or(query.IsOpen ? [.. members, Kleene.Unknown] : members) : Kleene.Unknown;

    private NumberRange? Count(Query query, ImmutableDictionary<int, Element> elements)
    {
        if (Members(query, elements) is not { } members)
            return null;
        var sure = members.Count(m => m == Kleene.True);
        return query.IsOpen ? NumberRange.AtLeast(sure) : NumberRange.Between(sure, members.Count(m => m != Kleene.False));
    }

    private Possible? Aggregate(AggregateExpression aggregate, ImmutableDictionary<int, Element> elements)
    {
        var (listed, isOpen) = aggregate.Elements switch
        {
            QueryElements query => (Listed(query, aggregate.Sort, elements), query.Query.IsOpen),
            WrittenElements written when aggregate.Sort.Count == 0 => ((IReadOnlyList<ListedElement>?)Listed(written, elements), false),
            var other => throw new NotSupportedException($"the reference interpreter does not know a sorted {other.GetType().Name}"),
        };
        return listed is null ? null : Aggregates.Of(aggregate, listed, isOpen);
    }

    /// <summary>Null where the list is missing.</summary>
    private List<ListedElement>? Listed(QueryElements query, EquatableArray<SortKey> sort, ImmutableDictionary<int, Element> elements)
    {
        if (Items(query.Query, elements) is not { } items)
            return null;
        var listed = new List<ListedElement>();
        foreach (var item in items)
        {
            var inner = elements.SetItem(query.Query.Variable, item);
            var value = Value(query.Value, inner);

            // What is missing may be nothing at all.
            var isThere = KleeneLogic.And(IsKept(query.Query, item, elements), value is null ? Kleene.Unknown : Kleene.True);
            listed.Add(new(isThere, value, [.. sort.Select(key => Value(key.Key, inner))]));
        }

        return listed;
    }

    private List<ListedElement> Listed(WrittenElements written, ImmutableDictionary<int, Element> elements)
        => [.. written.Items.Select(item => Listed(item, Value(item.Value, elements), elements))];

    private ListedElement Listed(WrittenElement item, Possible? value, ImmutableDictionary<int, Element> elements)
        => new(KleeneLogic.And(item.Condition is null ? Kleene.True : Truth(item.Condition, elements), value is null ? Kleene.Unknown : Kleene.True), value, []);

    /// <summary>Whether each element is one that the query keeps; null where the list is missing.</summary>
    private List<Kleene>? Members(Query query, ImmutableDictionary<int, Element> elements)
        => Items(query, elements)?.ConvertAll(item => IsKept(query, item, elements));

    /// <summary>Null where the list is missing.</summary>
    private List<Element>? Items(Query query, ImmutableDictionary<int, Element> elements)
    {
        var source = query.Source;
        if (PathReader.ReadList(source, Root(source, elements)) is not { } list)
            return null;
        var step = source.Steps[source.Steps.Count - 1];
        var type = ((ListMember)step.Type).Element;
        return [.. list.Items.Select(item => new Element(item, type, step.Domain))];
    }

    private Kleene IsKept(Query query, Element element, ImmutableDictionary<int, Element> elements)
    {
        // A missing plain value is no element that surely exists; a null object is one with everything missing.
        var isThere = element.Type is ObjectMember or LabMember
            || PathReader.Read(new(new ElementRoot(query.Variable), [], CriteriaType.Any), null, element) is not null;
        var meets = query.Where is null ? Kleene.True : Truth(query.Where, elements.SetItem(query.Variable, element));
        return KleeneLogic.And(isThere ? Kleene.True : Kleene.Unknown, meets);
    }
}
