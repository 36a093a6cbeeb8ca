using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>All expressions of which a criterion is made, in the order they are written, with those of the definitions that it names.</summary>
internal static class CriterionParts
{
    /// <summary>The expressions of the criterion alone.</summary>
    public static IEnumerable<Expression> OfItself(Trial trial, Criterion criterion) => Walk(trial, Roots(criterion));

    /// <summary>Those of its children, and of the criteria that it names, as well.</summary>
    public static IEnumerable<Expression> OfAll(Trial trial, Criterion criterion)
    {
        var criteria = new HashSet<int> { criterion.Index };
        var waiting = new Queue<int>(criteria);
        while (waiting.Count > 0)
        {
            var current = trial.AllCriteria[waiting.Dequeue()];
            foreach (var part in Walk(trial, Roots(current)))
            {
                yield return part;
                if (part is CriterionExpression reference && criteria.Add(reference.Criterion))
                    waiting.Enqueue(reference.Criterion);
            }

            if (current.Body is not GroupBody group)
                continue;
            foreach (var child in group.Children)
            {
                if (criteria.Add(child))
                    waiting.Enqueue(child);
            }
        }
    }

    private static IEnumerable<Expression> Walk(Trial trial, IEnumerable<Expression> roots)
    {
        var definitions = new HashSet<int>();
        var waiting = new Stack<Expression>(roots.Reverse());
        while (waiting.Count > 0)
        {
            var part = waiting.Pop();
            yield return part;
            if (part is DefinitionExpression definition && definitions.Add(definition.Definition))
                waiting.Push(trial.Definitions[definition.Definition].Expression);

            foreach (var child in ExpressionChildren.Of(part).Reverse())
                waiting.Push(child);
        }
    }

    private static IEnumerable<Expression> Roots(Criterion criterion)
    {
        if (criterion.AppliesTo is not null)
            yield return criterion.AppliesTo;
        if (criterion.Body is ExpressionBody body)
            yield return body.Expression;
        else if (criterion.Body is GroupBody { Own: { } own })
            yield return own;
    }
}
