using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Sources;

namespace Criteria.Generators.Analyzers;

/// <summary>
/// Leaves out what a trial says it has looked at. A finding is suppressed by the trial, by the criterion at whose characters it is reported, and by each
/// criterion to whose characters it points besides: whoever explains one of two criteria that repeat each other has explained both.
/// </summary>
internal sealed class Suppressions
{
    private readonly TrialDeclaration _trial;
    private readonly HashSet<SuppressionDeclaration> _used = [];
    private readonly HashSet<SuppressionDeclaration> _refused = [];

    private Suppressions(TrialDeclaration trial) => _trial = trial;

    /// <param name="isComplete">Whether the trial was analyzed, so that a suppression which meets nothing is needless.</param>
    public static IEnumerable<CriteriaDiagnostic> Apply(TrialDeclaration trial, IReadOnlyList<CriteriaDiagnostic> diagnostics, bool isComplete)
    {
        if (trial.Suppressions.Count == 0)
            return diagnostics;
        var suppressions = new Suppressions(trial);
        var kept = diagnostics.Where(diagnostic => !suppressions.Hides(diagnostic)).ToList();
        var bag = new DiagnosticBag();
        suppressions.ReportNeedless(bag, isComplete);
        return kept.Concat(bag.Diagnostics);
    }

    private bool Hides(CriteriaDiagnostic diagnostic)
    {
        var matching = _trial.Suppressions.Where(suppression => suppression.Rule.Value == diagnostic.Rule.Id && Covers(suppression, diagnostic)).ToList();
        if (!CanBeSuppressed(diagnostic.Rule))
        {
            _refused.UnionWith(matching);
            return false;
        }

        _used.UnionWith(matching);
        return matching.Count > 0;
    }

    /// <summary>A criterion that could not be read or bound is not compiled: nobody can answer for that.</summary>
    private static bool CanBeSuppressed(CriteriaRule rule)
        => rule.Severity != RuleSeverity.Error || string.CompareOrdinal(rule.Id, "CRIT03") > 0 && string.CompareOrdinal(rule.Id, "CRIT09") < 0;

    private static bool Covers(SuppressionDeclaration suppression, CriteriaDiagnostic diagnostic)
        => suppression.Criterion is null || diagnostic.Additional.Prepend(diagnostic.Span).Any(span => Contains(suppression.Scope.Span, span));

    private static bool Contains(SourceSpan scope, SourceSpan span)
        => !scope.IsNone && string.Equals(scope.Path, span.Path, StringComparison.Ordinal) && scope.Span.Contains(span.Span);

    private void ReportNeedless(DiagnosticBag diagnostics, bool isComplete)
    {
        foreach (var suppression in _trial.Suppressions)
        {
            var subject = suppression.Criterion is { } criterion ? criterion.Value : $"trial '{_trial.Id.Value}'";
            if (_refused.Contains(suppression))
                diagnostics.Report(SourceTextRules.NeedlessSuppression, suppression.Rule.Whole, $"{suppression.Rule.Value} cannot be suppressed: {subject} is not compiled as long as it has that error");
            else if (isComplete && !_used.Contains(suppression))
                diagnostics.Report(SourceTextRules.NeedlessSuppression, suppression.Rule.Whole, $"{subject} has no {suppression.Rule.Value} that could be suppressed; leave the suppression out");
        }
    }
}
