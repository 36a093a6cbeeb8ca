namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT09xx: the compiler, the project and the budget.</summary>
internal static class EnvironmentRules
{
    public static readonly CriteriaRule LanguageVersion = new(
        "CRIT0901", "The C# version is too old", "Criteria.Generators needs C# {0} but this project is compiled as C# {1}; set <LangVersion> to {0} or later", RuleSeverity.Error);

    public static readonly CriteriaRule NotAnalyzed = new(
        "CRIT0927", "Not all of a trial was analyzed", "the analysis of trial '{0}' is incomplete: {1}", RuleSeverity.Info);

    public static readonly CriteriaRule NotConfirmed = new(
        "CRIT0928",
        "A proof was not confirmed",
        "of trial '{0}' something was proved that a second look does not confirm, so it is not reported: {1}; that is a fault of Criteria.Generators, please report it",
        RuleSeverity.Info);
}
