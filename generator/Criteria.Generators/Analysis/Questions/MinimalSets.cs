using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Questions;

/// <param name="Places">The places of the conditions that no patient meets together.</param>
/// <param name="IsMinimal">None of them can be left out; else the work that is allowed did not suffice to tell.</param>
internal sealed record ContradictingSet(IReadOnlyList<int> Places, bool IsMinimal);

/// <summary>
/// Sets of conditions without a patient of which none can be left out, one after the other (MARCO; Liffiton, Previti, Malik and Marques-Silva 2016): a map of
/// all sets says where nothing is known yet, a largest set there is either grown to one that has a patient or shrunk to one that has none, and the map
/// forgets what is above or below it.
/// </summary>
internal sealed class MinimalSets
{
    // What has a patient is found again and again where many sets contradict; the first few tell enough.
    private const int MostSteps = 24;

    private readonly TrialModel _model;
    private readonly IReadOnlyList<Literal> _conditions;
    private readonly SatSolver _map = new();
    private readonly WorkBudget _work = WorkBudget.Unlimited();
    private readonly List<IReadOnlyList<int>> _found = [];

    /// <param name="known">Sets without a patient that are known already: no others are found that hold one of them.</param>
    public MinimalSets(TrialModel model, IReadOnlyList<Literal> conditions, IEnumerable<IReadOnlyList<int>> known)
    {
        _model = model;
        _conditions = conditions;

        // A variable of the map says that a condition is left out, so that its first guess is to take all.
        for (var index = 0; index < conditions.Count; index++)
            _map.NewVariable();
        foreach (var set in known)
            Forget(set);
    }

    /// <summary>The sets, as long as the work that is allowed suffices.</summary>
    public IEnumerable<ContradictingSet> Find()
    {
        var all = Enumerable.Range(0, _conditions.Count).ToList();
        for (var step = 0; step < MostSteps && _map.Solve([], all, _work) == Answer.Satisfiable; step++)
        {
            var seed = Largest(all.Where(index => _map.ValueOf(Literal.Of(index)) != true));
            var literals = seed.ConvertAll(index => _conditions[index]);
            switch (_model.Ask(literals))
            {
                case Answer.Unsatisfiable when Cores.Small(_model, literals, out var isMinimal) is { } core:
                    var kept = new HashSet<Literal>(core);
                    var set = seed.Where(index => kept.Remove(_conditions[index])).ToList();
                    Forget(set);
                    yield return new(set, isMinimal);
                    break;
                case Answer.Satisfiable:
                    if (!Grow(seed))
                        yield break;
                    _map.Add([.. all.Except(seed).Select(static index => !Literal.Of(index))]);
                    break;
                default:
                    yield break;
            }
        }
    }

    private void Forget(IReadOnlyList<int> set)
    {
        _found.Add(set);
        _map.Add([.. set.Select(Literal.Of)]);
    }

    /// <summary>With every condition that completes no set that is known.</summary>
    private List<int> Largest(IEnumerable<int> taken)
    {
        var seed = new SortedSet<int>(taken);
        for (var index = 0; index < _conditions.Count; index++)
        {
            if (seed.Add(index) && _found.Any(seed.IsSupersetOf))
                seed.Remove(index);
        }

        return [.. seed];
    }

    /// <summary>Takes in what still has a patient.</summary>
    private bool Grow(List<int> seed)
    {
        for (var index = 0; index < _conditions.Count; index++)
        {
            if (seed.Contains(index))
                continue;
            switch (_model.Ask(seed.ConvertAll(place => _conditions[place]).Append(_conditions[index]).ToList()))
            {
                case Answer.Satisfiable:
                    seed.Add(index);
                    break;
                case Answer.Undecided:
                    return false;
            }
        }

        return true;
    }
}
