using System.Threading;

namespace Criteria.Generators.Analysis.Solving;

/// <summary>
/// How much work the solver may do. It counts conflicts and propagations, never time, so that the same trial has the same diagnostics on every machine.
/// </summary>
internal sealed class WorkBudget(long propagations, CancellationToken cancellation = default)
{
    private const int StepsBetweenPolls = 1000;
    private const int UsualConflicts = 20_000;
    private const int PropagationsOfConflict = 250;
    private const long PropagationsOfReproof = 1_000_000;

    private long _nextPoll;

    public static WorkBudget Unlimited() => new(long.MaxValue);

    public long Propagations { get; private set; }

    public long Conflicts { get; private set; }

    /// <summary>How many conflicts one question may meet: more where more work is allowed.</summary>
    public int ConflictsOfQuestion
        => propagations == long.MaxValue ? UsualConflicts : (int)System.Math.Min(int.MaxValue, System.Math.Max(UsualConflicts, propagations / PropagationsOfConflict));

    /// <summary>More than was allowed is spent.</summary>
    public bool IsSpent => Propagations > propagations;

    /// <summary>What is left, for one question.</summary>
    public WorkBudget Rest() => new(propagations - Propagations, cancellation);

    /// <summary>For looking again at what was proved: work of its own, so that what was found at the end of the other is reported all the same.</summary>
    public WorkBudget OfReproof() => new(System.Math.Min(propagations, PropagationsOfReproof), cancellation);

    public void CountPropagations(long count)
    {
        Propagations += count;
        if (Propagations < _nextPoll)
            return;
        _nextPoll = Propagations + StepsBetweenPolls;
        cancellation.ThrowIfCancellationRequested();
    }

    public void CountConflict() => Conflicts++;

    /// <summary>Counts the work of a question, whether it was done now or before: what is remembered costs what it cost, so that memory changes no answer.</summary>
    public void Count(Reply reply)
    {
        CountPropagations(reply.Propagations);
        Conflicts += reply.Conflicts;
    }
}
