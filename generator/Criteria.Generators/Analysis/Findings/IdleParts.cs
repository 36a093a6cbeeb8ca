using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Row 18 beyond one criterion: alternatives and conditions that could be left out, because another criterion of the list decides wherever they would.
/// Comparisons with a constant are thresholds, which have a rule of their own; what the other list says besides is how exclusions are written.
/// </summary>
/// <param name="criteria">Those that count, of which no two say the same, and which some patient passes together.</param>
internal sealed class IdleParts(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
{
    private readonly RequirementReader _reader = new(model);
    private readonly HashSet<int> _left = [];

    /// <param name="IfLeftOut">What it counts as where it is left out: true among conditions, false among alternatives.</param>
    private sealed record Part(Criterion Owner, Expression Condition, bool IfLeftOut);

    public void Find()
    {
        var related = SharedReadings.Of(model.Trial, criteria);
        var readings = criteria.Select(criterion => SharedReadings.Of(model.Trial, criterion)).ToList();
        var referred = References.Of(model.Trial);
        for (var index = 0; index < criteria.Count; index++)
        {
            model.Topic = "parts of " + criteria[index].Id;
            var others = related[index].Where(other => criteria[other].Kind == criteria[index].Kind && !_left.Contains(other) && (criteria[other].Cohorts.Count == 0 || criteria[other].Cohorts == criteria[index].Cohorts)).ToList();
            var parts = others.Count == 0 ? [] : PartsOf(criteria[index])
                .Where(part => !referred.Contains(part.Owner.Index) && SharedReadings.Of(model.Trial, part.Condition) is var own && others.Exists(other => readings[other].Overlaps(own)))
                .ToList();
            if (parts.Count == 0)
                continue;
            var asked = others.SelectMany(other => _reader.ToPass(criteria[other])).ToList();
            foreach (var part in parts)
            {
                if (Report(criteria[index], part, asked))
                    _left.Add(index);
            }
        }
    }

    private bool Report(Criterion criterion, Part part, List<Requirement> others)
    {
        if (part.Condition.Origin.Span.IsNone || Told.At(diagnostics, SpanOf(part.Owner), ThresholdRules.DeadThreshold) || Told.At(diagnostics, part.Condition.Origin.Span, LogicRules.IdleBranch, ThresholdRules.Boundary, MissingDataRules.BlindSpot))
            return false;
        var with = model.Criteria[criterion.Index].Value.True;
        var without = model.Criteria.With(model.Facts, part.Owner, part.Condition, part.IfLeftOut).True;
        if (with == without || Superfluity.Reasons(model, criterion, with, without, others) is not { } reasons || reasons.Requirements.Count == 0)
            return false;
        diagnostics.ReportWith(
            LogicRules.IdleBranch, part.Condition.Origin.Span, reasons.Requirements.Select(static reason => reason.Span).Where(static span => !span.IsNone).Distinct(),
            $"'{AuthorText.Of(part.Condition) ?? part.Owner.Cql}' of {part.Owner.Id}", reasons.Clauses);
        return true;
    }

    private static SourceSpan SpanOf(Criterion owner) => owner.Body switch
    {
        ExpressionBody body => body.Expression.Origin.Span,
        GroupBody { Own: { } own } => own.Origin.Span,
        _ => SourceSpan.None,
    };

    private List<Part> PartsOf(Criterion criterion)
    {
        var found = new List<Part>();
        Add(criterion, found);
        return found;
    }

    private void Add(Criterion criterion, List<Part> found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (criterion.Body is ExpressionBody body)
            Add(criterion, body.Expression, found);
        if (criterion.Body is not GroupBody group)
            return;
        if (group.Own is not null)
            Add(criterion, group.Own, found);
        foreach (var child in group.Children.Select(index => model.Trial.AllCriteria[index]).Where(static child => child.Role == CriterionRole.Criterion))
            Add(child, found);
    }

    private static void Add(Criterion owner, Expression condition, List<Part> found)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (condition is NotExpression not)
            Add(owner, not.Operand, found);
        if (condition is not LogicalExpression { Operator: LogicalOperator.And or LogicalOperator.Or } logical)
            return;
        foreach (var operand in logical.Operands)
        {
            if (operand is ExistsExpression or DefinitionExpression or CriterionExpression or PathExpression or AttestationExpression or MembershipExpression or ValueSetExpression)
                found.Add(new(owner, operand, logical.Operator == LogicalOperator.And));
            Add(owner, operand, found);
        }
    }
}
