using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Lists;
using Criteria.Generators.Analysis.Questions;
using Criteria.Generators.Analysis.Solving;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Differences;

/// <summary>
/// Row 21: whether two criteria of a trial say the same of every patient. First as if nothing were missing, then with data missing; first of lists of one
/// element, then of more, up to as many as could be needed to tell the two apart.
/// </summary>
internal sealed class SemanticDifference
{
    /// <summary>Patients with longer lists are not looked for.</summary>
    public const int MostElements = 4;

    private readonly Trial _trial;
    private readonly int _first;
    private readonly int _second;
    private readonly WorkBudget _budget;

    public SemanticDifference(Trial trial, int first, int second, WorkBudget budget)
    {
        _trial = OfCriteria.Of(trial, [first, second]);
        (_first, _second, _budget) = (first, second, budget);
    }

    /// <summary>
    /// Patients of whom the solver claims that the two criteria say different things, those with the shortest lists first. Of what it takes as it is, a
    /// function for instance, each has the value that it supposed.
    /// </summary>
    /// <param name="mostElements">Patients with longer lists are not looked for.</param>
    /// <param name="isComplete">Only patients of whom nothing is missing.</param>
    public IEnumerable<(Trial Trial, Witness Patient)> Patients(int mostElements = MostElements, bool isComplete = false)
    {
        for (var length = 1; length <= mostElements; length++)
        {
            var trial = ListUnrolling.Of(_trial, length);
            using var model = TrialModel.OfCompleteData(trial, _budget);
            var everything = model.Facts.Presence.Values.ToList();
            foreach (var (asked, assumed) in isComplete ? [(model, everything), (model, [])] : new[] { (model, everything), (model, []), (model.Partial, []) })
            {
                foreach (var question in Questions(asked))
                {
                    if (asked.Ask([.. question, .. assumed]) == Answer.Satisfiable)
                        yield return (trial, WitnessBuilder.Build(asked));
                }
            }

            if (!ReadsLists)
                yield break;
        }
    }

    /// <summary>Whether some query has a say; where none has, longer lists are the same question.</summary>
    public bool ReadsLists => ListLengths.Enough(_trial, [_first, _second]) != 0;

    /// <summary>Whether nobody tells the two apart, whatever is missing, and however long lists are.</summary>
    public bool IsProvedSame()
    {
        // What is the same whatever queries say is the same; else as many elements as the queries can tell apart are enough.
        return IsSame(_trial) || (ListLengths.Enough(_trial, [_first, _second]) is { } length && length <= MostElements && IsSame(ListUnrolling.Of(_trial, length)));
    }

    private bool IsSame(Trial trial)
    {
        using var model = TrialModel.OfCompleteData(trial, _budget);
        return Questions(model.Partial).All(question => model.Partial.Ask(question) == Answer.Unsatisfiable);
    }

    /// <summary>Each way in which what is said can differ; that the one decides and the other decides otherwise comes first.</summary>
    private IEnumerable<Literal[]> Questions(TrialModel model)
    {
        var (one, other) = (model.Criteria[_first], model.Criteria[_second]);
        return
        [
            [one.Value.True, other.Value.False], [one.Value.False, other.Value.True],
            [one.Value.True, !other.Value.True], [!one.Value.True, other.Value.True],
            [one.Value.False, !other.Value.False], [!one.Value.False, other.Value.False],
            [one.Applies.False, !other.Applies.False], [!one.Applies.False, other.Applies.False],
        ];
    }
}
