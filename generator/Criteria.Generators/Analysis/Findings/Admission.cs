using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Somebody whom the criteria of a cohort do not keep out.</summary>
/// <param name="Shown">What there is to know of the patient.</param>
/// <param name="Cohort">As the end of a phrase; empty in a trial without cohorts.</param>
/// <param name="By">The inclusion criteria, and the exclusion criteria, that looked at the patient and let the patient pass.</param>
internal sealed record AdmittedPatient(string Shown, string Cohort, IReadOnlyList<Criterion> By);

/// <summary>Whom the criteria admit: a cohort that takes somebody is enough.</summary>
/// <param name="criteria">Those that count, and that some patient passes together.</param>
internal sealed class Admission(TrialModel model, IReadOnlyList<Criterion> criteria)
{
    /// <summary>The criteria that read a value, themselves or in their parts.</summary>
    public IReadOnlyList<Criterion> Readers(Expression reading)
    {
        var trial = model.Trial;
        var reads = new HashSet<int>();
        for (var index = trial.AllCriteria.Count - 1; index >= 0; index--)
        {
            var criterion = trial.AllCriteria[index];
            if (reads.Contains(index) || criterion.Facts.Any(fact => trial.Facts[fact].Reading.Equals(reading)))
            {
                reads.Add(index);
                if (criterion.Parent is { } parent)
                    reads.Add(parent);
            }
        }

        return criteria.Where(criterion => reads.Contains(criterion.Index)).ToList();
    }

    /// <summary>A patient of whom the condition is true and whom the criteria admit, in some cohort.</summary>
    /// <param name="readers">Of the patient only what these look at is shown: whatever else a criterion asks for is as it has to be.</param>
    /// <param name="cohorts">The cohorts that are of interest; none: all.</param>
    public AdmittedPatient? Patient(Expression condition, IReadOnlyList<Criterion> readers, EquatableArray<int> cohorts = default)
    {
        var asked = model.Criteria.Conditions.Of(condition).True;
        foreach (var (cohort, scope) in Scopes(cohorts))
        {
            if (model.Ask([asked, .. scope.Select(PassOf)]) != Answer.Satisfiable)
                continue;
            var passed = scope.Intersect(readers).ToList();
            var witness = WitnessReduction.Reduce(
                model.Trial, WitnessBuilder.Build(model),
                evaluator => evaluator.Truth(condition) == true && passed.All(reader => evaluator.Value(reader.Index) != (reader.Kind == CriterionKind.Exclusion)));
            if (witness is null || WitnessText.Of(model.Trial, witness) is not { Length: > 0 } patient)
                continue;
            var evaluator = new WitnessEvaluator(model.Trial, witness);
            var by = passed.Where(reader => evaluator.Value(reader.Index) == (reader.Kind == CriterionKind.Inclusion)).ToList();
            return new(patient, cohort is null ? string.Empty : $" of cohort '{cohort}'", by);
        }

        return null;
    }

    /// <summary>Whether no cohort admits anybody of whom the condition is true, because of the criteria that read the value.</summary>
    public bool IsKeptOut(Expression condition, IReadOnlyList<Criterion> readers)
    {
        var asked = model.Criteria.Conditions.Of(condition).True;
        return readers.Count > 0
            && model.Ask(asked) == Answer.Satisfiable
            && Scopes(default).All(scope => model.Ask([asked, .. scope.Criteria.Intersect(readers).Select(PassOf)]) == Answer.Unsatisfiable);
    }

    private IEnumerable<(string? Cohort, IReadOnlyList<Criterion> Criteria)> Scopes(EquatableArray<int> cohorts)
    {
        if (model.Trial.Cohorts.Count == 0)
            return [(null, criteria)];
        return model.Trial.Cohorts
            .Select((cohort, index) => (cohort.Id, index))
            .Where(cohort => cohorts.Count == 0 || cohorts.Contains(cohort.index))
            .Select(cohort => ((string?)cohort.Id, (IReadOnlyList<Criterion>)criteria.Where(criterion => criterion.Cohorts.Count == 0 || criterion.Cohorts.Contains(cohort.index)).ToList()));
    }

    private Literal PassOf(Criterion criterion)
        => criterion.Kind == CriterionKind.Inclusion ? model.Criteria[criterion.Index].Value.True : model.Criteria[criterion.Index].Value.False;
}
