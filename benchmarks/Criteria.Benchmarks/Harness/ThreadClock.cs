using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Criteria.Benchmarks.Harness;

/// <summary>The processor time of this thread, where the system tells it: what other processes do on a shared machine does not count.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    public static bool IsProcessorTime { get; } = OperatingSystem.IsLinux();

    /// <summary>Nanoseconds since some moment.</summary>
    public static long Now()
    {
        if (!IsProcessorTime)
            return (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
        return GetTime(ThreadProcessorTime, out var time) == 0
            ? (time.Seconds * 1_000_000_000) + time.Nanoseconds
            : throw new InvalidOperationException("the thread's processor time cannot be read");
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
