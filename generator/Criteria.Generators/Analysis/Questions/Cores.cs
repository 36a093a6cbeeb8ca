using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>Why no patient meets several conditions: as few of them as already exclude each other.</summary>
internal static class Cores
{
    /// <summary>
    /// A set of conditions without a patient of which none can be left out. Of several, one that keeps what comes first: what was declared later is blamed.
    /// </summary>
    /// <param name="conditions">Conditions that no patient meets.</param>
    /// <returns>Null where the work that is allowed does not suffice to tell.</returns>
    public static IReadOnlyList<Literal>? Minimal(TrialModel model, IReadOnlyList<Literal> conditions)
        => Small(model, conditions, out var isMinimal) is { } core && isMinimal ? core : null;

    /// <summary>The same, but where the work that is allowed does not suffice to leave out all that could be, what is left then.</summary>
    /// <param name="isMinimal">None can be left out.</param>
    /// <returns>Null where it is not even known that there is no patient.</returns>
    public static IReadOnlyList<Literal>? Small(TrialModel model, IReadOnlyList<Literal> conditions, out bool isMinimal)
    {
        isMinimal = true;
        if (model.Ask(conditions) != Answer.Unsatisfiable)
            return null;
        var core = InOrder(conditions, model.Solver.Failed);
        for (var index = 0; index < core.Count;)
        {
            var without = core.Where((_, place) => place != index).ToList();
            switch (model.Ask(without))
            {
                case Answer.Unsatisfiable:
                    // The conditions before this place were needed with more beside them, so they are needed now.
                    core = InOrder(without, model.Solver.Failed);
                    break;
                case Answer.Undecided:
                    isMinimal = false;
                    index++;
                    break;
                default:
                    index++;
                    break;
            }
        }

        return core;
    }

    private static List<Literal> InOrder(IReadOnlyList<Literal> conditions, IReadOnlyList<Literal> failed)
    {
        var kept = new HashSet<Literal>(failed);
        return conditions.Where(kept.Contains).Distinct().ToList();
    }
}
