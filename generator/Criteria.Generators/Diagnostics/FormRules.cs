namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT01xx: the form of what was written. JSON, attributes, CQL syntax.</summary>
internal static class FormRules
{
    public static readonly CriteriaRule JsonSyntax = new(
        "CRIT0101", "JSON is malformed", "{0}", RuleSeverity.Error);

    public static readonly CriteriaRule JsonProperty = new(
        "CRIT0102", "JSON does not follow the criteria format", "{0}", RuleSeverity.Error);

    public static readonly CriteriaRule DuplicateKey = new(
        "CRIT0103", "A JSON property occurs twice", "'{0}' occurs twice in this object; only the first counts", RuleSeverity.Error);

    public static readonly CriteriaRule Syntax = new(
        "CRIT0104", "An expression is malformed", "{0}", RuleSeverity.Error);

    public static readonly CriteriaRule OutsideSubset = new(
        "CRIT0105", "A CQL construct is outside the subset", "{0} is CQL but outside the subset; {1}", RuleSeverity.Error);

    public static readonly CriteriaRule TooDeep = new(
        "CRIT0106", "Nesting is too deep", "{0} is nested deeper than {1} levels", RuleSeverity.Error);

    public static readonly CriteriaRule DuplicateCriterion = new(
        "CRIT0107", "Two criteria have one id", "'{0}' collides with '{1}': both become the identifier {2}", RuleSeverity.Error);

    public static readonly CriteriaRule DuplicateTrial = new(
        "CRIT0108", "Two trials have one class", "trial '{0}' and trial '{1}' both become the class {2}; neither is compiled", RuleSeverity.Error);

    public static readonly CriteriaRule ExactlyOneBody = new(
        "CRIT0109", "A criterion must say exactly one thing", "criterion '{0}' has {1}; expected exactly one of {2}", RuleSeverity.Error);

    public static readonly CriteriaRule UnreadableFile = new(
        "CRIT0110", "A criteria file cannot be read", "'{0}' cannot be read: {1}", RuleSeverity.Error);

    public static readonly CriteriaRule Attribute = new(
        "CRIT0111", "A criteria attribute is malformed", "{0}", RuleSeverity.Error);

    public static readonly CriteriaRule EmptyGroup = new(
        "CRIT0112", "A group has no children", "group '{0}' has no children; it would always be {1}", RuleSeverity.Error);

    public static readonly CriteriaRule NotPartial = new(
        "CRIT0113", "A trial class must be partial", "'{0}' carries [Trial] but {1}", RuleSeverity.Error);

    public static readonly CriteriaRule UnknownFile = new(
        "CRIT0114", "A trial names a file that the project does not have", "no additional file is named '{0}'{1}", RuleSeverity.Error);

    public static readonly CriteriaRule Confusable = new(
        "CRIT0122", "A character is not what it looks like", "{0}", RuleSeverity.Warning);

    public static readonly CriteriaRule GeneratedName = new(
        "CRIT0115", "A name is that of a generated member", "'{0}' is the name of a member that is generated; expected another name for {1}", RuleSeverity.Error);

    public static readonly CriteriaRule TooLarge = new(
        "CRIT0116", "An expression stands for too much", "{0} stands for more than {1}; {2}", RuleSeverity.Error);

    public static readonly CriteriaRule TooMany = new(
        "CRIT0117", "A trial has too many parts", "this trial has more than {0} {1}, so nothing of it is compiled", RuleSeverity.Error);
}
