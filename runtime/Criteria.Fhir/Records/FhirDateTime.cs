using System;
using System.Globalization;

namespace Criteria.Fhir;

/// <summary>A date as FHIR writes it, to the year, month or day, or with a time.</summary>
/// <param name="Date">The calendar date as it is written, which is the date where it was recorded; to the precision it was recorded with.</param>
/// <param name="Instant">The moment, where a time is given; one without an offset is read as UTC.</param>
/// <remarks>
/// The order is that of the moments. A date without a time counts as the first moment (UTC) of the earliest day it may be, so a timed
/// result of the same day is the later one.
/// </remarks>
public readonly record struct FhirDateTime(PartialDate Date, DateTimeOffset? Instant = null) : IComparable<FhirDateTime>
{
    private const int DateLength = 10;
    private const int FractionDigits = 7;

    /// <inheritdoc/>
    public int CompareTo(FhirDateTime other) => Moment.CompareTo(other.Moment);

    /// <summary>Reads FHIR's <c>date</c>, <c>dateTime</c> and <c>instant</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FhirDateTime dateTime)
    {
        dateTime = default;
        if (text.Length <= DateLength)
        {
            if (!PartialDate.TryParse(text, out var dateOnly))
                return false;
            dateTime = new(dateOnly);
            return true;
        }
        if (text[DateLength] != 'T'
            || !PartialDate.TryParse(text[..DateLength], out var date)
            || !TryParseTime(text[(DateLength + 1)..], date.Earliest, out var instant))
        {
            return false;
        }
        dateTime = new(date, instant);
        return true;
    }

    /// <summary>The form that was read, with the moment in full.</summary>
    public override string ToString() => Instant?.ToString("O", CultureInfo.InvariantCulture) ?? Date.ToString();

    private DateTimeOffset Moment => Instant ?? new(Date.Earliest, TimeOnly.MinValue, TimeSpan.Zero);

    private static bool TryParseTime(ReadOnlySpan<char> text, DateOnly date, out DateTimeOffset instant)
    {
        instant = default;
        var zone = text.IndexOfAny('Z', '+', '-');
        var clock = zone < 0 ? text : text[..zone];
        if (!TryParseOffset(zone < 0 ? [] : text[zone..], out var offset) || !TryParseClock(clock, out var time))
            return false;

        // The first and last hours of the calendar have no UTC moment in every zone.
        var local = date.ToDateTime(time);
        if (local.Ticks < offset.Ticks || local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks)
            return false;
        instant = new(local, offset);
        return true;
    }

    private static bool TryParseClock(ReadOnlySpan<char> text, out TimeOnly time)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (!TimeOnly.TryParseExact(whole, whole.Length > 5 ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
            return false;
        if (point < 0)
            return true;

        // FHIR sets no limit to the digits of a fraction; below 100 ns they order nothing.
        var digits = text[(point + 1)..];
        if (whole.Length <= 5 || digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        long ticks = 0;
        for (var i = 0; i < FractionDigits; i++)
            ticks = ticks * 10 + (i < digits.Length ? digits[i] - '0' : 0);
        time = time.Add(TimeSpan.FromTicks(ticks));
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is [] or ['Z'])
            return true;
        if (!TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out offset) || offset > TimeSpan.FromHours(14))
            return false;
        if (text[0] == '-')
            offset = -offset;
        return text[0] is '+' or '-';
    }
}
