using System.Linq;
using Criteria.Generators.Analysis.Differences;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 45: the other readings of a criterion, each with a patient on whom it differs from what decides, or without one.</summary>
internal sealed class AmbiguousReadings(TrialModel model, DiagnosticBag diagnostics)
{
    // Who has more of a kind is rarely told more simply.
    private const int MostElements = 2;

    public void Find()
    {
        foreach (var criterion in model.Trial.AllCriteria.Where(static criterion => criterion.Body is not (GapBody or HeadingBody)))
        {
            foreach (var reading in criterion.Readings)
                Compare(criterion, reading);
        }
    }

    private void Compare(Criterion criterion, Reading reading)
    {
        var rails = model.Criteria[criterion.Index];
        var (applies, own, other) = (rails.Applies.True, rails.Condition, model.Criteria.Conditions.Of(reading.Expression));

        // What only a reading looks at has limits of its own.
        Domains.State(model.Trial, model.Facts);
        if (DiffersByLists(criterion, reading) || Differs(criterion, reading, applies, own.True, other.False, true) || Differs(criterion, reading, applies, own.False, other.True, false))
            return;
        var isNowhereElse = new[] { (own.True, !other.True), (own.False, !other.False), (other.True, !own.True), (other.False, !own.False) }
            .All(pair => model.Ask(applies, pair.Item1, pair.Item2) == Answer.Unsatisfiable);
        if (isNowhereElse)
            Report(criterion, reading, $"no patient with complete data tells the reading '{reading.Name}' of {criterion.Id} from what decides; leave it out, or say what differs");
    }

    private bool Differs(Criterion criterion, Reading reading, Literal applies, Literal own, Literal other, bool decides)
    {
        // A patient who has more direct than total bilirubin persuades nobody; where there is no other, that one has to do.
        var likely = Axioms.Of(model).Select(static axiom => axiom.Holds).Concat([applies, own, other]).ToList();
        if (model.Ask(likely) != Answer.Satisfiable && model.Ask(applies, own, other) != Answer.Satisfiable)
            return false;
        var witness = WitnessReduction.Reduce(
            model.Trial, WitnessBuilder.Build(model),
            evaluator => (criterion.AppliesTo is null || evaluator.Truth(criterion.AppliesTo) == true)
                && evaluator.Value(criterion.Index) == decides && evaluator.Truth(reading.Expression) == !decides);
        if (witness is null || !PossiblePatient.Is(model.Trial, witness) || WitnessText.Of(model.Trial, witness) is not { Length: > 0 } patient)
            return false;
        Report(criterion, reading, patient, decides);
        return true;
    }

    /// <summary>Where a query has a say, a patient with the elements of the list.</summary>
    private bool DiffersByLists(Criterion criterion, Reading reading)
    {
        var (trial, other) = (WithReading(criterion, reading), model.Trial.AllCriteria.Count);
        var difference = new SemanticDifference(trial, criterion.Index, other, model.Budget);
        if (!difference.ReadsLists)
            return false;
        foreach (var (unrolled, patient) in difference.Patients(MostElements, isComplete: true))
        {
            var (applies, written) = (unrolled.AllCriteria[other].AppliesTo, ((ExpressionBody)unrolled.AllCriteria[other].Body).Expression);
            foreach (var decides in new[] { true, false })
            {
                var witness = WitnessReduction.Reduce(
                    unrolled, patient,
                    evaluator => (applies is null || evaluator.Truth(applies) == true) && evaluator.Value(criterion.Index) == decides && evaluator.Truth(written) == !decides);
                if (witness is null || !PossiblePatient.Is(unrolled, witness) || WitnessText.Of(unrolled, witness) is not { Length: > 0 } text)
                    continue;
                Report(criterion, reading, text, decides);
                return true;
            }
        }

        return false;
    }

    /// <summary>The trial with the reading as its last criterion.</summary>
    private Trial WithReading(Criterion criterion, Reading reading)
    {
        var trial = model.Trial;
        var other = criterion with { Index = trial.AllCriteria.Count, Role = CriterionRole.Criterion, Body = new ExpressionBody(reading.Expression), Parent = null };
        return trial with { AllCriteria = trial.AllCriteria.Append(other).ToEquatableArray(), EvaluationOrder = trial.EvaluationOrder.Append(other.Index).ToEquatableArray() };
    }

    private void Report(Criterion criterion, Reading reading, string patient, bool decides) => Report(criterion, reading, decides
        ? $"{criterion.Id} can be read in more than one way: the reading '{reading.Name}' is not met by this patient, who meets what decides: {patient}"
        : $"{criterion.Id} can be read in more than one way: the reading '{reading.Name}' is met by this patient, who does not meet what decides: {patient}");

    private void Report(Criterion criterion, Reading reading, string message)
        => diagnostics.ReportWith(SourceTextRules.AmbiguousReading, reading.Expression.Origin.Span, [criterion.Origin.Span], message);
}
