using System;
using System.Collections.Generic;
using System.Linq;
using Criteria;

namespace Screening;

/// <summary>Counts, for each criterion of a trial, what it says of a cohort.</summary>
internal sealed class AttritionTable
{
    private readonly int[] _verdicts = new int[3];
    private readonly int[][] _outcomes;
    private readonly int[] _onlyReasons;
    private readonly int[] _order;

    // A trial without cohorts is one that is open to all.
    private readonly IReadOnlyList<string> _cohorts;

    public AttritionTable(TrialInfo trial)
    {
        Trial = trial;
        _outcomes = [.. trial.Criteria.Select(static _ => new int[4])];
        _onlyReasons = new int[trial.Criteria.Count];
        _order = [.. InOrder(trial)];
        _cohorts = trial.Cohorts.Count == 0 ? [""] : [.. trial.Cohorts.Select(static cohort => cohort.Id)];
    }

    public TrialInfo Trial { get; }

    public int Patients { get; private set; }

    /// <summary>Counts one patient.</summary>
    /// <returns>The criterion that alone decides against the patient, whatever is unknown about the others; null where there is no such one.</returns>
    public int? Add(Verdict verdict, ReadOnlySpan<Outcome> outcomes)
    {
        Patients++;
        _verdicts[(int)verdict]++;
        var reasons = new List<int>();
        for (var criterion = 0; criterion < _outcomes.Length; criterion++)
        {
            _outcomes[criterion][(int)outcomes[criterion]]++;
            if (DecidesAgainst(Trial.Criteria[criterion], outcomes[criterion]))
                reasons.Add(criterion);
        }

        if (OnlyOne(reasons) is not { } onlyReason)
            return null;
        _onlyReasons[onlyReason]++;
        return onlyReason;
    }

    /// <summary>The one without which a cohort would be open; null where one is open anyway, or where more than one would open a cohort.</summary>
    private int? OnlyOne(List<int> reasons)
    {
        int? only = null;
        foreach (var cohort in _cohorts)
        {
            var ofCohort = reasons.FindAll(reason => Trial.Criteria[reason].Cohorts is { Count: 0 } || Trial.Criteria[reason].Cohorts.Contains(cohort));
            if (ofCohort.Count == 0)
                return null;
            if (ofCohort.Count > 1)
                continue;
            if (only is { } other && other != ofCohort[0])
                return null;
            only = ofCohort[0];
        }

        return only;
    }

    public int Count(Verdict verdict) => _verdicts[(int)verdict];

    /// <summary>One row for each criterion: those at the top level in the trial's order, each followed by its children.</summary>
    public IEnumerable<AttritionRow> Rows() => _order.Select(criterion => new AttritionRow(
        Trial.Criteria[criterion],
        DepthOf(criterion),
        _outcomes[criterion][(int)Outcome.Met],
        _outcomes[criterion][(int)Outcome.NotMet],
        _outcomes[criterion][(int)Outcome.Unknown],
        _outcomes[criterion][(int)Outcome.NotApplicable],
        _onlyReasons[criterion]));

    /// <summary>Children decide through their group, so only the top level decides against anybody.</summary>
    private static bool DecidesAgainst(CriterionInfo criterion, Outcome outcome)
        => criterion is { Counts: true, Parent: < 0 } && outcome == (criterion.Kind == CriterionKind.Inclusion ? Outcome.NotMet : Outcome.Met);

    private static IEnumerable<int> InOrder(TrialInfo trial)
    {
        var children = Enumerable.Range(0, trial.Criteria.Count).ToLookup(criterion => trial.Criteria[criterion].Parent);
        return With(-1);

        IEnumerable<int> With(int parent) => children[parent].SelectMany(child => With(child).Prepend(child));
    }

    private int DepthOf(int criterion) => Trial.Criteria[criterion].Parent is >= 0 and var parent ? DepthOf(parent) + 1 : 0;
}

/// <summary>What one criterion says of a cohort, in patients.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Depth">How many groups it stands in.</param>
/// <param name="Met">Patients who meet it; of an exclusion criterion, whom it excludes.</param>
/// <param name="NotMet">Patients who do not.</param>
/// <param name="Unknown">Patients of whom it is not known.</param>
/// <param name="NotApplicable">Patients whom it does not concern.</param>
/// <param name="OnlyReason">Patients against whom it alone decides, whatever is unknown about the others; 0 for children.</param>
internal sealed record AttritionRow(CriterionInfo Criterion, int Depth, int Met, int NotMet, int Unknown, int NotApplicable, int OnlyReason);
