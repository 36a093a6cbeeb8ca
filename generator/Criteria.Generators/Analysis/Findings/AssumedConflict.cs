using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Requirements that patients meet together, but none of whom something is assumed.</summary>
/// <param name="Assumed">Which of the assumptions it takes, by their places.</param>
/// <param name="Patient">Whom it would take, and of whom the plain evaluation says so.</param>
internal sealed record AssumedConflict(Conflict Conflict, IReadOnlyList<int> Assumed, string Patient)
{
    /// <returns>Null where some patient of whom it is assumed meets the requirements, where nobody does in any case, and where that cannot be told.</returns>
    public static AssumedConflict? Among(
        TrialModel model, IReadOnlyList<Requirement> requirements, IReadOnlyList<Literal> assumptions, Func<WitnessEvaluator, Conflict, bool> isShown)
    {
        var literals = requirements.Select(static requirement => requirement.Literal).ToList();
        if (Cores.Minimal(model, [.. assumptions, .. literals]) is not { } core)
            return null;
        var kept = new HashSet<Literal>(core);
        var conflict = new Conflict(requirements.Where(requirement => kept.Contains(requirement.Literal)).GroupBy(static requirement => requirement.Literal).Select(static group => group.First()).ToList());
        var assumed = Enumerable.Range(0, assumptions.Count).Where(index => kept.Contains(assumptions[index])).ToList();
        if (conflict.Requirements.Count == 0 || assumed.Count == 0 || model.Ask(conflict.Requirements.Select(static requirement => requirement.Literal).ToList()) != Answer.Satisfiable)
            return null;
        var patient = WitnessReduction.Reduce(model.Trial, WitnessBuilder.Build(model), evaluator => isShown(evaluator, conflict));
        return patient is null ? null : new(conflict, assumed, WitnessText.Of(model.Trial, patient));
    }

    /// <summary>Whether the patient has what each requirement asks, by the conditions of the requirements themselves.</summary>
    public static bool Meets(WitnessEvaluator evaluator, Conflict conflict)
        => conflict.Requirements.All(requirement => (requirement.Condition is { } condition ? evaluator.Truth(condition) : evaluator.Value(requirement.Criterion.Index)) == requirement.MustHold);
}
