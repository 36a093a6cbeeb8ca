using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>The criteria of a trial by cohort, and what it means to pass them.</summary>
internal sealed class CohortSets
{
    private readonly TrialModel _model;

    /// <param name="criteria">Those that count.</param>
    public CohortSets(TrialModel model, IReadOnlyList<Criterion> criteria)
    {
        _model = model;
        var count = model.Trial.Cohorts.Count;
        Common = criteria.Where(criterion => criterion.Cohorts.Count == 0 || criterion.Cohorts.Count == count).ToList();
        Own = Enumerable.Range(0, count).Select(cohort => (IReadOnlyList<Criterion>)criteria.Where(criterion => criterion.Cohorts.Contains(cohort) && criterion.Cohorts.Count < count).ToList()).ToList();
    }

    /// <summary>What is asked of everybody.</summary>
    public IReadOnlyList<Criterion> Common { get; }

    /// <summary>What is asked in each cohort, but not in all.</summary>
    public IReadOnlyList<IReadOnlyList<Criterion>> Own { get; }

    /// <summary>That a criterion keeps the patient in.</summary>
    public Literal Passed(Criterion criterion)
    {
        var value = _model.Criteria[criterion.Index].Value;
        return criterion.Kind == CriterionKind.Inclusion ? value.True : value.False;
    }

    /// <summary>That all of them do.</summary>
    public Literal Passed(IEnumerable<Criterion> criteria) => _model.Facts.Gates.And(criteria.Select(Passed));

    public static bool IsPassed(WitnessEvaluator patient, Criterion criterion) => patient.Value(criterion.Index) == (criterion.Kind == CriterionKind.Inclusion);

    public static bool IsFailed(WitnessEvaluator patient, Criterion criterion) => patient.Value(criterion.Index) == (criterion.Kind != CriterionKind.Inclusion);
}
