using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Encoding;
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
    private readonly RequirementReader _reader = new(model);
    private ILookup<Expression, int>? _readers;

    /// <summary>One side of what a criterion admits or excludes.</summary>
    /// <param name="Beside">What else has to hold for the limit to decide: the other end of a window that excludes.</param>
    private sealed record Side(Criterion Criterion, Limit Limit, IReadOnlyList<Literal> Beside);

    public void Find()
    {
        // Requirements come first: they make the cuts that the axes are made of.
        var asked = criteria.Select(criterion => (Criterion: criterion, Requirements: _reader.ToPass(criterion), Window: WindowOf(criterion))).ToList();
        var axes = Axes.Of(model);
        var sides = asked.SelectMany(each => each.Requirements.Select(requirement => (each.Criterion, Limit: Limit.Of(requirement, axes), Beside: (IReadOnlyList<Literal>)[]))
                .Concat(each.Window.Select(end => (each.Criterion, Limit: Limit.Of(end.Requirement, axes), end.Beside))))
            .Where(static each => each.Limit is not null)
            .Select(static each => new Side(each.Criterion, each.Limit!, each.Beside))
            .ToLookup(static each => each.Limit.Value);
        foreach (var value in sides)
        {
            var inclusions = value.Where(static each => each.Criterion.Kind == CriterionKind.Inclusion).ToList();
            foreach (var exclusion in value.Where(static each => each.Criterion.Kind == CriterionKind.Exclusion))
            {
                foreach (var inclusion in inclusions.Where(inclusion => inclusion.Limit.IsBeside(exclusion.Limit) && inclusion.Criterion.Cohorts == exclusion.Criterion.Cohorts))
                    Check(inclusion, exclusion);
            }
        }
    }

    /// <summary>The ends of a range or a window that an exclusion excludes, each with the other one; none where it asks for anything else beside.</summary>
    private IReadOnlyList<(Requirement Requirement, IReadOnlyList<Literal> Beside)> WindowOf(Criterion criterion)
    {
        if (criterion is not { Kind: CriterionKind.Exclusion, AppliesTo: null, Body: ExpressionBody { Expression: var whole } })
            return [];
        var parts = PartsOf(whole);
        if (parts.Count != 2 || !SharedReadings.Of(model.Trial, parts[0]).SetEquals(SharedReadings.Of(model.Trial, parts[1])))
            return [];
        var literals = parts.Select(part => model.Criteria.Conditions.Of(part).True).ToList();
        return parts.Select((part, place) => (
            new Requirement(criterion, part is ComparisonExpression comparison && Bound.Of(comparison, true) is not null ? part : whole, false, !literals[place]),
            (IReadOnlyList<Literal>)[literals[1 - place]])).ToList();
    }

    /// <summary>The two ends, also of what was written as one phrase.</summary>
    private static IReadOnlyList<Expression> PartsOf(Expression whole) => whole switch
    {
        LogicalExpression { Operator: LogicalOperator.And } logical => logical.Operands,
        BetweenExpression range when Halves.Of(range) is ({ } low, { } high) => [low, high],
        _ => [],
    };

    private void Check(Side inclusion, Side exclusion)
    {
        if (inclusion.Limit.Cut == exclusion.Limit.Cut || !IsNarrow(inclusion.Limit, exclusion.Limit))
            return;
        var isGap = inclusion.Limit.IsTighterThan(exclusion.Limit);
        var (tight, loose) = isGap ? (inclusion, exclusion) : (exclusion, inclusion);
        var question = new List<Literal> { !tight.Limit.Requirement.Literal, loose.Limit.Requirement.Literal };
        question.AddRange(exclusion.Beside);
        var others = criteria.Where(other => other != tight.Criterion && (other.Cohorts.Count == 0 || other.Cohorts == tight.Criterion.Cohorts)).ToList();
        var near = NearTo(inclusion.Limit.Requirement);

        // Most boundaries lie where a criterion on the same value keeps everybody out anyway. Whom few criteria leave out, all of them do, so the few are
        // asked first: a question with every criterion is a hundred times as large.
        if (model.Ask([.. question, .. others.Where(other => near.Contains(other.Index)).Select(Passed)]) == Answer.Unsatisfiable)
            return;
        question.AddRange(others.Select(Passed));
        if (model.Ask(question) != Answer.Satisfiable)
            return;
        var patient = WitnessReduction.Reduce(model.Trial, WitnessBuilder.Build(model), shown
            => shown.Value(inclusion.Criterion.Index) == !isGap && shown.Value(exclusion.Criterion.Index) == !isGap);
        if (patient is not null)
            Report(inclusion, exclusion, isGap, WitnessText.Of(model.Trial, patient));
    }

    /// <summary>The criteria that read something that the requirement looks at.</summary>
    private HashSet<int> NearTo(Requirement requirement)
    {
        _readers ??= criteria.SelectMany(criterion => SharedReadings.Of(model.Trial, criterion).Select(reading => (Reading: reading, criterion.Index)))
            .ToLookup(static each => each.Reading, static each => each.Index);
        var looked = requirement.Condition is { } condition ? SharedReadings.Of(model.Trial, condition) : SharedReadings.Of(model.Trial, requirement.Criterion);
        return new(looked.SelectMany(reading => _readers[reading]));
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

    private void Report(Side inclusion, Side exclusion, bool isGap, string patient)
    {
        var both = new Conflict([inclusion.Limit.Requirement, exclusion.Limit.Requirement]);
        var verdict = isGap ? $"is neither admitted by {inclusion.Criterion.Id} nor excluded by {exclusion.Criterion.Id}" : $"is admitted by {inclusion.Criterion.Id} and excluded by {exclusion.Criterion.Id}";
        diagnostics.ReportWith(ThresholdRules.Boundary, both.Span, both.Others, $"a patient with {patient} {verdict}: {both.Clauses}{Hint(inclusion, exclusion)}");
    }

    /// <summary>Which sign to write instead, where both limits are the same number and stand beside their sign.</summary>
    private static string Hint(Side inclusion, Side exclusion)
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
