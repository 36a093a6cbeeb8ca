using System;
using System.Collections.Generic;

namespace Criteria.Generators.Trials;

/// <summary>The direct parts of an expression, in the order they are written.</summary>
internal static class ExpressionChildren
{
    public static IEnumerable<Expression> Of(Expression expression)
    {
        switch (expression)
        {
            case LogicalExpression logical:
                return logical.Operands;
            case NotExpression not:
                return [not.Operand];
            case ClosedWorldExpression test:
                return [test.Operand];
            case CoalesceExpression coalesce:
                return coalesce.Operands;
            case ConditionalExpression conditional:
                return [conditional.Condition, conditional.Then, conditional.Else];
            case CardinalityExpression cardinality:
                return cardinality.Operands;
            case ComparisonExpression comparison:
                return [comparison.Left, comparison.Right];
            case BetweenExpression between:
                return Present(between.Operand, between.Low, between.High);
            case MembershipExpression membership:
                return [membership.Operand, .. membership.Items];
            case ValueSetExpression valueSet:
                return [valueSet.Operand];
            case ExistsExpression exists:
                return Present(exists.Query.Source, exists.Query.Where);
            case CountExpression count:
                return Present(count.Query.Source, count.Query.Where);
            case ArithmeticExpression arithmetic:
                return [arithmetic.Left, arithmetic.Right];
            case NegateExpression negate:
                return [negate.Operand];
            case ConversionExpression conversion:
                return [conversion.Operand];
            case DomainExpression domain:
                return [domain.Operand];
            case NumberFunctionExpression function:
                return function.Arguments;
            case CallExpression call:
                return call.Arguments;
            case PresentExpression present:
                return [present.Operand];
            case ScoreExpression score:
                return OfScore(score.Items);
            case AggregateExpression aggregate:
                return OfAggregate(aggregate);
            case PrecisionComparisonExpression comparison:
                return [comparison.Left, comparison.Right];
            case DatePartExpression part:
                return [part.Operand];
            case DateFromExpression day:
                return [day.Operand];
            case DurationExpression duration:
                return [duration.From, duration.To];
            case DateShiftExpression shift:
                return [shift.Date];
            default:
                return Array.Empty<Expression>();
        }
    }

    private static IEnumerable<Expression> OfScore(EquatableArray<ScoreItem> items)
    {
        foreach (var item in items)
        {
            if (item is PointsItem points)
            {
                yield return points.Condition;
            }
            else if (item is WorstItem worst)
            {
                foreach (var condition in OfScore(worst.Items))
                    yield return condition;
            }
        }
    }

    private static IEnumerable<Expression> OfAggregate(AggregateExpression aggregate)
    {
        if (aggregate.Elements is QueryElements query)
        {
            yield return query.Query.Source;
            if (query.Query.Where is not null)
                yield return query.Query.Where;
            yield return query.Value;
        }
        else if (aggregate.Elements is WrittenElements written)
        {
            foreach (var item in written.Items)
            {
                if (item.Condition is not null)
                    yield return item.Condition;
                yield return item.Value;
            }
        }

        foreach (var key in aggregate.Sort)
            yield return key.Key;
    }

    private static IEnumerable<Expression> Present(params Expression?[] parts)
    {
        foreach (var part in parts)
        {
            if (part is not null)
                yield return part;
        }
    }
}
