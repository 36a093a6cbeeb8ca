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
        "CRIT0432", "A threshold decides nothing", "'{0}' of {1} decides nothing: {2}{3}", RuleSeverity.Warning);

    public static readonly CriteriaRule Envelope = new(
        "CRIT0433", "The range that is left is narrower than what is written", "'{0}' of {1} is wider than what the criteria leave: {2}", RuleSeverity.Info);

    public static readonly CriteriaRule ScoreSlack = new(
        "CRIT0449", "Points of a score that do not count, or that everything hangs on", "{0}", RuleSeverity.Info);

    public static readonly CriteriaRule Unphysiological = new(
        "CRIT0441", "Criteria contradict physiology or an invariant", "{0} as long as {1}: {2}; it would take {3}", RuleSeverity.Warning);

    public static readonly CriteriaRule Implausible = new(
        "CRIT0442", "A threshold is implausible", "{0} in {1} is {2}{3}", RuleSeverity.Warning);

    public static readonly CriteriaRule DualUnits = new(
        "CRIT0443", "A threshold is stated in two units", "{0} and {1} in {2} are one threshold in two units: {3}", RuleSeverity.Info);

    public static readonly CriteriaRule NearlyEmpty = new(
        "CRIT0450", "Only an implausible patient can be eligible", "only somebody implausible can {0}, for example {1}: {2}, but {3}", RuleSeverity.Warning);

    public static readonly CriteriaRule DualUnitsDiffer = new(
        "CRIT0453", "A threshold that is stated in two units is two thresholds", "{0} and {1} in {2} differ by {3} %, and should be one threshold in two units: {4}", RuleSeverity.Error);
}
