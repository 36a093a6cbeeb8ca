using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Which criteria look at the same facts: nothing can be said of others together.</summary>
internal static class SharedReadings
{
    /// <returns>For each criterion the places of the others in their order.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(Trial trial, IReadOnlyList<Criterion> criteria)
    {
        var readings = criteria.Select(criterion => Of(trial, criterion)).ToList();
        var readers = new Dictionary<Expression, List<int>>();
        for (var index = 0; index < criteria.Count; index++)
        {
            foreach (var reading in readings[index])
            {
                if (!readers.TryGetValue(reading, out var known))
                    readers.Add(reading, known = []);
                known.Add(index);
            }
        }

        return readings.Select((own, index) => (IReadOnlyList<int>)new SortedSet<int>(own.SelectMany(reading => readers[reading]).Where(other => other != index)).ToList()).ToList();
    }

    /// <summary>What a criterion reads, its children and what it refers to included.</summary>
    public static HashSet<Expression> Of(Trial trial, Criterion criterion)
    {
        var criteria = new HashSet<int>();
        var waiting = new Stack<Expression>();
        Push(trial, criterion.Index, criteria, waiting);
        return Of(trial, criteria, waiting);
    }

    /// <summary>What a condition reads, and what it refers to.</summary>
    public static HashSet<Expression> Of(Trial trial, Expression condition) => Of(trial, [], new Stack<Expression>([condition]));

    private static HashSet<Expression> Of(Trial trial, HashSet<int> criteria, Stack<Expression> waiting)
    {
        var found = new HashSet<Expression>();
        var definitions = new HashSet<int>();
        while (waiting.Count > 0)
        {
            var expression = waiting.Pop();
            switch (expression)
            {
                case PathExpression or AttestationExpression or ParameterExpression { Type.IsTemporal: false }:
                    // The day of a parameter alone ties no two windows: both can be moved.
                    found.Add(expression);
                    break;
                case DefinitionExpression definition when definitions.Add(definition.Definition):
                    waiting.Push(trial.Definitions[definition.Definition].Expression);
                    break;
                case CriterionExpression other:
                    Push(trial, other.Criterion, criteria, waiting);
                    break;
            }

            foreach (var child in ExpressionChildren.Of(expression))
                waiting.Push(child);
        }

        return found;
    }

    private static void Push(Trial trial, int first, HashSet<int> criteria, Stack<Expression> waiting)
    {
        var left = new Stack<int>();
        left.Push(first);
        while (left.Count > 0)
        {
            var index = left.Pop();
            if (!criteria.Add(index))
                continue;
            var criterion = trial.AllCriteria[index];
            TrialExpressions.PushOwn(criterion, waiting);
            if (criterion.Body is not GroupBody group)
                continue;
            foreach (var child in group.Children)
                left.Push(child);
        }
    }
}
