using System;
using System.Collections.Generic;

namespace Criteria.Generators.Trials;

/// <summary>The names that generated code uses itself, in the class of every trial and in its methods.</summary>
internal static class GeneratedNames
{
    private static readonly HashSet<string> _methods = new(StringComparer.Ordinal) { "Evaluate", "Screen", "Explain", "ExplainFact", "ExplainReading", "ExplainReadings" };

    /// <summary>Members of the class of a trial. Some are there only where the trial has cohorts, judgements or readings; they are kept free all the same.</summary>
    public static IReadOnlyCollection<string> Members { get; } = new HashSet<string>(_methods, StringComparer.Ordinal)
    {
        "Info", "Criterion", "Fact", "Cohort", "Attestations", "Result", "Trial", "Facts", "Description", "CriterionWords", "FactWords", "PresenceWords",
        "CohortResult", "InOrder",
    };

    /// <summary>Arguments and local variables of methods that also take the subject and the parameters.</summary>
    public static IReadOnlyList<string> Locals { get; } =
    [
        "attestations", "result", "writer", "explanation", "criterion", "fact", "found", "low", "high", "index", "counts", "held",
    ];

    public static bool IsMember(string name) => ((HashSet<string>)Members).Contains(name);

    /// <summary>A method, beside which C# allows others of its name.</summary>
    public static bool IsMethod(string name) => _methods.Contains(name);
}
