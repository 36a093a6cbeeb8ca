using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Witnesses;

/// <summary>The limits of a laboratory's own range, the lower of which lies below the upper one: else it is a placeholder, and both are missing.</summary>
internal static class ReferenceRange
{
    public static bool IsOf(Expression low, Expression high)
        => low is PathExpression { Steps: { Count: > 1 } lower } one && high is PathExpression { Steps: { Count: > 1 } upper } other
            && lower.Count == upper.Count && one.Root == other.Root
            && lower[lower.Count - 1].Member == "Low" && upper[upper.Count - 1].Member == "High" && upper[upper.Count - 2].Type is LabMember
            && lower.Take(lower.Count - 1).SequenceEqual(upper.Take(upper.Count - 1));
}
