using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Whether a part of a criterion could be left out, because other criteria decide wherever it would.</summary>
internal static class Superfluity
{
    /// <summary>What others ask, so that nobody is left whom the criterion judges otherwise without the part. Null where somebody is.</summary>
    /// <param name="with">The value of the criterion.</param>
    /// <param name="without">Its value without the part.</param>
    /// <param name="others">What other criteria ask of whoever passes them.</param>
    public static Conflict? Reasons(TrialModel model, Criterion criterion, Literal with, Literal without, IReadOnlyList<Requirement> others)
    {
        // A part loosens a criterion or tightens it, so one way of judging otherwise is as a rule impossible by the criterion itself. That is a small
        // question; no others are needed for it, so no others are the reason.
        var ways = new[] { (with, !without), (!with, without) }.Where(way => model.Ask(way.Item1, way.Item2) != Answer.Unsatisfiable).ToList();
        var literals = others.Select(static other => other.Literal).ToList();
        if (ways.Exists(way => model.Ask([.. literals, way.Item1, way.Item2]) != Answer.Unsatisfiable))
            return null;
        var reasons = new List<Requirement>();
        foreach (var (first, second) in ways)
        {
            // What is asked comes first: where it is impossible by itself, others are no reason.
            var asked = new List<Requirement> { new(criterion, null, true, first), new(criterion, null, true, second) };
            if (Conflict.Among(model, [.. asked, .. others]) is not { } conflict)
                return null;
            reasons.AddRange(conflict.Requirements.Where(requirement => requirement.Criterion != criterion && !reasons.Contains(requirement)));
        }

        return new(reasons);
    }
}
