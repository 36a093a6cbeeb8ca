using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Row 18: alternatives, conditions and cases of one criterion that its other parts make superfluous. Parts that read nothing in common cannot, so
/// only the others are asked of, each once.
/// </summary>
/// <param name="vacuous">Criteria of which it was said already that they decide nothing, or nobody meets them.</param>
internal sealed class Branches(TrialModel model, DiagnosticBag diagnostics, ISet<int> vacuous)
{
    // Of many arms that one makes superfluous, the first few say what is the matter.
    private const int MostOfOne = 8;

    /// <param name="Others">The names of the fewest others that make an arm superfluous.</param>
    /// <param name="Assumed">What the author says of every patient, and without which it would matter.</param>
    private sealed record Reason(IReadOnlyList<string> Others, IReadOnlyList<string> Assumed)
    {
        public string Condition => Assumed.Count == 0 ? string.Empty : ", as long as " + Listing.And(Assumed);
    }

    private readonly Lazy<IReadOnlyList<Axiom>> _invariants = new(() => model.Trial.Invariants.Count == 0 ? [] : Axioms.Of(model).Where(static axiom => axiom.IsOfAuthor).ToList());

    /// <param name="Name">What the message calls it.</param>
    /// <param name="Holds">For the solver.</param>
    private sealed record Arm(string Name, SourceSpan Span, Literal Holds, ISet<Expression> Readings, Expression? Condition)
    {
        /// <summary>Whose part it is; null of a criterion.</summary>
        public string? Owner { get; init; }
    }

    public void Find()
    {
        foreach (var criterion in model.Trial.AllCriteria.Where(criterion => criterion.Role != CriterionRole.Heading && !vacuous.Contains(criterion.Index)))
        {
            if (criterion.AppliesTo is not null)
                Look(criterion.AppliesTo, criterion.Id);
            if (criterion.Body is ExpressionBody body)
                Look(body.Expression, criterion.Id);
            else if (criterion.Body is GroupBody group)
                Look(criterion, group);
        }

        foreach (var definition in model.Trial.Definitions.Where(definition => definition.Expression.Type.Kind == TypeKind.Boolean && model.Criteria.Conditions.Knows(definition.Expression)))
            Look(definition.Expression, $"definition '{definition.Name}'");
    }

    private void Look(Criterion criterion, GroupBody group)
    {
        if (group.Own is not null)
            Look(group.Own, criterion.Id);
        if (group.Kind == GroupKind.AtLeast)
            return;
        var arms = group.Children.Select(index => model.Trial.AllCriteria[index])
            .Where(child => child.Role == CriterionRole.Criterion && child.Body is not GapBody && !vacuous.Contains(child.Index))
            .Select(child => new Arm(child.Id, child.Origin.Span, model.Criteria[child.Index].Value.True, SharedReadings.Of(model.Trial, child), null))
            .ToList();
        if (group.Own is not null)
            arms.Insert(0, ArmOf(group.Own, criterion.Id));
        FindIdle(arms, group.Kind != GroupKind.All);
    }

