using System;

namespace Criteria.Generators.Analysis.Facts;

/// <summary>Days as numbers, from 0 for 1 January of the year 1 to the last day of the year 9999; what leaves the calendar is missing.</summary>
internal static class Calendar
{
    public const int LastDay = 3_652_058;

    private const int Months = 12 * 9999;

    public static int DayOf(DateTime date) => (int)(date - DateTime.MinValue).TotalDays;

    public static DateTime DateOf(int day) => DateTime.MinValue.AddDays(day);

    /// <summary>So many months later or, where they are negative, earlier; a day that the month lacks becomes its last. Null where that leaves the calendar.</summary>
    public static int? Shift(int day, int months)
    {
        var date = DateOf(day);
        var month = ((date.Year - 1) * 12L) + date.Month - 1 + months;
        return month is < 0 or >= Months ? null : FirstDayOf((int)month) + Math.Min(date.Day, LengthOf((int)month)) - 1;
    }

    /// <summary>The first and the last day that so many months can be added to.</summary>
    /// <returns>The first is after the last where there is none.</returns>
    public static (int First, int Last) WithMonths(int months)
    {
        if (months is <= -Months or >= Months)
            return (LastDay, 0);
        return months < 0 ? (FirstDayOf(-months), LastDay) : (0, FirstDayOf(Months - months) - 1);
    }

    /// <summary>The last day from which so many months lead to the limit at most; -1 where every such day is later.</summary>
    public static int LastUpTo(int limit, int months)
    {
        // By months forth and back one arrives in the same month.
        if (limit < 0)
            return -1;
        var date = DateOf(Math.Min(limit, LastDay));
        var month = ((date.Year - 1) * 12L) + date.Month - 1 - months;
        if (month < 0)
            return -1;
        if (month >= Months)
            return LastDay;
        var isLastOfMonth = date.Day == LengthOf((int)(month + months));
        return FirstDayOf((int)month) + (isLastOfMonth ? LengthOf((int)month) : Math.Min(date.Day, LengthOf((int)month))) - 1;
    }

    private static int FirstDayOf(int month) => month == Months ? LastDay + 1 : DayOf(new DateTime((month / 12) + 1, (month % 12) + 1, 1));

    private static int LengthOf(int month) => DateTime.DaysInMonth((month / 12) + 1, (month % 12) + 1);
}
