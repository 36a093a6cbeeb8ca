using System;

namespace Criteria.Evaluation;

/// <content>
/// Parts of a date, and beginnings of years and months, by which dates are compared with a precision: one comes before the other by months where its
/// month begins before the month of the other.
/// </content>
public readonly partial struct Day
{
    /// <summary>The year, 1 to 9999; missing where it is not known.</summary>
    public IntegerRange Year => Part(Calendar.StartOfYear, static date => date.Year);

    /// <summary>The month, 1 to 12; missing where it is not known together with the year.</summary>
    public IntegerRange Month => Part(Calendar.StartOfMonth, static date => date.Month);

    /// <summary>The day of the month, 1 to 31; missing where it is not known together with the month.</summary>
    public IntegerRange DayOfMonth => Part(static day => day, static date => date.Day);

    /// <summary>The first day of the year it is in.</summary>
    public Day StartOfYear() => Cut(Calendar.StartOfYear);

    /// <summary>The first day of the month it is in.</summary>
    public Day StartOfMonth() => Cut(Calendar.StartOfMonth);

    private IntegerRange Part(Func<int, int> start, Func<DateOnly, int> part)
        => _low == int.MinValue || _high == int.MaxValue || start(_low) != start(_high)
            ? IntegerRange.Missing
            : IntegerRange.Of(part(DateOnly.FromDayNumber(_low)));

    private Day Cut(Func<int, int> start)
        => new(_low == int.MinValue ? int.MinValue : start(_low), _high == int.MaxValue ? int.MaxValue : start(_high));
}
