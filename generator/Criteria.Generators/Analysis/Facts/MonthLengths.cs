using System;
using System.Collections.Concurrent;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>How many days a number of months is at least and at most, over all days of the calendar on which they can begin.</summary>
internal static class MonthLengths
{
    // The calendar repeats itself after 400 years.
    private const int MonthsOfCycle = 4800;

    // A start far enough from the first year, and an end far enough from the last one.
    private const int FirstYear = 2000;

    // What the calendar says once it says always, so this is no state.
    private static readonly ConcurrentDictionary<int, (int Least, int Most)> _known = new();

    /// <param name="months">1 and more; beyond 90 centuries no two dates are so far apart.</param>
    public static (int Least, int Most) Of(int months) => _known.GetOrAdd(months, Measure);

    private static (int Least, int Most) Measure(int months)
    {
        int least = int.MaxValue, most = 0;
        for (var start = 0; start < MonthsOfCycle; start++)
        {
            var between = FirstDay(start + months) - FirstDay(start);
            var lost = Math.Max(0, Length(start) - Length(start + months));
            least = Math.Min(least, between - lost);
            most = Math.Max(most, between);
        }

        return (least, most);
    }

    private static int Length(int month) => FirstDay(month + 1) - FirstDay(month);

    /// <summary>Days from 1 January 2000, in a calendar without an end.</summary>
    private static int FirstDay(int month)
    {
        var cycles = month / MonthsOfCycle;
        var rest = month % MonthsOfCycle;
        var day = new DateTime(FirstYear + (rest / 12), (rest % 12) + 1, 1);
        return (cycles * 146097) + (int)(day - new DateTime(FirstYear, 1, 1)).TotalDays;
    }
}
