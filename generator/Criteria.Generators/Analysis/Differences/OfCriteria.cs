using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Witnesses;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Differences;

/// <summary>A trial of which only some criteria are looked at.</summary>
internal static class OfCriteria
{
    private static readonly GapBody _notLookedAt = new("not looked at", IsError: false);

    /// <summary>The same trial where every criterion on which none of these rests is a gap.</summary>
    public static Trial Of(Trial trial, IReadOnlyList<int> criteria)
    {
        var order = new CriterionOrder(trial);
        var needed = new HashSet<int>(criteria.SelectMany(order.Needed));
        return trial with
        {
            AllCriteria = trial.AllCriteria.Select(criterion => needed.Contains(criterion.Index)
                ? criterion with { Readings = EquatableArray<Reading>.Empty }
                : criterion with { Body = Emptied(criterion.Body), AppliesTo = null, Readings = EquatableArray<Reading>.Empty }).ToEquatableArray(),
        };
    }

    /// <summary>A child that is looked at has its meaning by the kind of its group.</summary>
    private static CriterionBody Emptied(CriterionBody body) => body is GroupBody group ? group with { Own = null, Children = EquatableArray<int>.Empty } : _notLookedAt;
}
