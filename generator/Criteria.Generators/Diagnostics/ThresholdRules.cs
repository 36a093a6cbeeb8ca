namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT04xx: thresholds and their boundaries, as it is proved.</summary>
internal static class ThresholdRules
{
    public static readonly CriteriaRule SingleValue = new(
        "CRIT0411", "Thresholds leave one value", "'{0}' can only be {1}: {2}", RuleSeverity.Info);

    public static readonly CriteriaRule OutsideDomain = new(
        "CRIT0414", "A threshold lies outside the range of its value", "{0} compares '{1}' with {2}, outside its range of {3}", RuleSeverity.Error);

    public static readonly CriteriaRule Boundary = new(
        "CRIT0431", "A boundary belongs to both sides or to neither", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule DeadThreshold = new(
        "CRIT0432", "A threshold decides nothing", "'{0}' of {1} decides nothing: {2}", RuleSeverity.Warning);

    public static readonly CriteriaRule Envelope = new(
        "CRIT0433", "The range that is left is narrower than what is written", "'{0}' of {1} is wider than what the criteria leave: {2}", RuleSeverity.Info);

    public static readonly CriteriaRule ScoreSlack = new(
        "CRIT0449", "Points of a score that do not count, or that everything hangs on", "{0}", RuleSeverity.Info);
}
