namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT03xx: what the criteria of a trial say together, as it is proved.</summary>
internal static class LogicRules
{
    public static readonly CriteriaRule NeverTrue = new(
        "CRIT0301", "A criterion can never be met", "{0} can never be met: {1}", RuleSeverity.Error);

    public static readonly CriteriaRule AlwaysTrue = new(
        "CRIT0302", "A criterion is met by everybody", "{0} is met by every patient whose data are complete, so it decides nothing: {1}", RuleSeverity.Warning);

    public static readonly CriteriaRule NobodyEligible = new(
        "CRIT0303", "Nobody can be eligible", "no patient can {0}: {1}{2}", RuleSeverity.Error);

    public static readonly CriteriaRule InclusionsContradict = new(
        "CRIT0304", "Two inclusion criteria contradict each other", "no patient can {0}: {1}{2}", RuleSeverity.Error);

    public static readonly CriteriaRule ExclusionContradicts = new(
        "CRIT0305", "An exclusion criterion excludes all whom an inclusion criterion admits", "no patient can {0}: {1}{2}", RuleSeverity.Error);

    public static readonly CriteriaRule InclusionImplied = new(
        "CRIT0306", "An inclusion criterion is implied by another", "{0} adds nothing with complete data: whoever meets {1} meets it{2}", RuleSeverity.Warning);

    public static readonly CriteriaRule ExclusionImplied = new(
        "CRIT0307", "An exclusion criterion is implied by another", "{0} adds nothing with complete data: whom it excludes, {1} excludes{2}", RuleSeverity.Warning);

    public static readonly CriteriaRule Mirror = new(
        "CRIT0308", "An exclusion criterion is the reverse of an inclusion criterion", "{0} excludes exactly those who do not meet {1}; one of the two suffices", RuleSeverity.Info);

    public static readonly CriteriaRule Duplicate = new(
        "CRIT0309", "Two criteria say the same", "{0} says the same as {1}", RuleSeverity.Warning);

    public static readonly CriteriaRule Hollow = new(
        "CRIT0312", "A criterion or a section asks for nothing, or for what cannot be", "{0}", RuleSeverity.Error);

    public static readonly CriteriaRule Unused = new(
        "CRIT0313", "A declaration is not used", "{0}", RuleSeverity.Info);

    public static readonly CriteriaRule CohortGap = new(
        "CRIT0316", "Patients fall between the cohorts", "no cohort takes a patient with {0}: {1}", RuleSeverity.Warning);

    public static readonly CriteriaRule CohortOverlap = new(
        "CRIT0317", "Cohorts overlap", "cohorts '{0}' and '{1}' both take a patient with {2}, and nothing else tells them apart: {3}", RuleSeverity.Warning);

    public static readonly CriteriaRule IdleBranch = new(
        "CRIT0318", "A branch of a criterion decides nothing", "{0} decides nothing with complete data: {1}", RuleSeverity.Info);

    public static readonly CriteriaRule IdleFact = new(
        "CRIT0319", "A fact never changes the outcome", "'{0}' never changes the outcome with complete data: {1} is the same whatever it is", RuleSeverity.Info);

    public static readonly CriteriaRule CohortEmpty = new(
        "CRIT0335", "Nobody can be in a cohort", "no patient of cohort '{0}' can {1}: {2}{3}", RuleSeverity.Error);

    public static readonly CriteriaRule ExcludesEverybody = new(
        "CRIT0351", "An exclusion criterion excludes everybody", "{0} excludes every patient whose data are complete: {1}", RuleSeverity.Error);
}
