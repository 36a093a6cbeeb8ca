using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Rows 06 to 09 and 30: criteria that another one of the trial makes superfluous, each with one such other.</summary>
internal sealed class Redundancies
{
    private readonly TrialModel _model;
    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyList<Criterion> _criteria;
    private readonly PatientPool _pool;
    private readonly IReadOnlyList<IReadOnlyList<int>> _related;
    private readonly RequirementReader _reader;
    private readonly HashSet<int> _found = [];
    private readonly HashSet<int> _superfluous = [];

    /// <param name="criteria">Those that count, and that decide something.</param>
    public Redundancies(TrialModel model, DiagnosticBag diagnostics, IReadOnlyList<Criterion> criteria)
    {
        _model = model;
        _diagnostics = diagnostics;
        _criteria = criteria;
        _reader = new(model);
        model.Pool = _pool = new(criteria.Select(ValueOf).ToList());
        _related = SharedReadings.Of(model.Trial, criteria);
    }

    /// <summary>The criteria that another one makes superfluous.</summary>
    public ISet<int> Found => _found;

    private Literal ValueOf(Criterion criterion) => _model.Criteria[criterion.Index].Value.True;

    public void Find()
    {
        for (var index = 0; index < _criteria.Count; index++)
        {
            _model.Topic = "redundancy of " + _criteria[index].Id;
            if (FindDuplicate(index) || FindImplied(index))
                continue;
            FindMirror(index);
        }

        // Nobody looks at it further.
        _model.Pool = null;
    }

    private bool FindDuplicate(int index)
    {
        foreach (var other in _related[index])
        {
            if (other >= index || !IsSameKind(index, other) || _criteria[index].Cohorts != _criteria[other].Cohorts || ValueOf(_criteria[index]) != ValueOf(_criteria[other]))
                continue;
            Report(LogicRules.Duplicate, index, other, [_criteria[other].Origin.Span]);
            return true;
        }

        return false;
    }

    /// <summary>Whether an inclusion is true of all of whom another one is, or an exclusion false of all of whom another one is.</summary>
    private bool FindImplied(int index)
    {
        var isInclusion = _criteria[index].Kind == CriterionKind.Inclusion;
        foreach (var other in _related[index])
        {
            if (!IsSameKind(index, other) || !CoversCohorts(_criteria[other], _criteria[index]))
                continue;
            var implies = isInclusion ? Implies(other, index) : Implies(index, other);
            if (!implies)
                continue;

            // Of two that mean the same the later one is superfluous.
            if (other > index && CoversCohorts(_criteria[index], _criteria[other]) && (isInclusion ? Implies(index, other) : Implies(other, index)))
                continue;
            // Those that read nothing it reads fail nobody of whom no more is known than it needs.
            var kept = _related[index].Select(place => _criteria[place]).Where(next => !_superfluous.Contains(next.Index) && ShareCohort(next, _criteria[index]));
            if (EarlyFailures.Of(_model, _criteria[index], _criteria[other], kept) is { } early)
            {
                _found.Add(_criteria[index].Index);
                _diagnostics.ReportWith(
                    MissingDataRules.FailsEarly, _criteria[index].Origin.Span, [_criteria[other].Origin.Span], _criteria[index].Id, _criteria[other].Id,
                    isInclusion ? "it already fails" : "it already excludes", early.Patient, early.Missing);
                return true;
            }

            var (because, span) = Because(_criteria[other], _criteria[index]);
            Report(isInclusion ? LogicRules.InclusionImplied : LogicRules.ExclusionImplied, index, other, span, because);
            return true;
        }

        return false;
    }

    private void FindMirror(int index)
    {
        foreach (var other in _related[index])
        {
            if (other >= index || IsSameKind(index, other) || _criteria[index].Cohorts != _criteria[other].Cohorts)
                continue;
            if (_pool.Has(index, true, other, true) || _pool.Has(index, false, other, false)
                || !IsImpossible(ValueOf(_criteria[index]), ValueOf(_criteria[other])) || !IsImpossible(!ValueOf(_criteria[index]), !ValueOf(_criteria[other])))
            {
                continue;
            }

            var (exclusion, inclusion) = _criteria[index].Kind == CriterionKind.Exclusion ? (index, other) : (other, index);
            Report(LogicRules.Mirror, exclusion, inclusion, [_criteria[inclusion].Origin.Span]);
            return;
        }
    }

    private bool Implies(int condition, int consequence)
        => !_pool.Has(condition, true, consequence, false) && IsImpossible(ValueOf(_criteria[condition]), !ValueOf(_criteria[consequence]));

    private bool IsImpossible(Literal first, Literal second) => _model.Ask(first, second) == Answer.Unsatisfiable;

    private bool IsSameKind(int first, int second) => _criteria[first].Kind == _criteria[second].Kind;

    private static bool ShareCohort(Criterion first, Criterion second)
        => first.Cohorts.Count == 0 || second.Cohorts.Count == 0 || first.Cohorts.Any(cohort => second.Cohorts.Contains(cohort));

    private static bool CoversCohorts(Criterion wide, Criterion narrow)
        => wide.Cohorts.Count == 0 || (narrow.Cohorts.Count > 0 && narrow.Cohorts.All(cohort => wide.Cohorts.Contains(cohort)));

    /// <summary>The conditions of both on which it rests, and their places.</summary>
    private (string Text, IReadOnlyList<SourceSpan> Spans) Because(Criterion strong, Criterion weak)
    {
        var asked = _reader.ToPass(strong).ToList();
        var mustHold = weak.Kind != CriterionKind.Inclusion;
        var value = _model.Criteria[weak.Index].Value;
        asked.Add(new(weak, null, mustHold, mustHold ? value.True : !value.True));
        if (Conflict.Among(_model, asked) is not { } conflict || conflict.Requirements.Any(requirement => requirement.Condition is null && requirement.Criterion != weak))
            return (string.Empty, [strong.Origin.Span]);
        var reasons = conflict.Requirements.Where(requirement => requirement.Criterion != weak).ToList();
        var weaker = _reader.ToPass(weak);
        var text = reasons.Count == 0 ? string.Empty
            : ", for " + new Conflict(reasons).Clauses + (weaker.Count == 1 && weaker[0].Condition is not null ? $" and {weaker[0].Clause}" : string.Empty);
        return (text, [.. reasons.Select(static requirement => requirement.Span).Distinct()]);
    }

    private void Report(CriteriaRule rule, int index, int other, IReadOnlyList<SourceSpan> additional, params string[] more)
    {
        _found.Add(_criteria[index].Index);
        if (rule != LogicRules.Mirror)
            _superfluous.Add(_criteria[index].Index);
        _diagnostics.ReportWith(rule, _criteria[index].Origin.Span, additional, [_criteria[index].Id, _criteria[other].Id, .. more]);
    }
}
