using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Lists;

/// <summary>An element of a list that a query looks at.</summary>
/// <param name="IsKept">That the element is there and the query keeps it.</param>
/// <param name="Value">What counts of it; null where nothing does but that it is kept.</param>
/// <param name="Keys">What it is sorted by.</param>
internal sealed record KeptElement(Expression IsKept, Expression? Value, IReadOnlyList<Expression> Keys);

/// <summary>One value of few elements, as a choice by which of them are kept.</summary>
internal static class ListAggregates
{
    // There are as many choices as sets of elements, and of each the first is another choice.
    private const int MostAdded = 4;
    private const int MostSorted = 2;

    /// <summary>Whether a list of so many elements is told exactly, as long as all its values are there.</summary>
    public static bool CanUnroll(AggregateExpression aggregate, int length) => aggregate.Aggregate switch
    {
        Aggregate.Sum or Aggregate.Avg => length <= MostAdded && (!aggregate.Distinct || length == 1),
        Aggregate.Count => true,
        _ => length <= MostSorted && aggregate.Sort.Count <= 1,
    };

    /// <summary>The value of those that are kept.</summary>
    public static Expression Of(AggregateExpression aggregate, IReadOnlyList<KeptElement> elements)
        => aggregate.Aggregate == Aggregate.Count ? Distinct(elements) : Chosen(aggregate, elements, 0, []);

    public static Expression All(IReadOnlyList<Expression> conditions)
        => conditions.Count == 1 ? conditions[0] : new LogicalExpression(LogicalOperator.And, conditions.ToEquatableArray());

    private static Expression Any(IReadOnlyList<Expression> conditions)
        => conditions.Count == 1 ? conditions[0] : new LogicalExpression(LogicalOperator.Or, conditions.ToEquatableArray());

    private static Expression Chosen(AggregateExpression aggregate, IReadOnlyList<KeptElement> elements, int index, IReadOnlyList<KeptElement> kept)
    {
        if (index < elements.Count)
        {
            var element = elements[index];
            return new ConditionalExpression(element.IsKept, Chosen(aggregate, elements, index + 1, [.. kept, element]), Chosen(aggregate, elements, index + 1, kept), aggregate.Type);
        }

        if (kept.Count == 0)
            return new NullExpression(aggregate.Type);
        return aggregate.Aggregate switch
        {
            Aggregate.Sum => Sum(kept),
            Aggregate.Avg => new ArithmeticExpression(ArithmeticOperator.Multiply, Sum(kept), new NumberConstant(Rational.Create(1, kept.Count), CriteriaType.Decimal), aggregate.Type),
            Aggregate.Max => First(kept, aggregate.Type, static (one, other) => Compare(ComparisonOperator.GreaterOrEqual, one.Value!, other.Value!)),
            Aggregate.Min => First(kept, aggregate.Type, static (one, other) => Compare(ComparisonOperator.LessOrEqual, one.Value!, other.Value!)),
            _ when aggregate.Sort.Count == 0 => (aggregate.Aggregate == Aggregate.First ? kept[0] : kept[kept.Count - 1]).Value!,
            _ => Sorted(aggregate, kept),
        };
    }

    private static Expression Sorted(AggregateExpression aggregate, IReadOnlyList<KeptElement> kept)
    {
        // Of two that are alike the first in the list comes first, and the last in it last.
        var isFirst = aggregate.Aggregate == Aggregate.First;
        var comparison = aggregate.Sort[0].Descending == isFirst ? ComparisonOperator.GreaterOrEqual : ComparisonOperator.LessOrEqual;
        return First(isFirst ? kept : kept.Reverse().ToList(), aggregate.Type, (one, other) => Compare(comparison, one.Keys[0], other.Keys[0]));
    }

    private static Expression Compare(ComparisonOperator comparison, Expression one, Expression other) => new ComparisonExpression(comparison, one, other);

    /// <summary>The value of the first that comes before all behind it.</summary>
    private static Expression First(IReadOnlyList<KeptElement> kept, CriteriaType type, Func<KeptElement, KeptElement, Expression> comesBefore)
    {
        var chosen = kept[kept.Count - 1].Value!;
        for (var index = kept.Count - 2; index >= 0; index--)
        {
            var element = kept[index];
            chosen = new ConditionalExpression(All(kept.Skip(index + 1).Select(other => comesBefore(element, other)).ToList()), element.Value!, chosen, type);
        }

        return chosen;
    }

    private static Expression Sum(IReadOnlyList<KeptElement> kept)
        => kept.Select(static element => element.Value!).Aggregate(static (sum, value) => new ArithmeticExpression(ArithmeticOperator.Add, sum, value, sum.Type));

    /// <summary>How many different values: of an enumeration how many of its own, else how many that no earlier element has.</summary>
    private static Expression Distinct(IReadOnlyList<KeptElement> elements)
    {
        if (elements[0].Value is PathExpression { Type.Kind: TypeKind.Enumeration, Steps: { Count: > 0 } steps } && steps[steps.Count - 1].Type is EnumMember members)
        {
            return new ScoreExpression(members.Values.Where(static value => !value.IsMissing).Select(value => (ScoreItem)new PointsItem(
                Any(elements.Select(element => All([element.IsKept, Compare(ComparisonOperator.Equal, element.Value!, new EnumConstant(value.Name, value.Text, element.Value!.Type))])).ToList()), 1)).ToEquatableArray());
        }

        return new ScoreExpression(elements.Select((element, index) => (ScoreItem)new PointsItem(
            All([element.IsKept, new PresentExpression(element.Value!), .. elements.Take(index).Select(earlier => Differs(element, earlier))]), 1)).ToEquatableArray());
    }

    private static Expression Differs(KeptElement element, KeptElement earlier)
        => new NotExpression(All([earlier.IsKept, Compare(ComparisonOperator.Equal, element.Value!, earlier.Value!)]));
}
