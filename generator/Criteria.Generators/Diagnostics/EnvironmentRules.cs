namespace Criteria.Generators.Diagnostics;

/// <summary>CRIT09xx: the compiler, the project and the budget.</summary>
internal static class EnvironmentRules
{
    public static readonly CriteriaRule LanguageVersion = new(
        "CRIT0901", "The C# version is too old", "Criteria.Generators needs C# {0} but this project is compiled as C# {1}; set <LangVersion> to {0} or later", RuleSeverity.Error);

    public static readonly CriteriaRule NotAnalyzed = new(
        "CRIT0927", "Not all of a trial was analyzed", "the analysis of trial '{0}' is incomplete: {1}", RuleSeverity.Info);
}
