using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>How far one threshold of a conflict would have to move for a patient to exist; before a hint is given, a patient is found for whom the plain evaluation says so.</summary>
internal static class Repairs
{
    // More than this is no hint but a list.
    private const int Most = 2;

    /// <summary>For instance <c>; lower E3 to 80 or raise I6 to 100</c>; empty where no single threshold of the conflict could be moved.</summary>
    public static string Hint(TrialModel model, Conflict conflict)
    {
        var hints = new List<string>();
        foreach (var requirement in conflict.Requirements.Reverse())
        {
            if (hints.Count < Most && Move(model, conflict, requirement) is { } hint)
                hints.Add(hint);
        }

        return hints.Count == 0 ? string.Empty : "; " + string.Join(" or ", hints);
    }

    private static string? Move(TrialModel model, Conflict conflict, Requirement requirement)
    {
        if (Bound.Of(requirement) is not { } bound)
            return null;
        foreach (var other in conflict.Requirements)
        {
            if (other == requirement || Bound.Of(other) is not { } opposite || opposite.IsUpper == bound.IsUpper || !opposite.Value.Equals(bound.Value))
                continue;
            var verb = bound.IsUpper ? "raise" : "lower";
            var rest = conflict.Requirements.Where(kept => kept != requirement).ToList();
            if (AuthorText.Number(opposite.Limit.Value, bound.Limit) is not { } number)
                return null;
            if (IsRepaired(model, rest, requirement, bound.With(opposite.Limit.Value)))
                return $"{verb} {requirement.Criterion.Id} to {number}";
            var step = bound.Value.Type.Kind == TypeKind.Integer ? Rational.One : Rational.PowerOfTen(-6);
            return IsRepaired(model, rest, requirement, bound.With(opposite.Limit.Value + (bound.IsUpper ? step : -step)))
                ? $"{verb} {requirement.Criterion.Id} {(bound.IsUpper ? "above" : "below")} {number}"
                : null;
        }

        return null;
    }

    private static bool IsRepaired(TrialModel model, IReadOnlyList<Requirement> rest, Requirement requirement, ComparisonExpression moved)
    {
        var rails = model.Criteria.Conditions.Of(moved);
        if (model.Ask([.. rest.Select(static kept => kept.Literal), requirement.MustHold ? rails.True : rails.False]) != Answer.Satisfiable)
            return false;
        var patient = new WitnessEvaluator(model.Trial, WitnessBuilder.Build(model));
        return patient.Truth(moved) == requirement.MustHold && rest.All(kept => kept.IsKept(patient) == true);
    }
}
