using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Whether a patient can be as a witness says. Of what the solver takes as it is, a query or a formula, it knows no value but the one that suits it: two of
/// them over one list may be so that no list is.
/// </summary>
internal static class PossiblePatient
{
    public static bool Is(Trial trial, Witness witness)
    {
        var looked = new HashSet<Expression>();
        foreach (var entry in witness.Values)
        {
            // No points at all are always possible; so many may be no sum of any.
            if (entry.Key is ScoreExpression && (entry.Value as NumberValue)?.Value != Rational.Zero)
                return false;
            if (Roots(trial, entry.Key).Any(root => !looked.Add(root)))
                return false;
        }

        return true;
    }

    /// <summary>What is read of the patient for it, each once.</summary>
    private static HashSet<Expression> Roots(Trial trial, Expression expression)
    {
        var roots = new HashSet<Expression>();
        var definitions = new HashSet<int>();
        var waiting = new Stack<Expression>();
        waiting.Push(expression);
        while (waiting.Count > 0)
        {
            var part = waiting.Pop();
            if (part is PathExpression { Root: SubjectRoot or ElementRoot { Variable: < 0 } } or ParameterExpression or AttestationExpression)
                roots.Add(part);
            if (part is DefinitionExpression definition && definitions.Add(definition.Definition))
                waiting.Push(trial.Definitions[definition.Definition].Expression);
            foreach (var child in ExpressionChildren.Of(part))
                waiting.Push(child);
        }

        // The day on which something is looked at binds nothing.
        roots.RemoveWhere(root => root is ParameterExpression && root != expression);
        return roots;
    }
}
