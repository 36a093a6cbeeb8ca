using System.Collections.Generic;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>What is known of facts before any criterion looks at them: declared domains, limits of reference ranges above zero, counts that are not negative.</summary>
internal static class Domains
{
    public static void State(FactTable facts)
    {
        foreach (var reading in new List<Expression>(facts.Readings))
        {
            var (low, high, isOpen) = Of(reading);
            if (low is null && high is null)
                continue;
            var cuts = facts.CutsOf(LinearForm.Normal(new() { [facts.NumberOf(reading)] = Rational.One }).Form);
            if (low is { } least)
                facts.Gates.Solver.Add(!cuts.Below(new(least, isOpen)));
            if (high is { } most)
                facts.Gates.Solver.Add(cuts.Below(new(most, true)));
        }
    }

    /// <summary>The least and the greatest value; the least one itself is no value where it is open.</summary>
    private static (Rational? Low, Rational? High, bool IsOpen) Of(Expression reading)
    {
        switch (reading)
        {
            case CountExpression:
                return (Rational.Zero, null, false);
            case PathExpression { Steps: { Count: > 0 } steps }:
                var last = steps[steps.Count - 1];
                if (last.Domain is { } domain)
                    return (domain.Low, domain.High, false);
                var isUpperLimit = last.Member == "High" && steps.Count > 1 && steps[steps.Count - 2].Type is LabMember;
                return isUpperLimit ? (Rational.Zero, null, true) : (null, null, false);
            default:
                return (null, null, false);
        }
    }
}
