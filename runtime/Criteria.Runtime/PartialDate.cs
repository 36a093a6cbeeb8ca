using System;
using System.Globalization;

namespace Criteria;

/// <summary>A calendar date known to the year, the month or the day, as health records and patients give it.</summary>
/// <remarks>
/// It stands for one unknown day between <see cref="Earliest"/> and <see cref="Latest"/>; a question about it is decided only where
/// every possible day agrees. Equality is of what is written: <c>2021</c> and <c>2021-01</c> are different, though both may mean the same day.
/// The default value is the year 1.
/// </remarks>
public readonly record struct PartialDate
{
    // Stored less one, so that the default value is a date too.
    private readonly short _yearsAfterFirst;
    private readonly byte _month;
    private readonly byte _day;

    /// <summary>A date as far as it is known.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12; null where only the year is known.</param>
    /// <param name="day">A day of that month; null where it is not known, as it must be when the month is null.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (year is < 1 or > 9999)
            throw new ArgumentOutOfRangeException(nameof(year), year, "expected a year from 1 to 9999");
        if (month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(month), month, "expected a month from 1 to 12");
        if (day is not null && (month is null || day < 1 || day > DateTime.DaysInMonth(year, month.Value)))
            throw new ArgumentOutOfRangeException(nameof(day), day, "expected a day of the given month");
        _yearsAfterFirst = (short)(year - 1);
        _month = (byte)(month ?? 0);
        _day = (byte)(day ?? 0);
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => _yearsAfterFirst + 1;

    /// <summary>The month, 1 to 12; null where it is not known.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month; null where it is not known.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>The first day it may be.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it may be.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The day itself; null where it is known to the month or the year only.</summary>
    public DateOnly? Exact => _day == 0 ? null : Earliest;

    /// <summary>A day is a date that is fully known.</summary>
    public static implicit operator PartialDate(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, the form of FHIR's <c>date</c>, and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !TryDigits(text[..4], out var year) || year is < 1)
            return false;
        int? month = null, day = null;
        if (text.Length >= 7)
        {
            if (text[4] != '-' || !TryDigits(text[5..7], out var number) || number is < 1 or > 12)
                return false;
            month = number;
        }
        if (text.Length == 10)
        {
            if (text[7] != '-' || !TryDigits(text[8..], out var number) || number < 1 || number > DateTime.DaysInMonth(year, month!.Value))
                return false;
            day = number;
        }
        date = new(year, month, day);
        return true;
    }

    /// <summary>The form <see cref="TryParse"/> reads.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    private static bool TryDigits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
