using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>
/// What is known of facts before any criterion looks at them: declared domains, limits of reference ranges above zero and in their order, counts that are not
/// negative.
/// </summary>
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

        StateReferenceRanges(facts);
    }

    /// <summary>A reference range whose lower limit is not below its upper one is taken for none.</summary>
    private static void StateReferenceRanges(FactTable facts)
    {
        var limits = facts.Readings.OfType<PathExpression>().Where(static path => IsLimit(path, "High") || IsLimit(path, "Low")).ToList();
        foreach (var high in limits.Where(static limit => IsLimit(limit, "High")))
        {
            foreach (var low in limits.Where(limit => IsLimit(limit, "Low") && limit.Root.Equals(high.Root) && limit.Steps.Take(limit.Steps.Count - 1).SequenceEqual(high.Steps.Take(high.Steps.Count - 1))))
            {
                var (form, scale) = LinearForm.Normal(new() { [facts.NumberOf(low)] = Rational.One, [facts.NumberOf(high)] = -Rational.One });
                var isBelow = facts.CutsOf(form).Below(new(Rational.Zero, scale.Sign < 0));
                facts.Gates.Solver.Add(scale.Sign < 0 ? !isBelow : isBelow);
            }
        }
    }

    private static bool IsLimit(PathExpression path, string limit)
        => path.Steps.Count > 1 && path.Steps[path.Steps.Count - 1].Member == limit && path.Steps[path.Steps.Count - 2].Type is LabMember;

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
                return IsLimit((PathExpression)reading, "High") ? (Rational.Zero, null, true) : (null, null, false);
            default:
                return (null, null, false);
        }
    }
}
