using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Facts;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Takes criteria apart at what all has to hold at once, down to conditions that are one thing.</summary>
internal sealed class RequirementReader(TrialModel model)
{
    private readonly Dictionary<int, IReadOnlyList<Requirement>> _toPass = [];

    /// <summary>What a criterion asks of a patient whom it does not keep out.</summary>
    public IReadOnlyList<Requirement> ToPass(Criterion criterion)
    {
        if (!_toPass.TryGetValue(criterion.Index, out var requirements))
            _toPass.Add(criterion.Index, requirements = Of(criterion, criterion.Kind == CriterionKind.Inclusion));
        return requirements;
    }

    /// <summary>What makes the value of a criterion true, or false.</summary>
    public IReadOnlyList<Requirement> Of(Criterion criterion, bool holds)
    {
        var requirements = new List<Requirement>();
        Add(criterion, holds, requirements);
        return requirements;
    }

    /// <summary>What makes a criterion apply and its condition true, or false.</summary>
    public IReadOnlyList<Requirement> OfCondition(Criterion criterion, bool holds)
    {
        var requirements = new List<Requirement>();
        if (criterion.AppliesTo is not null)
            Add(criterion, criterion.AppliesTo, true, requirements);
        if (criterion.Body is ExpressionBody body)
            Add(criterion, body.Expression, holds, requirements);
        else if (criterion.Body is not GroupBody group || !TryAdd(criterion, group, holds, requirements))
            requirements.Add(new(criterion, null, holds, holds ? model.Criteria[criterion.Index].Condition.True : model.Criteria[criterion.Index].Condition.False));
        return requirements;
    }

    private void Add(Criterion criterion, bool holds, List<Requirement> requirements)
    {
        if (criterion.AppliesTo is null)
        {
            if (criterion.Body is ExpressionBody body)
            {
                Add(criterion, body.Expression, holds, requirements);
                return;
            }

            if (criterion.Body is GroupBody group && TryAdd(criterion, group, holds, requirements))
                return;
        }

        var value = model.Criteria[criterion.Index].Value;
        requirements.Add(new(criterion, null, holds, holds ? value.True : value.False));
    }

    /// <summary>A group of which all children are asked the same.</summary>
    private bool TryAdd(Criterion criterion, GroupBody group, bool holds, List<Requirement> requirements)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (group.Kind is GroupKind.AtLeast || holds != (group.Kind is GroupKind.All or GroupKind.None))
            return false;
        var each = group.Kind == GroupKind.All;
        if (group.Own is not null)
            Add(criterion, group.Own, each, requirements);
        foreach (var child in group.Children.Select(index => model.Trial.AllCriteria[index]).Where(static child => child.Role == CriterionRole.Criterion))
            Add(child, each, requirements);
        return true;
    }

    /// <summary>What was written as one phrase stays one: its parts have no characters of their own.</summary>
    private static bool IsWrittenWithin(Expression part, Expression whole)
        => part.Origin.Text is { } text && whole.Origin.Text is { } around && text.Length < around.Length;

    private void Add(Criterion criterion, Expression condition, bool holds, List<Requirement> requirements)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (condition)
        {
            case LogicalExpression { Operator: LogicalOperator.And or LogicalOperator.Or } logical
                when holds == (logical.Operator == LogicalOperator.And) && logical.Operands.All(operand => IsWrittenWithin(operand, logical)):
                foreach (var operand in logical.Operands)
                    Add(criterion, operand, holds, requirements);
                break;
            case LogicalExpression { Operator: LogicalOperator.Implies } implication when !holds && implication.Operands.All(operand => IsWrittenWithin(operand, implication)):
                Add(criterion, implication.Operands[0], true, requirements);
                Add(criterion, implication.Operands[1], false, requirements);
                break;
            case NotExpression not when IsWrittenWithin(not.Operand, not):
                Add(criterion, not.Operand, !holds, requirements);
                break;
            case BetweenExpression { Low: { } least, High: { } most } range when holds && IsWrittenWithin(range.Operand, range) && IsWrittenWithin(least, range) && IsWrittenWithin(most, range):
                var (low, high) = Halves.Of(range);
                Add(criterion, low!, true, requirements);
                Add(criterion, high!, true, requirements);
                break;
            case DefinitionExpression definition when !Expansion.IsTooLarge(model.Trial, definition):
                Add(criterion, model.Trial.Definitions[definition.Definition].Expression, holds, requirements);
                break;
            default:
                var rails = model.Criteria.Conditions.Of(condition);
                requirements.Add(new(criterion, condition, holds, holds ? rails.True : rails.False));
                break;
        }
    }
}
