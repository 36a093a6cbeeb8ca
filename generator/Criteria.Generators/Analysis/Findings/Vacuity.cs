using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Rows 01 and 02: criteria that nobody can meet, and criteria that everybody meets.</summary>
internal sealed class Vacuity(TrialModel model, DiagnosticBag diagnostics)
{
    private readonly RequirementReader _reader = new(model);
    private readonly HashSet<int> _found = [];

    /// <summary>The criteria that were reported, and the groups that hold them: the one is as a rule the cause of the other.</summary>
    public ISet<int> Found => _found;

    public void Find()
    {
        // Children come after their groups.
        for (var index = model.Trial.AllCriteria.Count - 1; index >= 0; index--)
        {
            var criterion = model.Trial.AllCriteria[index];
            if (criterion.Role == CriterionRole.Heading || criterion.Body is GapBody or HeadingBody)
                continue;
            if (!_found.Contains(index) && IsVacuous(criterion))
                _found.Add(index);
            if (criterion.Parent is { } parent && _found.Contains(index))
                _found.Add(parent);
        }
    }

    private bool IsVacuous(Criterion criterion)
    {
        model.Topic = $"whether {criterion.Id} can be true and false";
        var rails = model.Criteria[criterion.Index];
        if (model.Ask(rails.Applies.True, rails.Condition.True) == Answer.Unsatisfiable)
        {
            var conflict = Explain(criterion, true);
            if (IsReproved(conflict, rails.Applies.True, rails.Condition.True, $"{criterion.Id} can never be met"))
            {
                Report(LogicRules.NeverTrue, criterion, conflict, conflict is null ? "no patient makes its condition true"
                    : conflict.Requirements.Count == 1 ? $"{conflict.Conditions()[0]} holds for nobody"
                    : $"{Listing.And(conflict.Conditions())} exclude each other");
            }

            return true;
        }

        if (model.Ask(rails.Applies.True, !rails.Condition.True) == Answer.Unsatisfiable)
        {
            var conflict = Explain(criterion, false);
            var rule = criterion is { Kind: CriterionKind.Exclusion, Parent: null, Role: CriterionRole.Criterion, AppliesTo: null } ? LogicRules.ExcludesEverybody : LogicRules.AlwaysTrue;
            if (IsReproved(conflict, rails.Applies.True, !rails.Condition.True, $"{criterion.Id} always holds"))
            {
                Report(rule, criterion, conflict, conflict is null ? "no patient makes its condition false"
                    : conflict.Requirements.Count == 1 ? $"{conflict.Conditions(true)[0]} holds for everybody"
                    : $"{Listing.Or(conflict.Conditions(true))} always holds");
            }

            return true;
        }

        return false;
    }

    /// <summary>What is claimed, and what is said to be the reason.</summary>
    private bool IsReproved(Conflict? conflict, Literal applies, Literal condition, string claim)
        => model.IsReproved([applies, condition], claim) && (conflict is null || model.IsReproved(conflict.Literals, claim));

    private Conflict? Explain(Criterion criterion, bool holds)
        => Conflict.Among(model, _reader.OfCondition(criterion, holds)) is { Requirements.Count: > 0 } conflict
            && conflict.Requirements.All(static requirement => requirement.Condition is not null) ? conflict : null;

    private void Report(CriteriaRule rule, Criterion criterion, Conflict? conflict, string reason)
    {
        // A threshold that is impossible by itself has been told of.
        var places = conflict is null ? PlacesOf(criterion) : conflict.Requirements.Select(static requirement => requirement.Span);
        if (!places.Any(place => Told.At(diagnostics, place, LogicRules.Hollow, ThresholdRules.OutsideDomain)))
            diagnostics.ReportWith(rule, conflict?.Span ?? criterion.Origin.Span, conflict?.Others ?? [], criterion.Id, reason);
    }

    private static IEnumerable<SourceSpan> PlacesOf(Criterion criterion) => criterion.Body switch
    {
        ExpressionBody body => [body.Expression.Origin.Span],
        GroupBody { Own: { } own } => [own.Origin.Span],
        _ => [],
    };
}
