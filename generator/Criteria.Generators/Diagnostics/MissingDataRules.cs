namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT06xx: what is decided while data are missing, as it is proved.</summary>
internal static class MissingDataRules
{
    public static readonly CriteriaRule FailsEarly = new(
        "CRIT0630", "A criterion is implied by another, but decides earlier", "{0} is implied by {1} once all is known, but keep it: {2} {3} while {4} is missing", RuleSeverity.Warning);

    public static readonly CriteriaRule NeverDecided = new(
        "CRIT0636", "A criterion can never be decided", "{0} can never be decided on {1}: {2}", RuleSeverity.Warning);

    public static readonly CriteriaRule DecidedOneWay = new(
        "CRIT0637", "A criterion can only be decided one way", "{0} can turn out {1} on {2} but never {3}: {4}; {1} for example by {5}", RuleSeverity.Info);

    public static readonly CriteriaRule BlindSpot = new(
        "CRIT0638", "A criterion stays unknown although every value would decide it alike", "{0} stays unknown for {1} while {2} is missing, although {3}", RuleSeverity.Warning);
}
