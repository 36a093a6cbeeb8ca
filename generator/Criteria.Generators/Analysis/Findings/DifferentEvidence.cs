using System;
using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// An inclusion and an exclusion criterion that ask for opposite results of one thing, and each by another specimen or method: whoever has the one result is
/// not decided in the other.
/// </summary>
internal static class DifferentEvidence
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        var reader = new EvidenceReader(trial);
        var asked = trial.AllCriteria.Where(static criterion => criterion.Role == CriterionRole.Criterion)
            .SelectMany(criterion => reader.Of(criterion).Select(evidence => (Criterion: criterion, Evidence: evidence))).ToList();
        var told = new HashSet<(int, int)>();
        foreach (var (inclusion, one) in asked.Where(static entry => entry.Criterion.Kind == CriterionKind.Inclusion))
        {
            foreach (var (exclusion, other) in asked.Where(static entry => entry.Criterion.Kind == CriterionKind.Exclusion))
            {
                if (!one.IsOppositeOf(other) || !Meet(TopOf(trial, inclusion), TopOf(trial, exclusion)) || !told.Add((inclusion.Index, exclusion.Index)))
                    continue;
                diagnostics.ReportWith(
                    MissingDataRules.OtherEvidence, PlaceOf(one, inclusion), new[] { inclusion.Origin.Span, PlaceOf(other, exclusion), exclusion.Origin.Span }.Where(static span => !span.IsNone).Distinct(),
                    inclusion.Id, one.Shown, exclusion.Id, other.Shown,
                    $"whoever has the one and not the other meets {inclusion.Id} and stays undecided in {exclusion.Id}, so say in both which counts");
            }
        }
    }

    private static SourceSpan PlaceOf(Evidence evidence, Criterion criterion) => evidence.Span.IsNone ? criterion.Origin.Span : evidence.Span;

    private static bool Meet(Criterion first, Criterion second)
        => first.Cohorts.Count == 0 || second.Cohorts.Count == 0 || first.Cohorts.Any(second.Cohorts.Contains);

    private static Criterion TopOf(Trial trial, Criterion criterion)
    {
        var top = criterion;
        while (top.Parent is { } parent)
            top = trial.AllCriteria[parent];
        return top;
    }
}
