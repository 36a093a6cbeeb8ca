using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;
using Criteria.Units;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Row 31: what an inclusion admits and what an exclusion excludes meet at one boundary, but the boundary itself belongs to neither, or to both. It is
/// looked for on the grid on which a value is reported: between 7.9 and 8.0 of a number with one decimal lies nothing.
/// </summary>
/// <param name="criteria">Those that count.</param>
internal sealed class Boundaries(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
{
    public void Find()
    {
        var reader = new RequirementReader(model);
        var asked = criteria.Select(criterion => (Criterion: criterion, Requirements: reader.ToPass(criterion))).ToList();
        var axes = Axes.Of(model);
        var limits = asked
            .SelectMany(each => each.Requirements.Select(requirement => (each.Criterion, Limit: Limit.Of(requirement, axes)!)))
            .Where(static each => each.Limit is not null)
            .ToLookup(static each => each.Limit.Value);
        foreach (var value in limits)
        {
            var inclusions = value.Where(static each => each.Criterion.Kind == CriterionKind.Inclusion).ToList();
            foreach (var exclusion in value.Where(static each => each.Criterion.Kind == CriterionKind.Exclusion))
            {
                foreach (var inclusion in inclusions.Where(inclusion => inclusion.Limit.IsBeside(exclusion.Limit) && inclusion.Criterion.Cohorts == exclusion.Criterion.Cohorts))
                    Check(inclusion, exclusion);
            }
        }
    }

    private void Check((Criterion Criterion, Limit Limit) inclusion, (Criterion Criterion, Limit Limit) exclusion)
    {
        if (inclusion.Limit.Cut == exclusion.Limit.Cut || !IsNarrow(inclusion.Limit, exclusion.Limit))
            return;
        var isGap = inclusion.Limit.IsTighterThan(exclusion.Limit);
        var (tight, loose) = isGap ? (inclusion, exclusion) : (exclusion, inclusion);
        var question = new List<Literal> { !tight.Limit.Requirement.Literal, loose.Limit.Requirement.Literal };
        question.AddRange(criteria.Where(other => other != tight.Criterion && (other.Cohorts.Count == 0 || other.Cohorts == tight.Criterion.Cohorts)).Select(Passed));
        if (model.Ask(question) != Answer.Satisfiable)
            return;
        var patient = WitnessReduction.Reduce(model.Trial, WitnessBuilder.Build(model), shown
            => shown.Value(inclusion.Criterion.Index) == !isGap && shown.Value(exclusion.Criterion.Index) == !isGap);
        if (patient is not null)
            Report(inclusion, exclusion, isGap, WitnessText.Of(model.Trial, patient));
    }

    private Literal Passed(Criterion criterion)
    {
        var value = model.Criteria[criterion.Index].Value;
        return criterion.Kind == CriterionKind.Inclusion ? value.True : value.False;
    }

    /// <summary>One value lies between the two limits, or as many as the last digit of what was written leaves open.</summary>
    private static bool IsNarrow(Limit first, Limit second)
    {
        var (low, high) = first.Cut.CompareTo(second.Cut) < 0 ? (first.Cut, second.Cut) : (second.Cut, first.Cut);
        if (Limit.OnlyBetween(low, high, first.Step) is not null)
            return true;
        return first.Step is not null
            && Bound.Of(first.Requirement) is { } one
            && Bound.Of(second.Requirement) is { } other
            && (one.Limit.Value - other.Limit.Value).Abs() <= LastDigit(one.Limit.Value, other.Limit.Value);
    }

    private static Rational LastDigit(Rational first, Rational second)
    {
        const int MostDigits = 9;
        var digits = 0;
        while (digits < MostDigits && !((first * Rational.PowerOfTen(digits)).IsInteger && (second * Rational.PowerOfTen(digits)).IsInteger))
            digits++;
        return Rational.PowerOfTen(-digits);
    }

    private void Report((Criterion Criterion, Limit Limit) inclusion, (Criterion Criterion, Limit Limit) exclusion, bool isGap, string patient)
    {
        var both = new Conflict([inclusion.Limit.Requirement, exclusion.Limit.Requirement]);
        var verdict = isGap ? $"is neither admitted by {inclusion.Criterion.Id} nor excluded by {exclusion.Criterion.Id}" : $"is admitted by {inclusion.Criterion.Id} and excluded by {exclusion.Criterion.Id}";
        diagnostics.ReportWith(ThresholdRules.Boundary, both.Span, both.Others, $"a patient with {patient} {verdict}: {both.Clauses}{Hint(inclusion, exclusion)}");
    }

    /// <summary>Which sign to write instead, where both limits are the same number and stand beside their sign.</summary>
    private static string Hint((Criterion Criterion, Limit Limit) inclusion, (Criterion Criterion, Limit Limit) exclusion)
    {
        if (Bound.Of(inclusion.Limit.Requirement) is not { } one || Bound.Of(exclusion.Limit.Requirement) is not { } other || one.Limit.Value != other.Limit.Value)
            return string.Empty;
        var (first, second) = (SignInstead(one.Comparison), SignInstead(other.Comparison));
        return first is null || second is null ? string.Empty
            : $"; write '{first}' in {inclusion.Limit.Requirement.Criterion.Id} or '{second}' in {exclusion.Limit.Requirement.Criterion.Id}";
    }

    private static string? SignInstead(ComparisonExpression comparison)
    {
        var (sign, instead) = comparison.Operator switch
        {
            ComparisonOperator.Less => ("<", "<="),
            ComparisonOperator.LessOrEqual => ("<=", "<"),
            ComparisonOperator.Greater => (">", ">="),
            _ => (">=", ">"),
        };
        return comparison.Origin.Text?.Contains(sign) == true ? instead : null;
    }
}
