using System.Collections.Generic;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>All expressions of a trial by who says them, what stands inside queries and other readings included.</summary>
internal static class WrittenExpressions
{
    /// <summary>Every part of every expression, each place once: what a definition's list says stands wherever the definition is named.</summary>
    public static IEnumerable<(string Owner, Expression Part)> Parts(Trial trial)
    {
        var seen = new HashSet<(SourceSpan, System.Type)>();
        foreach (var (owner, root) in Roots(trial))
        {
            var waiting = new Stack<Expression>();
            waiting.Push(root);
            while (waiting.Count > 0)
            {
                var part = waiting.Pop();
                if (part.Origin.Span.IsNone || seen.Add((part.Origin.Span, part.GetType())))
                    yield return (owner, part);
                foreach (var child in ExpressionChildren.Of(part))
                    waiting.Push(child);
            }
        }
    }

    private static IEnumerable<(string Owner, Expression Root)> Roots(Trial trial)
    {
        foreach (var criterion in trial.AllCriteria)
        {
            if (criterion.AppliesTo is not null)
                yield return (criterion.Id, criterion.AppliesTo);
            if (criterion.Body is ExpressionBody body)
                yield return (criterion.Id, body.Expression);
            else if (criterion.Body is GroupBody { Own: { } own })
                yield return (criterion.Id, own);
            foreach (var reading in criterion.Readings)
                yield return (criterion.Id, reading.Expression);
        }

        foreach (var definition in trial.Definitions)
            yield return ($"definition '{definition.Name}'", definition.Expression);
    }
}
