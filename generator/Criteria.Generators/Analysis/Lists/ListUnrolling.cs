using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Lists;

/// <summary>
/// What a trial says of patients each of whose lists has no more than so many elements: that some element has a property is that the first is there and
/// has it, or the second. A patient who is found so is a patient of the trial, with the elements of each list and their members.
/// </summary>
internal sealed class ListUnrolling
{
    // A query within a query within a query: what is longer nobody reads, and it stays as it is.
    private const int MostExpressions = 20_000;

    private readonly int _length;
    private readonly Dictionary<PathExpression, int[]> _slots = [];
    private int _made;

    private ListUnrolling(int length) => _length = length;

    /// <param name="length">How many elements a list has at most.</param>
    public static Trial Of(Trial trial, int length)
    {
        var unrolling = new ListUnrolling(length);
        return trial with
        {
            AllCriteria = trial.AllCriteria.Select(unrolling.Of).ToEquatableArray(),
            Definitions = trial.Definitions.Select(definition => definition with { Expression = unrolling.Of(definition.Expression) }).ToEquatableArray(),
            Invariants = trial.Invariants.Select(invariant => invariant with { Expression = unrolling.Of(invariant.Expression) }).ToEquatableArray(),
        };
    }

    private Criterion Of(Criterion criterion) => criterion with
    {
        AppliesTo = criterion.AppliesTo is { } condition ? Of(condition) : null,
        Body = criterion.Body switch
        {
            ExpressionBody body => new ExpressionBody(Of(body.Expression)),
            GroupBody { Own: { } own } group => group with { Own = Of(own) },
            var body => body,
        },
        Readings = criterion.Readings.Select(reading => reading with { Expression = Of(reading.Expression) }).ToEquatableArray(),
    };

    private Expression Of(Expression expression) => new Unrolled(this, ImmutableDictionary<int, Place>.Empty).Of(expression);

    /// <summary>Where a query stands.</summary>
    /// <param name="Itself">The step by which an element without members is read; null: it has members.</param>
    private readonly record struct Place(int Slot, PathStep? Itself);

    private int[] SlotsOf(PathExpression list)
    {
        if (!_slots.TryGetValue(list, out var slots))
        {
            slots = new int[_length];
            for (var index = 0; index < slots.Length; index++)
                slots[index] = -1 - (_slots.Count * _length) - index;
            _slots.Add(list, slots);
        }

        return slots;
    }

    /// <summary>Expressions within queries that stand at certain elements.</summary>
    private sealed class Unrolled(ListUnrolling unrolling, ImmutableDictionary<int, Place> places) : ExpressionRewriter
    {
        public override Expression Of(Expression expression)
        {
            if (++unrolling._made > MostExpressions)
                return base.Of(expression);
            return expression switch
            {
                PathExpression { Root: ElementRoot element } path when places.TryGetValue(element.Variable, out var place) => AtElement(path, place),
                ExistsExpression { Query: var query } exists => Where(query, kept => Any(query, kept), CriteriaType.Boolean, exists),
                CountExpression { Query: { IsOpen: false } query } count => Where(query, Number, CriteriaType.Integer, count),
                AggregateExpression { Elements: QueryElements { Query.IsOpen: false } elements } aggregate when ListAggregates.CanUnroll(aggregate, unrolling._length)
                    => Where(elements.Query, kept => ListAggregates.Of(aggregate, kept), aggregate.Type, aggregate),
                _ => base.Of(expression),
            };
        }

        private static PathExpression AtElement(PathExpression path, Place place)
            => path with { Root = new ElementRoot(place.Slot), Steps = place.Itself is { } itself ? EquatableArray.Of(itself) : path.Steps };

        /// <summary>What is made of the elements that a query keeps; of a list that is missing, nothing is known.</summary>
        private Expression Where(Query query, Func<IReadOnlyList<KeptElement>, Expression> make, CriteriaType type, Expression origin)
        {
            if (Of(query.Source) is not PathExpression { Steps: { Count: > 0 } steps } list || steps[steps.Count - 1].Type is not ListMember member)
                return base.Of(origin);
            var last = steps[steps.Count - 1];
            var itself = member.Element is ObjectMember or LabMember ? null : new PathStep(ListedExpression.Itself, member.Element, CanBeNull: true, Domain: last.Domain);
            var kept = unrolling.SlotsOf(list).Select(slot => Kept(query, list, slot, itself, origin)).ToList();
            return new ConditionalExpression(new PresentExpression(list), make(kept), new NullExpression(type), type) { Origin = origin.Origin };
        }

        private KeptElement Kept(Query query, PathExpression list, int slot, PathStep? itself, Expression origin)
        {
            var inner = new Unrolled(unrolling, places.SetItem(query.Variable, new(slot, itself)));
            var conditions = new List<Expression> { new ListedExpression(list, slot) { Origin = list.Origin } };

            // What is missing may be nothing at all.
            if (itself is not null && list.Type.Element is { } type)
                conditions.Add(new PresentExpression(new PathExpression(new ElementRoot(slot), EquatableArray.Of(itself), type)));
            if (query.Where is { } where)
                conditions.Add(inner.Of(where));
            return new(ListAggregates.All(conditions), origin is AggregateExpression { Elements: QueryElements elements } ? inner.Of(elements.Value) : null,
                origin is AggregateExpression sorted ? sorted.Sort.Select(key => inner.Of(key.Key)).ToList() : []);
        }

        private static Expression Any(Query query, IReadOnlyList<KeptElement> kept)
        {
            var conditions = kept.Select(static element => element.IsKept).ToList();
            if (query.IsOpen)
                conditions.Add(new NullExpression(CriteriaType.Boolean));
            return conditions.Count == 1 ? conditions[0] : new LogicalExpression(LogicalOperator.Or, conditions.ToEquatableArray());
        }

        private static Expression Number(IReadOnlyList<KeptElement> kept)
            => new ScoreExpression(kept.Select(static element => (ScoreItem)new PointsItem(element.IsKept, 1)).ToEquatableArray());
    }
}
