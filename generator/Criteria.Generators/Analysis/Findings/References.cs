using System.Collections.Generic;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Criteria that other expressions name: what they say matters at more than one place.</summary>
internal static class References
{
    /// <returns>The criteria that are named, and all that stand below them.</returns>
    public static ISet<int> Of(Trial trial)
    {
        var found = new HashSet<int>();
        foreach (var expression in TrialExpressions.Of(trial))
        {
            if (expression is CriterionExpression reference)
                found.Add(reference.Criterion);
        }

        // Children come after their groups.
        foreach (var criterion in trial.AllCriteria)
        {
            if (criterion.Parent is { } parent && found.Contains(parent))
                found.Add(criterion.Index);
        }

        return found;
    }
}
