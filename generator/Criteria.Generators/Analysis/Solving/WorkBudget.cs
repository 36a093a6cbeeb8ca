using System.Threading;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// How much work the solver may do. It counts conflicts and propagations, never time, so that the same trial has the same diagnostics on every machine.
/// </summary>
internal sealed class WorkBudget(long propagations, CancellationToken cancellation = default)
{
    private const int StepsBetweenPolls = 1000;

    private long _nextPoll;

    public static WorkBudget Unlimited() => new(long.MaxValue);

    public long Propagations { get; private set; }

    public long Conflicts { get; private set; }

    /// <summary>All that was allowed is spent.</summary>
    public bool IsSpent => Propagations >= propagations;

    public void CountPropagations(int count)
    {
        Propagations += count;
        if (Propagations < _nextPoll)
            return;
        _nextPoll = Propagations + StepsBetweenPolls;
        cancellation.ThrowIfCancellationRequested();
    }

    public void CountConflict() => Conflicts++;
}
