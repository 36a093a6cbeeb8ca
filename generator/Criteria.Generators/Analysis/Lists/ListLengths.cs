using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Lists;

/// <summary>
/// How many elements of a list are enough for every answer that criteria can get of it. Of what a query finds one element stays, of what it counts as many
/// as it counts to: the others can go, and every query says what it said.
/// </summary>
internal static class ListLengths
{
    // The first and another that might be.
    private const int OfFirst = 2;
    private const int MostCounted = 100;

    /// <returns>Null where no number is enough, as for a sum.</returns>
    public static int? Enough(Trial trial, IReadOnlyList<int> criteria)
    {
        var waiting = new Stack<Expression>();
        foreach (var index in criteria)
            waiting.Push(new CriterionExpression(index));
        var (definitions, others, queries) = (new HashSet<int>(), new HashSet<int>(), new Dictionary<Expression, int>());
        while (waiting.Count > 0)
        {
            var expression = waiting.Pop();
            switch (expression)
            {
                case DefinitionExpression definition when definitions.Add(definition.Definition):
                    waiting.Push(trial.Definitions[definition.Definition].Expression);
                    break;
                case CriterionExpression criterion when others.Add(criterion.Criterion):
                    TrialExpressions.PushWhole(trial.AllCriteria[criterion.Criterion], waiting);
                    break;
                case ComparisonExpression or BetweenExpression:
                    var counted = ExpressionChildren.Of(expression).OfType<NumberConstant>().Select(static constant => constant.Value.Floor() + 1).DefaultIfEmpty(BigInteger.Zero).Max();
                    foreach (var count in ExpressionChildren.Of(expression).Where(IsCount))
                        queries[count] = queries.TryGetValue(count, out var known) && known > counted ? known : (int)BigInteger.Min(counted, MostCounted);
                    break;
                case ExistsExpression:
                    queries[expression] = 1;
                    break;
                case CountExpression or AggregateExpression { Aggregate: Aggregate.Count }:
                    // One that is compared with no number can be any.
                    if (!queries.TryGetValue(expression, out var enough) || enough == 0)
                        return null;
                    break;
                case AggregateExpression { Aggregate: Aggregate.Sum, Distinct: false, Elements: QueryElements { Value: CallExpression } }:
                    // Of a function nothing is supposed, so one element can give what all give together; another one may be uncertain.
                    queries[expression] = OfFirst;
                    break;
                case AggregateExpression { Aggregate: Aggregate.Sum or Aggregate.Avg }:
                    return null;
                case AggregateExpression:
                    queries[expression] = OfFirst;
                    break;
            }

            foreach (var child in ExpressionChildren.Of(expression))
                waiting.Push(child);
        }

        return queries.Values.Sum();
    }

    private static bool IsCount(Expression expression) => expression is CountExpression or AggregateExpression { Aggregate: Aggregate.Count };
}
