using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.Cql;

/// <content>Queries: each element is surely there, surely not, or may be.</content>
internal sealed partial class ExpressionCql
{
    private string Exists(Query query) => query.IsOpen ? Aggregates.AnyOfOpen(Truths(query)) : Aggregates.AnyOf(Truths(query));

    /// <summary>Whether each element is one that the query keeps, three-valued.</summary>
    private string Truths(Query query)
    {
        var (source, alias) = Enter(query);
        return $"{source} {alias} return all {CqlText.Operand(IsKept(query, alias))}";
    }

    /// <summary>The list, and what its element is called.</summary>
    private (string Source, string Alias) Enter(Query query)
    {
        var source = PathText(query.Source, query.Source.Steps.Count);
        var step = query.Source.Steps[query.Source.Steps.Count - 1];
        var open = new HashSet<string>(_elements.Values.Select(static element => element.Alias), StringComparer.Ordinal);
        var alias = CqlText.Name(query.Alias);
        if (names.IsTaken(query.Alias) || open.Contains(alias))
            alias = CqlText.Quoted($"{query.Alias} {CqlText.Integer(query.Variable + 1L)} of {step.Member}");
        _elements[query.Variable] = new(alias, step.Type is ListMember list ? list.Element : step.Type, step.Domain);
        return ($"({source})", alias);
    }

    // A missing plain value is no element that surely exists; an object of which nothing is known is one.
    private string IsKept(Query query, string alias)
    {
        var element = _elements[query.Variable];
        var meets = query.Where is null ? null : Truth(query.Where);
        if (element.Type is ObjectMember or LabMember)
            return meets ?? "true";
        var itself = new PathExpression(new ElementRoot(query.Variable), EquatableArray<PathStep>.Empty, query.Source.Type.Element!);
        var isThere = IsPresent(itself);
        return meets is null ? isThere : $"{CqlText.Operand(isThere)} and {CqlText.Operand(meets)}";
    }

    private CqlValue Aggregate(AggregateExpression aggregate, CqlKind kind)
    {
        // What is counted is of another kind than its number.
        var of = ValuesOf(aggregate).Select(static value => CqlKinds.Of(value.Type)).FirstOrDefault(static found => found is not null) ?? kind;
        if (aggregate.Aggregate is Trials.Aggregate.First or Trials.Aggregate.Last)
            return new(EndOf(aggregate, of));
        var isOpen = aggregate.Elements is QueryElements { Query.IsOpen: true };
        var elements = Elements(aggregate, of);
        switch (aggregate.Aggregate)
        {
            case Trials.Aggregate.Max or Trials.Aggregate.Min:
                return of.HasRanges() ? new(Aggregates.Extreme(of, aggregate.Aggregate == Trials.Aggregate.Max, isOpen, elements), IsRange: true) : new(Refuse("the highest of texts"));
            case Trials.Aggregate.Count:
                return new(Aggregates.CountDistinct(of, isOpen, elements), IsRange: true);
            case Trials.Aggregate.Sum or Trials.Aggregate.Avg when isOpen:
                return new(Null(CqlKind.Number));
            case Trials.Aggregate.Sum when aggregate.Type.Kind == TypeKind.Integer && !aggregate.Distinct:
                return new(Aggregates.SumOfIntegers(elements), IsRange: true);
            case Trials.Aggregate.Sum:
                return new(aggregate.Type.Kind == TypeKind.Integer ? Fitting(Aggregates.Sum(aggregate.Distinct, elements)) : Aggregates.Sum(aggregate.Distinct, elements));
            default:
                return new(Aggregates.Mean(aggregate.Distinct, elements));
        }
    }

    private static IEnumerable<Expression> ValuesOf(AggregateExpression aggregate)
        => aggregate.Elements is WrittenElements written ? written.Items.Select(static item => item.Value) : [((QueryElements)aggregate.Elements).Value];

    /// <summary>Tuples of whether an element is there and of its value, and of the keys that it is sorted by.</summary>
    private string Elements(AggregateExpression aggregate, CqlKind kind)
    {
        if (aggregate.Elements is WrittenElements written)
            return $"{{ {string.Join(", ", written.Items.Select(item => $"Tuple {{ There: {(item.Condition is null ? "true" : Truth(item.Condition))}, Value: {Range(item.Value, kind)} }}"))} }}";
        var query = (QueryElements)aggregate.Elements;
        var (source, alias) = Enter(query.Query);
        var there = IsKept(query.Query, alias);
        var keys = aggregate.Sort.Select((key, index) => $", Key{CqlText.Integer(index + 1L)}: {Range(key.Key, CqlKinds.Of(key.Key.Type) ?? kind)}");
        return $"{source} {alias} return all Tuple {{ There: {there}, Value: {Range(query.Value, kind)}{string.Concat(keys)} }}";
    }

