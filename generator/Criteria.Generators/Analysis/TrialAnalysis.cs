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
    public static IReadOnlyList<CriteriaDiagnostic> Run(Trial trial, CancellationToken cancellation) => Run(trial, new AnalysisOptions(), cancellation).Diagnostics;

    /// <summary>A run that is cancelled reports nothing, and nothing of it is remembered.</summary>
    public static AnalysisResult Run(Trial trial, AnalysisOptions options, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var budget = new WorkBudget(options.Budget, cancellation);
        try
        {
            using var model = TrialModel.OfCompleteData(trial, budget, options.Cache);
            options.Checked?.Invoke(nameof(TrialModel));
            Run(model, options, diagnostics);
            cancellation.ThrowIfCancellationRequested();
            model.Remember();
            options.Checked?.Invoke(nameof(AnswerCache));
            return new(diagnostics.Diagnostics, model.Asked, model.Worked, budget.Propagations);
        }
        catch (InsufficientExecutionStackException)
        {
            // The host called with little of the stack left: what was proved holds, and that it is not all is said.
            Completeness.ReportDepth(trial, diagnostics);
            return new(diagnostics.Diagnostics, 0, 0, budget.Propagations);
        }
    }

    /// <summary>Asks everything of a model with complete data.</summary>
    public static void Run(TrialModel model, AnalysisOptions options, DiagnosticBag diagnostics)
    {
        Find(model.Trial, model, options, diagnostics);
        Completeness.Report(model, options, diagnostics);
    }

    private static void Find(Trial trial, TrialModel model, AnalysisOptions options, DiagnosticBag diagnostics)
    {
        void Check(string name, Action find)
        {
            find();
            options.Checked?.Invoke(name);
        }

        Check(nameof(TextAgainstExpression), new TextAgainstExpression(trial, diagnostics).Find);
        Check(nameof(UnnamedFormulas), () => UnnamedFormulas.Find(trial, diagnostics));
        Check(nameof(EntryCriteria), () => EntryCriteria.Find(trial, diagnostics));
        Check(nameof(LabelSequences), () => LabelSequences.Find(trial, diagnostics));
        Check(nameof(UnstatedEnds), () => UnstatedEnds.Find(trial, diagnostics));
        Check(nameof(CohortSections), () => CohortSections.Find(trial, diagnostics));
        Check(nameof(HeaderCounts), () => HeaderCounts.Find(trial, diagnostics));
        Check(nameof(LaterWindows), new LaterWindows(trial, diagnostics).Find);
        Check(nameof(PregnancyTests), () => PregnancyTests.Find(trial, diagnostics));
        Check(nameof(DifferentEvidence), () => DifferentEvidence.Find(trial, diagnostics));
        Check(nameof(HollowThresholds), () => HollowThresholds.Find(trial, diagnostics));
        Check(nameof(OutsideDomains), () => OutsideDomains.Find(trial, diagnostics));
        var implausible = new ImplausibleThresholds(trial, diagnostics);
        Check(nameof(ImplausibleThresholds), implausible.Find);
        Check(nameof(DualUnits), new DualUnits(trial, diagnostics).Find);
        var vacuity = new Vacuity(model, diagnostics);
        Check(nameof(Vacuity), vacuity.Find);
        var counting = trial.TopLevel
            .Where(criterion => criterion.Role == CriterionRole.Criterion && criterion.Body is ExpressionBody or GroupBody && !vacuity.Found.Contains(criterion.Index))
            .ToList();
        var contradictions = new Contradictions(model, diagnostics);
        Check(nameof(Contradictions), () => contradictions.Find(counting));
        var redundancies = new Redundancies(model, diagnostics, counting);
        Check(nameof(Redundancies), redundancies.Find);
        if (contradictions.Involved.Count == 0)
        {
            var cohorts = new CohortSets(model, counting);
            Check(nameof(CohortGaps), new CohortGaps(model, diagnostics, cohorts).Find);
            Check(nameof(CohortOverlaps), new CohortOverlaps(model, diagnostics, cohorts).Find);
            Check(nameof(Boundaries), new Boundaries(model, diagnostics, counting).Find);
            var needed = counting.Where(criterion => !redundancies.Found.Contains(criterion.Index)).ToList();
            Check(nameof(DeadThresholds), new DeadThresholds(model, diagnostics, needed).Find);
            Check(nameof(Envelopes), new Envelopes(model, diagnostics, cohorts).Find);
            Check(nameof(SingleValues), new SingleValues(model, diagnostics, counting).Find);
        }

        Check(nameof(UndecidableCriteria), new UndecidableCriteria(model, diagnostics, vacuity.Found).Find);
        Check(nameof(BlindSpots), new BlindSpots(model, diagnostics, counting).Find);
        Check(nameof(Branches), new Branches(model, diagnostics, vacuity.Found).Find);
        if (contradictions.Involved.Count == 0)
            Check(nameof(IdleParts), new IdleParts(model, diagnostics, counting.Where(criterion => !redundancies.Found.Contains(criterion.Index)).ToList()).Find);
        Check(nameof(IdleFacts), new IdleFacts(model, diagnostics, counting).Find);
        if (contradictions.Involved.Count == 0)
        {
            Check(nameof(UnlikelyPatients), () => new UnlikelyPatients(model, diagnostics, implausible.Found).Find(counting));
            Check(nameof(RegistryHeader), new RegistryHeader(model, diagnostics, counting).Find);
            Check(nameof(FormulaDomains), new FormulaDomains(model, diagnostics, counting).Find);
        }

        Check(nameof(AmbiguousReadings), new AmbiguousReadings(model, diagnostics).Find);
        Check(nameof(VacuousEnds), () => VacuousEnds.Find(trial, diagnostics));
        Check(nameof(ScoreSlack), () => ScoreSlack.Find(trial, diagnostics));
        Check(nameof(Declarations), () => Declarations.Find(trial, diagnostics));
    }
}