    private void Look(Expression expression, string owner)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case LogicalExpression { Operator: LogicalOperator.And or LogicalOperator.Or } logical:
                var parts = new List<Expression>();
                AddParts(logical, logical.Operator, parts);
                var idle = FindIdle(parts.Select(part => ArmOf(part, owner)).ToList(), logical.Operator == LogicalOperator.Or);
                foreach (var part in parts.Where(part => !idle.Contains(part)))
                    Look(part, owner);
                break;
            case ConditionalExpression choice:
                Look(choice, owner);
                break;
            case ComparisonExpression comparison:
                foreach (var choice in new[] { comparison.Left, comparison.Right }.OfType<ConditionalExpression>())
                    Look(choice, owner);
                break;
            case ExistsExpression { Query.Where: { } where }:
                // What is so of every element that there could be is so of those that a patient has.
                Look(where, owner);
                break;
            case LogicalExpression or NotExpression or CardinalityExpression or ClosedWorldExpression { Test: not ClosedWorldTest.IsNull }:
                foreach (var part in ExpressionChildren.Of(expression))
                    Look(part, owner);
                break;
        }
    }

    private static void AddParts(LogicalExpression logical, LogicalOperator @operator, List<Expression> parts)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var operand in logical.Operands)
        {
            if (operand is LogicalExpression inner && inner.Operator == @operator)
                AddParts(inner, @operator, parts);
            else
                parts.Add(operand);
        }
    }

    private void Look(ConditionalExpression choice, string owner)
    {
        var (before, arms) = (new List<Arm>(), new List<(Arm Arm, Expression Then)>());
        Expression rest = choice;
        for (; rest is ConditionalExpression next; rest = next.Else)
        {
            var arm = ArmOf(next.Condition, owner);
            if (IsIdle(arm, before, true) is { } reason)
                Report(arm, (reason.Others.Count == 0 ? "it holds for nobody" : $"wherever it holds, {Listing.Or(reason.Others)} does before it") + reason.Condition);
            else
                arms.Add((arm, next.Then));
            before.Add(arm);
            Look(next.Condition, owner);
            if (next.Type.Kind == TypeKind.Boolean)
                Look(next.Then, owner);
        }

        if (rest.Type.Kind == TypeKind.Boolean)
            Look(rest, owner);
        for (var index = 0; index < arms.Count; index++)
        {
            var isLast = index == arms.Count - 1;
            if (arms[index].Then is not NullExpression && arms[index].Then.Equals(isLast ? rest : arms[index + 1].Then))
                Report(arms[index].Arm, isLast ? "the result is the same without it" : $"{arms[index + 1].Arm.Name} after it gives the same, so one condition suffices for both");
        }
    }

    /// <summary>Reports the arms that others make superfluous: alternatives that hold only where another does, conditions that hold wherever the others do.</summary>
    private HashSet<Expression> FindIdle(List<Arm> arms, bool areAlternatives)
    {
        var found = new HashSet<Expression>();
        var reported = 0;
        for (var index = arms.Count - 1; index >= 0 && arms.Count > 1 && reported < MostOfOne; index--)
        {
            var (arm, place) = (arms[index], index);
            var others = arms.Where((_, other) => other != place).ToList();
            if (IsIdle(arm, others, areAlternatives) is not { } reason)
                continue;
            var said = (reason.Others.Count, areAlternatives) switch
            {
                (0, true) => "it holds for nobody",
                (0, false) => "it holds for everybody",
                (_, true) => $"wherever it holds, {Listing.Or(reason.Others)} does",
                _ => $"it holds wherever {Listing.And(reason.Others)} {(reason.Others.Count == 1 ? "does" : "do")}",
            };
            Report(arm, said + reason.Condition);
            reported++;
            arms.RemoveAt(index);
            if (arm.Condition is not null)
                found.Add(arm.Condition);
        }

        return found;
    }

    /// <returns>What makes it superfluous; null where it matters.</returns>
    private Reason? IsIdle(Arm arm, IReadOnlyList<Arm> others, bool areAlternatives)
    {
        var near = others.Where(other => other.Readings.Any(arm.Readings.Contains)).ToList();
        if (near.Count == 0 && arm.Condition is not LogicalExpression)
            return null;
        var asked = new List<Literal> { areAlternatives ? arm.Holds : !arm.Holds };
        asked.AddRange(near.Select(other => areAlternatives ? !other.Holds : other.Holds));
        if (model.Ask(asked) != Answer.Unsatisfiable)
        {
            asked.AddRange(_invariants.Value.Select(static axiom => axiom.Holds));
            if (_invariants.Value.Count == 0 || model.Ask(asked) != Answer.Unsatisfiable)
                return null;
        }

        if (Cores.Minimal(model, asked) is not { } core)
            return null;
        return new(
            near.Where(other => core.Contains(areAlternatives ? !other.Holds : other.Holds)).Select(static other => other.Name).Distinct().ToList(),
            _invariants.Value.Where(axiom => core.Contains(axiom.Holds)).Select(static axiom => axiom.Text).Distinct().ToList());
    }

    private Arm ArmOf(Expression condition, string owner)
        => new($"'{AuthorText.Of(condition) ?? owner}'", condition.Origin.Span, model.Criteria.Conditions.Of(condition).True, SharedReadings.Of(model.Trial, condition), condition) { Owner = owner };

    private void Report(Arm arm, string reason)
    {
        // Within a threshold that is impossible by itself, or that is stated once more in another unit, or a part that a missing value leaves unknown for
        // nothing, there is nothing more to say.
        if (!Told.At(diagnostics, arm.Span, LogicRules.Hollow, ThresholdRules.OutsideDomain, ThresholdRules.DualUnits, ThresholdRules.DualUnitsDiffer, MissingDataRules.BlindSpot))
            diagnostics.Report(LogicRules.IdleBranch, arm.Span, arm.Owner is null ? arm.Name : $"{arm.Name} of {arm.Owner}", reason);
    }
}
