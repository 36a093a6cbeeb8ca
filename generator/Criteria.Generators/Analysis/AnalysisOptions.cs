using System;
using System.Globalization;
using Criteria.Generators.Analysis.Questions;

namespace Criteria.Generators.Analysis;

/// <summary>How much the analysis of one trial may work, and what it remembers of former runs.</summary>
internal sealed record AnalysisOptions
{
    /// <summary>The largest trials that were measured need a fifth of it.</summary>
    public const long UsualBudget = 5_000_000;

    /// <summary>The MSBuild property that sets the budget.</summary>
    public const string BudgetProperty = "CriteriaAnalysisBudget";

    /// <summary>Steps of the solver for one trial.</summary>
    public long Budget { get; private init; } = UsualBudget;

    /// <summary>What was set that is no budget; null: nothing. The usual one counts then.</summary>
    public string? MistakenBudget { get; private init; }

    /// <summary>Null: nothing is remembered, and nothing was.</summary>
    public AnswerCache? Cache { get; init; }

    /// <summary>Is told the name of each check that has run, for whoever measures them; null: nobody does.</summary>
    public Action<string>? Checked { get; init; }

    /// <param name="property">What the project says; null or empty: nothing.</param>
    public AnalysisOptions WithBudget(string? property)
    {
        if (property is null || property.Trim().Length == 0)
            return this;
        return long.TryParse(property.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var budget) && budget > 0
            ? this with { Budget = budget, MistakenBudget = null }
            : this with { Budget = UsualBudget, MistakenBudget = property.Trim() };
    }
}
