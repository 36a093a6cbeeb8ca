namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT05xx: the criterion beside the page it was taken from.</summary>
internal static class SourceTextRules
{
    public static readonly CriteriaRule TextNotInSource = new(
        "CRIT0501", "A verbatim text is not in its source", "this text does not occur in '{0}'; {1}", RuleSeverity.Error);

    public static readonly CriteriaRule SourceAbsent = new(
        "CRIT0502", "The source page of a trial is not in the project", "the source '{0}' is no additional file of this project: its texts are not checked", RuleSeverity.Info);

    public static readonly CriteriaRule UnnamedFormula = new(
        "CRIT0513", "The text of a criterion does not say by which formula", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule EntryBypassed = new(
        "CRIT0514", "A score is compared without what its instrument asks besides", "{0}", RuleSeverity.Info);

    public static readonly CriteriaRule HeaderCounts = new(
        "CRIT0515", "The registry's header counts otherwise", "{0}", RuleSeverity.Info);

    public static readonly CriteriaRule LabelsLost = new(
        "CRIT0516", "Printed labels are lacking or doubled", "labels of {0} criteria{1} are {2}: {3}", RuleSeverity.Info);

    public static readonly CriteriaRule SectionLacking = new(
        "CRIT0517", "A cohort lacks what the others have", "cohort '{0}' has no {1} criteria, and {2} {3}; {4}", RuleSeverity.Warning);

    public static readonly CriteriaRule UnstatedEnds = new(
        "CRIT0525", "A text does not say whether the ends of its ages belong to them", "text of {0} says '{1}' and not whether the ends belong to it; its expression {2}", RuleSeverity.Info);

    public static readonly CriteriaRule VacuousEnd = new(
        "CRIT0526", "The lower end of a range asks for nothing", "'{0}' of {1} asks for nothing: {2}; leave it out, or write '> {3}' if some is required", RuleSeverity.Info);

    public static readonly CriteriaRule HeaderDiffers = new(
        "CRIT0544", "The registry's header and the criteria admit different patients", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule AmbiguousReading = new(
        "CRIT0545", "A criterion can be read in more than one way", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule TextDiffers = new(
        "CRIT0560", "The text of a criterion and its expression say different amounts", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule NeedlessSuppression = new(
        "CRIT0570", "A suppression suppresses nothing", "{0}", RuleSeverity.Warning);
}
