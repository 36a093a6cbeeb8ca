using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>Which criteria the value of one rests on. It follows from the trial alone, so many patients share it.</summary>
internal sealed class CriterionOrder(Trial trial)
{
    private readonly Dictionary<int, int[]> _needed = [];
    private int[]? _places;

    /// <summary>The criterion, those below it, and those that it refers to, in the order in which they can be computed.</summary>
    public IReadOnlyList<int> Needed(int index)
    {
        if (!_needed.TryGetValue(index, out var needed))
        {
            _places ??= Places();
            needed = [.. Reached(index).Where(reached => _places[reached] >= 0)];
            Array.Sort(needed, (first, second) => _places[first].CompareTo(_places[second]));
            _needed.Add(index, needed);
        }

        return needed;
    }

    private int[] Places()
    {
        // What is not in the order has no value.
        var places = new int[trial.AllCriteria.Count];
        for (var index = 0; index < places.Length; index++)
            places[index] = -1;
        for (var place = 0; place < trial.EvaluationOrder.Count; place++)
            places[trial.EvaluationOrder[place]] = place;
        return places;
    }

    private HashSet<int> Reached(int index)
    {
        var needed = new HashSet<int>();
        var definitions = new HashSet<int>();
        var waiting = new Stack<Expression>();
        waiting.Push(new CriterionExpression(index));
        while (waiting.Count > 0)
        {
            foreach (var expression in TrialExpressions.Of(waiting.Pop()))
            {
                if (expression is DefinitionExpression definition && definitions.Add(definition.Definition))
                    waiting.Push(trial.Definitions[definition.Definition].Expression);
                else if (expression is CriterionExpression other && needed.Add(other.Criterion))
                    TrialExpressions.PushWhole(trial.AllCriteria[other.Criterion], waiting);
            }
        }

        return needed;
    }
}
