namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT04xx: thresholds and their boundaries, as it is proved.</summary>
internal static class ThresholdRules
{
    public static readonly CriteriaRule DeadThreshold = new(
        "CRIT0432", "A threshold decides nothing", "'{0}' of {1} decides nothing: {2}{3}", RuleSeverity.Warning);
}
