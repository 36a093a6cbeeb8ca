namespace Criteria.Runtime.Tests;

/// <summary>Counts the bytes that an action allocates once everything it uses is compiled and cached.</summary>
internal static class Allocations
{
    private const int Rounds = 100;

    public static long Of(Action action)
    {
        // Twice as often as tiered compilation waits for, so that what it allocates by the way is not counted.
        for (var round = 0; round < 2 * Rounds; round++)
            action();

        // A measurement may catch the runtime at work on this thread: the least of a few is the action's own.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5 && least > 0; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < Rounds; round++)
                action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least / Rounds;
    }
}
