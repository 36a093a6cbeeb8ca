using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Criteria.Generators.Analysis.Findings;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.SourceText;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis;

/// <summary>What can be proved about a bound trial without errors: from what is wrong by itself to what is wrong together.</summary>
internal static class TrialAnalysis
{
    // The largest trials that were measured need less than half of it.
    private const long PropagationsOfTrial = 5_000_000;

    public static IReadOnlyList<CriteriaDiagnostic> Run(Trial trial, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            Run(trial, diagnostics, new WorkBudget(PropagationsOfTrial, cancellation));
        }
        catch (InsufficientExecutionStackException)
        {
            // The host called with little of the stack left: what was proved holds, and that it is not all is said.
            Completeness.ReportDepth(trial, diagnostics);
        }

        return diagnostics.Diagnostics;
    }

    private static void Run(Trial trial, DiagnosticBag diagnostics, WorkBudget budget)
    {
        new TextAgainstExpression(trial, diagnostics).Find();
        var model = TrialModel.OfCompleteData(trial, budget);
        var vacuity = new Vacuity(model, diagnostics);
        vacuity.Find();
        var counting = trial.TopLevel
            .Where(criterion => criterion.Role == CriterionRole.Criterion && criterion.Body is ExpressionBody or GroupBody && !vacuity.Found.Contains(criterion.Index))
            .ToList();
        var contradictions = new Contradictions(model, diagnostics);
        contradictions.Find(counting);
        var redundancies = new Redundancies(model, diagnostics, counting);
        redundancies.Find();
        if (contradictions.Involved.Count == 0)
            new DeadThresholds(model, diagnostics, counting.Where(criterion => !redundancies.Found.Contains(criterion.Index)).ToList()).Find();
        if (contradictions.Involved.Count == 0)
            new RegistryHeader(model, diagnostics, counting).Find();
        new AmbiguousReadings(model, diagnostics).Find();
        Completeness.Report(model, diagnostics);
    }
}
