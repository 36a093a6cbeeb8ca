using System.Collections.Generic;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>Writes the methods of queries: a loop over the list, three-valued.</summary>
internal static class QueryEmitter
{
    /// <summary>Writes the queries and those inside them.</summary>
    public static void Write(SourceWriter writer, TrialNames names, List<QueryMethod> queries)
    {
        // A query's condition may add queries of its own to the end of the list.
        for (var index = 0; index < queries.Count; index++)
            Write(writer, queries[index].Expression, new(names, queries[index], queries));
    }

    private static void Write(SourceWriter writer, Expression expression, QueryScope scope)
    {
        switch (expression)
        {
            case ExistsExpression:
                CountingEmitter.WriteExists(writer, scope);
                break;
            case CountExpression:
                CountingEmitter.WriteCount(writer, scope);
                break;
            case AggregateExpression { Aggregate: Aggregate.Max or Aggregate.Min } extreme:
                ExtremeEmitter.Write(writer, scope, extreme);
                break;
            case AggregateExpression { Aggregate: Aggregate.Sum or Aggregate.Avg, Distinct: false } sum:
                SumEmitter.Write(writer, scope, sum);
                break;
            case AggregateExpression { Aggregate: Aggregate.First or Aggregate.Last, Sort.Count: > 0 } end:
                SortedEndEmitter.Write(writer, scope, end);
                break;
            case AggregateExpression { Aggregate: Aggregate.First or Aggregate.Last } end:
                EndEmitter.Write(writer, scope, end);
                break;
            case AggregateExpression { Aggregate: Aggregate.Count } count:
                DistinctEmitter.WriteCount(writer, scope, count);
                break;
            case AggregateExpression sum:
                DistinctEmitter.WriteSum(writer, scope, sum);
                break;
        }
    }
}
