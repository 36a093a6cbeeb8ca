using System;
using System.Linq;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Emit.CSharp;

/// <summary>The constant masks of a trial: which criteria count for a verdict, which are gaps, which are groups.</summary>
internal sealed class TrialMasks(Trial trial)
{
    public int WordCount { get; } = EnumsEmitter.WordCount(trial.AllCriteria.Count);

    /// <summary>The words of the top-level criteria of a kind that count, in a cohort; null: in any.</summary>
    public ulong[] Counting(CriterionKind kind, int? cohort = null)
        => Mask(criterion => criterion.Parent is null && criterion.Role == CriterionRole.Criterion && criterion.Kind == kind
            && (cohort is not { } known || criterion.Cohorts.Count == 0 || criterion.Cohorts.Contains(known)));

    public ulong[] Gaps() => Mask(static criterion => criterion.Body is GapBody);

    public ulong[] Groups() => Mask(static criterion => criterion.Body is GroupBody);

    private ulong[] Mask(Func<Criterion, bool> selects)
    {
        var words = new ulong[WordCount];
        foreach (var criterion in trial.AllCriteria.Where(selects))
            words[criterion.Index >> 6] |= 1UL << (criterion.Index & 63);
        return words;
    }
}
