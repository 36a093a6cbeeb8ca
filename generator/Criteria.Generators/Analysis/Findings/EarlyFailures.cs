using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Row 30: whether a criterion that others make superfluous once all is known still keeps somebody out while data are missing, whom no other does yet.
/// </summary>
internal static class EarlyFailures
{
    /// <param name="criterion">Whose outcome follows from the other's where all is known.</param>
    /// <param name="other">The one that implies it.</param>
    /// <param name="kept">The criteria that count beside it and read something that it reads.</param>
    /// <returns>The patient, and what is missing of him; null where there is none, or none of whom the plain evaluation says so.</returns>
    public static (string Patient, string Missing)? Of(TrialModel model, Criterion criterion, Criterion other, IEnumerable<Criterion> kept)
    {
        var partial = model.Partial;
        var others = kept.ToList();
        var conditions = new List<Literal> { Fails(partial, criterion) };
        conditions.AddRange(others.Select(next => !Fails(partial, next)));
        if (partial.Ask(conditions) != Answer.Satisfiable)
            return null;
        var witness = WitnessReduction.Reduce(model.Trial, WitnessBuilder.Build(partial), evaluator => Fails(evaluator, criterion) && others.All(next => !Fails(evaluator, next)));
        if (witness is null || witness.Values.Count == 0)
            return null;
        var missing = CriterionParts.OfAll(model.Trial, other)
            .Where(part => part is PathExpression { Root: SubjectRoot, Type.Kind: not TypeKind.List } or ParameterExpression or AttestationExpression && witness[part] is null)
            .Distinct()
            .ToList();
        return missing.Count == 0 ? null : (WitnessText.Of(model.Trial, witness), FactNames.Of(model.Trial, missing));
    }

    private static Literal Fails(TrialModel partial, Criterion criterion)
        => criterion.Kind == CriterionKind.Inclusion ? partial.Criteria[criterion.Index].Value.False : partial.Criteria[criterion.Index].Value.True;

    private static bool Fails(WitnessEvaluator evaluator, Criterion criterion) => evaluator.Value(criterion.Index) == (criterion.Kind == CriterionKind.Exclusion);
}