    /// <summary>The first or the last: what all agree on that may be it.</summary>
    private string EndOf(AggregateExpression aggregate, CqlKind kind)
    {
        if (aggregate.Elements is QueryElements { Query.IsOpen: true })
            return Null(kind);
        var isLast = aggregate.Aggregate == Trials.Aggregate.Last;
        var elements = Elements(aggregate, kind);
        if (aggregate.Sort.Count == 0)
            return InOwnOrder(isLast, kind, elements);

        var keys = aggregate.Sort.Select(key => CqlKinds.Of(key.Key.Type) ?? kind).ToArray();
        var element = $"Tuple {{ There Boolean, Value {kind.Range()}{string.Concat(keys.Select(static (key, index) => $", Key{CqlText.Integer(index + 1L)} {key.Range()}"))} }}";
        var order = string.Join(", ", keys.Select((key, index) => (aggregate.Sort[index].Descending != isLast ? "highest " : "lowest ") + key.ToString().ToLowerInvariant()));
        var copied = string.Concat(keys.Select(static (_, index) => $", Key{CqlText.Integer(index + 1L)}: E.Key{CqlText.Integer(index + 1L)}"));
        string Precedes() => prelude.Call(
            $"precedes, {order}{kind.Suffix()}",
            () => $"(a {element}, b {element}):\n  {Before(0)}",
            "O",
            "C");
        string Before(int index)
        {
            if (index == keys.Length)
                return "false";
            var key = "Key" + CqlText.Integer(index + 1L);
            var (a, b) = (new CqlValue("a." + key, keys[index].HasRanges()), new CqlValue("b." + key, keys[index].HasRanges()));
            var direction = aggregate.Sort[index].Descending != isLast ? ComparisonOperator.Greater : ComparisonOperator.Less;
            var rest = CqlText.Operand(Before(index + 1));
            return $"if {CqlText.Operand(Compare(keys[index], ComparisonOperator.Equal, a, b))} is true then {rest} else {CqlText.Operand(Compare(keys[index], direction, a, b))} is true";
        }

        return prelude.Call(
            $"first by {order}{kind.Suffix()}",
            () =>
            {
                var among = prelude.Call(
                    $"first by {order} of what may be there{kind.Suffix()}",
                    () => $"(possible List<{element}>):\n  {Aggregates.Agreed(kind, $"possible C where not exists (possible O where O.There is true and {Precedes()} return all 1) return all Tuple {{ There: C.There, Value: C.Value }}")}",
                    $"(elements) E where E.There is not false return all Tuple {{ There: {Aggregates.There(kind, "E")}, Value: E.Value{copied} }}");
                return $"(elements List<{element}>):\n  {among}";
            },
            elements);
    }

    /// <summary>Whatever stands before the first that is surely there may be the first, and the other way round.</summary>
    private string InOwnOrder(bool isLast, CqlKind kind, string elements) => prelude.Call(
        (isLast ? "last" : "first") + kind.Suffix(),
        () =>
        {
            var element = Cql.Aggregates.Element(kind);
            var start = $"Tuple {{ Done: false, Candidates: {{}} as List<{element}> }}";
            var next = isLast
                ? "Tuple { Done: false, Candidates: if E.There is true then { E } else flatten { R.Candidates, { E } } }"
                : "if R.Done then R else Tuple { Done: E.There is true, Candidates: flatten { R.Candidates, { E } } }";
            var candidates = prelude.Call(
                (isLast ? "last" : "first") + " candidates" + kind.Suffix(),
                () => $"(possible List<{element}>):\n  ((possible) E aggregate R starting ({start}): ({next})).Candidates",
                $"(elements) E where E.There is not false return all Tuple {{ There: {Aggregates.There(kind, "E")}, Value: E.Value }}");
            return $"(elements List<{element}>):\n  {Aggregates.Agreed(kind, candidates)}";
        },
        elements);
}
