using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Rows 36 and 37: criteria that cannot be decided, or only one way, on the day on which they are, because what they read is collected later.</summary>
/// <param name="settled">Criteria that are decided the same for everybody, which has been told.</param>
internal sealed class UndecidableCriteria(TrialModel model, DiagnosticBag diagnostics, ISet<int> settled)
{
    private readonly Availability _availability = new(model.Trial);
    private readonly HashSet<int> _found = [];

    public void Find()
    {
        if (_availability.IsComplete)
            return;

        // Children come after their groups.
        for (var index = model.Trial.AllCriteria.Count - 1; index >= 0; index--)
        {
            var criterion = model.Trial.AllCriteria[index];
            if (criterion.Role == CriterionRole.Heading || criterion.Body is GapBody or HeadingBody || settled.Contains(index))
                continue;
            if (!_found.Contains(index) && IsReported(criterion))
                _found.Add(index);
            if (criterion.Parent is { } parent && _found.Contains(index))
                _found.Add(parent);
        }
    }

    private bool IsReported(Criterion criterion)
    {
        var later = CriterionParts.OfAll(model.Trial, criterion).Where(part => _availability.LaterThan(part) is not null).Distinct().ToList();
        if (later.Count == 0)
            return false;
        var partial = model.Partial;
        var rails = partial.Criteria[criterion.Index];
        var absent = partial.Facts.Presence.Where(entry => _availability.IsNeverKnown(entry.Key)).Select(static entry => !entry.Value).ToList();
        var canBeTrue = partial.Ask([.. absent, rails.Applies.True, rails.Condition.True]);
        var metBy = canBeTrue == Answer.Satisfiable ? WitnessOf(criterion, true) : null;
        var canBeFalse = partial.Ask([.. absent, rails.Applies.True, rails.Condition.False]);
        var failedBy = canBeFalse == Answer.Satisfiable ? WitnessOf(criterion, false) : null;
        var reason = Reason(later);
        if (canBeTrue == Answer.Unsatisfiable && canBeFalse == Answer.Unsatisfiable)
            diagnostics.Report(MissingDataRules.NeverDecided, SpanOf(later, criterion), criterion.Id, _availability.Day, reason);
        else if (canBeTrue == Answer.Unsatisfiable && failedBy is not null)
            diagnostics.Report(MissingDataRules.DecidedOneWay, SpanOf(later, criterion), criterion.Id, "not met", _availability.Day, "met", reason, failedBy);
        else if (canBeFalse == Answer.Unsatisfiable && metBy is not null)
            diagnostics.Report(MissingDataRules.DecidedOneWay, SpanOf(later, criterion), criterion.Id, "met", _availability.Day, "not met", reason, metBy);
        else
            return false;
        return true;
    }

    /// <summary>The patient of the last question, where the plain evaluation agrees, and who is more than nobody.</summary>
    private string? WitnessOf(Criterion criterion, bool expected)
    {
        var witness = WitnessReduction.Reduce(model.Trial, WitnessBuilder.Build(model.Partial), evaluator => evaluator.Value(criterion.Index) == expected);
        return witness is null || witness.Values.Count == 0 ? null : WitnessText.Of(model.Trial, witness);
    }

    private string Reason(List<Expression> later) => string.Join(", ", later
        .GroupBy(reading => _availability.LaterThan(reading)!)
        .Select(group => $"{FactNames.Of(model.Trial, group)} {(group.Select(reading => FactNames.Of(model.Trial, reading)).Distinct().Count() == 1 ? "is" : "are")} known only after {group.Key}"));

    private static SourceSpan SpanOf(List<Expression> later, Criterion criterion)
        => later.Select(static reading => reading.Origin.Span).Where(static span => !span.IsNone).DefaultIfEmpty(criterion.Origin.Span).First();
}
