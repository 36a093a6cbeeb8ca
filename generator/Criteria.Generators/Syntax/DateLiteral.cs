using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

/// <summary>Reads <c>@2024-01-31T10:00:00.000+01:00</c> and its shorter forms, and checks them against the calendar.</summary>
internal static class DateLiteral
{
    private static readonly Regex Form = new(
        @"\A@(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(T(?:(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?)?(Z|[+-]\d{2}:\d{2})?)?\z",
        RegexOptions.CultureInvariant);

    /// <summary>Whether the ten characters from a place on are a date with a year, a month and a day.</summary>
    public static bool IsWhole(string text, int from)
        => from + 10 <= text.Length && text[from + 4] == '-' && text[from + 7] == '-';

    /// <summary>The date, or null and what is wrong with it.</summary>
    public static DateSyntax? Read(string literal, TextSpan span, out string mistake)
    {
        var match = Form.Match(literal);
        if (!match.Success)
        {
            mistake = $"'{(literal.Length > 40 ? literal.Substring(0, 40) + "…" : literal)}' is no date; expected the form @2024-01-31, @2024-01 or @2024";
            return null;
        }

        var year = Part(match, 1)!.Value;
        var month = Part(match, 2);
        var day = Part(match, 3);
        var time = match.Groups[4].Success
            ? new TimeSyntax(Part(match, 5), Part(match, 6), Part(match, 7), Milliseconds(match), Offset(match))
            : null;
        mistake = DateMistake(literal, year, month, day) ?? TimeMistake(literal, day, time) ?? string.Empty;
        return mistake.Length > 0 ? null : new(span, year, month, day, time);
    }

    private static string? DateMistake(string literal, int year, int? month, int? day)
    {
        if (year == 0)
            return $"'{literal}' is no date; the first year of the calendar is 0001";
        if (month is < 1 or > 12)
            return $"'{literal}' is no date; a year has months 01 to 12";
        var days = month is { } m ? DateTime.DaysInMonth(year, m) : 31;
        return day < 1 || day > days
            ? string.Format(CultureInfo.InvariantCulture, "'{0}' is no date; {1:0000}-{2:00} has days 01 to {3}", literal, year, month, days)
            : null;
    }

    private static string? TimeMistake(string literal, int? day, TimeSyntax? time)
    {
        if (time is null)
            return null;
        if (time.Hour is not null && day is null)
            return $"'{literal}' has a time but no day; expected for example @2024-01-31T10:00";
        if (time.Hour > 23 || time.Minute > 59 || time.Second > 59)
            return $"'{literal}' is no time of a day; expected 00:00:00 to 23:59:59";
        return time.OffsetMinutes is < -14 * 60 or > 14 * 60
            ? $"'{literal}' has no offset from UTC that exists; expected -14:00 to +14:00"
            : null;
    }

    private static int? Part(Match match, int group)
        => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    // The digits are a fraction of a second: .5 is 500 ms.
    private static int? Milliseconds(Match match)
        => match.Groups[8].Success ? int.Parse(match.Groups[8].Value.PadRight(3, '0'), CultureInfo.InvariantCulture) : null;

    private static int? Offset(Match match)
    {
        var offset = match.Groups[9].Value;
        if (offset.Length == 0)
            return null;
        if (offset == "Z")
            return 0;
        var minutes = int.Parse(offset.Substring(1, 2), CultureInfo.InvariantCulture) * 60 + int.Parse(offset.Substring(4, 2), CultureInfo.InvariantCulture);
        return offset[0] == '-' ? -minutes : minutes;
    }
}
