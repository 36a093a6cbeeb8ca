namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT05xx: the criterion beside the page it was taken from.</summary>
internal static class SourceTextRules
{
    public static readonly CriteriaRule TextNotInSource = new(
        "CRIT0501", "A verbatim text is not in its source", "this text does not occur in '{0}'; {1}", RuleSeverity.Error);

    public static readonly CriteriaRule SourceAbsent = new(
        "CRIT0502", "The source page of a trial is not in the project", "the source '{0}' is no additional file of this project: its texts are not checked", RuleSeverity.Info);

    public static readonly CriteriaRule HeaderDiffers = new(
        "CRIT0544", "The registry's header and the criteria admit different patients", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule AmbiguousReading = new(
        "CRIT0545", "A criterion can be read in more than one way", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule TextDiffers = new(
        "CRIT0560", "The text of a criterion and its expression say different amounts", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule NeedlessSuppression = new(
        "CRIT0570", "A suppression suppresses nothing", "{0}", RuleSeverity.Warning);
}
