using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>
/// Row 19: facts that criteria read and that change no outcome. A fact that a criterion reads at one place only changes it unless that place is idle,
/// which was told of, so only facts are asked of that every criterion reading them reads twice.
/// </summary>
/// <param name="criteria">Those that count and decide something.</param>
internal sealed class IdleFacts(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
{
    public void Find()
    {
        var referred = References.Of(model.Trial);
        var readers = model.Trial.TopLevel.Select(criterion => (Criterion: criterion, Readings: SharedReadings.Of(model.Trial, criterion))).ToList();
        var conditions = criteria.ToDictionary(static criterion => criterion.Index, criterion => FactConditions.Of(model.Trial, criterion));
        foreach (var fact in model.Trial.Facts)
        {
            var own = readers.Where(reader => reader.Readings.Contains(fact.Reading)).Select(static reader => reader.Criterion).ToList();
            var places = own.Where(criterion => conditions.ContainsKey(criterion.Index)).SelectMany(criterion => conditions[criterion.Index].Of(fact.Reading)).ToList();
            if (own.Count == 0 || !own.All(criterion => conditions.TryGetValue(criterion.Index, out var known) && known.LooksTwice(fact.Reading) && !referred.Contains(criterion.Index)))
                continue;
            if (places.Any(place => Told.At(diagnostics, place.Origin.Span, LogicRules.IdleBranch, ThresholdRules.DeadThreshold, MissingDataRules.BlindSpot)))
                continue;
            if (FactSamples.Of(model.Trial, places, fact.Reading) is { } samples && own.All(criterion => IsIdle(criterion, samples)))
                diagnostics.Report(LogicRules.IdleFact, places[0].Origin.Span, fact.Name, Listing.And(own.Select(static criterion => criterion.Id).ToList()));
        }
    }

    private bool IsIdle(Criterion criterion, IReadOnlyList<IReadOnlyDictionary<Expression, bool>> samples)
    {
        var first = model.Criteria.With(model.Facts, criterion, samples[0]).True;
        return samples.Skip(1).Select(sample => model.Criteria.With(model.Facts, criterion, sample).True).All(other => other == first
            || (model.Ask(first, !other) == Answer.Unsatisfiable && model.Ask(!first, other) == Answer.Unsatisfiable));
    }
}
