namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT02xx: what names, types and units mean beside the author's own types.</summary>
internal static class BindingRules
{
    public static readonly CriteriaRule UnknownName = new(
        "CRIT0201", "A name is unknown", "'{0}' is not a {1}{2}", RuleSeverity.Error);

    public static readonly CriteriaRule TypeMismatch = new(
        "CRIT0202", "Types do not fit", "{0}", RuleSeverity.Error);

    public static readonly CriteriaRule UnknownUnit = new(
        "CRIT0203", "A unit is not UCUM", "'{0}' is not a UCUM unit: {1}", RuleSeverity.Error);

    public static readonly CriteriaRule DimensionMismatch = new(
        "CRIT0204", "Units are incommensurable", "{0} is in '{1}' but {2} is in '{3}': {4}", RuleSeverity.Error);

    public static readonly CriteriaRule MissingUnit = new(
        "CRIT0205", "A unit is missing", "{0} is in '{1}' but {2} has no unit; write for example {3}", RuleSeverity.Error);

    public static readonly CriteriaRule Cycle = new(
        "CRIT0206", "Definitions depend on each other", "'{0}' depends on itself: {1}", RuleSeverity.Error);

    public static readonly CriteriaRule EmptyRange = new(
        "CRIT0207", "A range is empty", "{0} is empty: {1}", RuleSeverity.Error);

    public static readonly CriteriaRule UnknownMember = new(
        "CRIT0208", "A text is no member of its closed domain", "'{0}' is not a value of {1}; it has {2}{3}", RuleSeverity.Error);

    public static readonly CriteriaRule ConditionalReference = new(
        "CRIT0209", "A criterion that may not apply is referred to", "criterion '{0}' has a condition of applicability and cannot be referred to; refer to a definition", RuleSeverity.Error);

    public static readonly CriteriaRule UnsupportedMember = new(
        "CRIT0210", "A member has a type that criteria cannot read", "'{0}' is of type {1}, which criteria cannot read; expected {2}", RuleSeverity.Error);

    public static readonly CriteriaRule UnknownSubject = new(
        "CRIT0211", "The subject type is unknown", "'{0}' is no type that this project can see{1}; a type declared only in generated code cannot be a subject", RuleSeverity.Error);

    public static readonly CriteriaRule NeverMissing = new(
        "CRIT0212", "A member can never be missing", "'{0}' is not nullable: it counts as always present, and its default value as a real one", RuleSeverity.Info);

    public static readonly CriteriaRule ClosedWorldOperand = new(
        "CRIT0213", "Null of a query means both empty and unknown", "'{0}' of {1} cannot tell empty from unknown; {2}", RuleSeverity.Error);

    public static readonly CriteriaRule DuplicateName = new(
        "CRIT0214", "One name means two things", "'{0}' is both {1} and {2}", RuleSeverity.Error);
}
