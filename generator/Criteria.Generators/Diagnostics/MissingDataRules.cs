namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT06xx: what is decided while data are missing, as it is proved.</summary>
internal static class MissingDataRules
{
    public static readonly CriteriaRule FailsEarly = new(
        "CRIT0630", "A criterion is implied by another, but decides earlier", "{0} is implied by {1} once all is known, but keep it: {2} {3} while {4} is missing", RuleSeverity.Warning);

    public static readonly CriteriaRule FormulaOutsideDomain = new(
        "CRIT0613", "A formula is asked of patients for whom it is not made", "{0} takes {1}, which is made for {2}, of a patient{3}: {4}; it gives nothing there, so choose the formula by that, or say what counts instead", RuleSeverity.Warning);

    public static readonly CriteriaRule NotYet = new(
        "CRIT0620", "A criterion asks for what lies ahead when it is decided", "{0} asks {1}, and {2} comes after {3}: nobody knows it on {3}; record by 'Attested' what is planned or agreed, or decide it on {2}", RuleSeverity.Warning);

    public static readonly CriteriaRule WindowStaysOpen = new(
        "CRIT0621", "A window is still open when its criterion is decided", "the window of {0} ends on {1}, and {1} comes after {2}: what happens until then is not known on {2}, so decide it again on {1}", RuleSeverity.Info);

    public static readonly CriteriaRule PregnancyTestOfAll = new(
        "CRIT0624", "A pregnancy test is asked of people who cannot be pregnant", "{0} asks for '{1}' of {2}: {3}; say by a condition of applicability whom it concerns", RuleSeverity.Warning);

    public static readonly CriteriaRule OtherEvidence = new(
        "CRIT0626", "Two criteria ask for one finding by different evidence", "{0} asks for {1}, {2} for {3}: {4}", RuleSeverity.Warning);

    public static readonly CriteriaRule NeverDecided = new(
        "CRIT0636", "A criterion can never be decided", "{0} can never be decided on {1}: {2}", RuleSeverity.Warning);

    public static readonly CriteriaRule DecidedOneWay = new(
        "CRIT0637", "A criterion can only be decided one way", "{0} can turn out {1} on {2} but never {3}: {4}; {1} for example by {5}", RuleSeverity.Info);

    public static readonly CriteriaRule BlindSpot = new(
        "CRIT0638", "A criterion stays unknown although every value would decide it alike", "{0} stays unknown for {1} while {2} is missing, although {3}", RuleSeverity.Warning);
}
