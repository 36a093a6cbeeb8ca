namespace Criteria.Integration.Tests;

/// <summary>The promise that answers cost no memory, asserted on the thread that asks.</summary>
internal static class Allocation
{
    private const int Rounds = 100;

    /// <summary>Fails with the number of bytes where the code allocates anything once it is warm.</summary>
    public static void MustBeNone(string what, Func<int> code)
    {
        var sum = 0;
        for (var round = 0; round < Rounds; round++)
            sum ^= code();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
            sum ^= code();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes == 0, FormattableString.Invariant($"{what} allocated {bytes / (double)Rounds} bytes each time (sum {sum})"));
    }

    /// <summary>Walks through a set as a user does.</summary>
    public static int Walk<TMember, TWords>(MaskSet<TMember, TWords> set)
        where TMember : struct, Enum
        where TWords : struct
    {
        var count = set.Count;
        foreach (var member in set)
            count += set.Contains(member) ? 1 : 0;
        return count;
    }
}
