using Criteria.Evaluation;

namespace Criteria.Runtime.Tests.Evaluation;

/// <summary>Moments at the ends of months, leap days, days, hours, offsets and the calendar, with points that each may be.</summary>
internal static class MomentSamples
{
    private static readonly (int Year, int? Month, int? Day, int? Hour, int? Minute, int? Second, int? Millisecond, int Offset)[] s_texts =
    [
        (2020, null, null, null, null, null, null, 0), (2020, 2, null, null, null, null, null, 0), (2020, 2, 29, null, null, null, null, 0),
        (2020, 2, 29, 23, null, null, null, 0), (2020, 2, 29, 23, 59, null, null, 0), (2020, 2, 29, 23, 59, 59, null, 0), (2020, 2, 29, 23, 59, 59, 999, 0),
        (2020, 3, 1, 0, 0, 0, 0, 0), (2020, 3, 1, 0, 59, 59, 999, 60), (2020, 2, 29, 16, 0, 0, 0, -480), (2021, 2, 28, 12, 0, 0, 0, 0), (2021, 1, 31, 0, 0, 0, 0, 840),
        (2020, 12, 31, 23, 59, 59, 999, 0), (2021, null, null, null, null, null, null, 0), (2019, 12, 31, null, null, null, null, -720),
        (1, 1, 1, 0, 0, 0, 0, 0), (1, null, null, null, null, null, null, 0), (9999, 12, 31, 23, 59, 59, 999, 0), (9999, 12, null, null, null, null, null, 0),
    ];

    /// <summary>Each with its first and its last point, and every end of another that it may be too.</summary>
    public static IReadOnlyList<(Moment Value, DateTimeOffset[] Points)> All { get; } = [.. s_texts.Select(static text =>
    {
        var (first, last) = Ends(text);
        var points = s_texts.Select(Ends).SelectMany(static ends => new[] { ends.First, ends.Last }).Where(point => first <= point && point <= last);
        return (Moment.Of(text.Year, text.Month, text.Day, text.Hour, text.Minute, text.Second, text.Millisecond, text.Offset), points.Distinct().ToArray());
    })];

    private static (DateTimeOffset First, DateTimeOffset Last) Ends((int Year, int? Month, int? Day, int? Hour, int? Minute, int? Second, int? Millisecond, int Offset) text)
    {
        var month = text.Month ?? 12;
        return (
            At(text.Year, text.Month ?? 1, text.Day ?? 1, text.Hour ?? 0, text.Minute ?? 0, text.Second ?? 0, text.Millisecond ?? 0, text.Offset),
            At(text.Year, month, text.Day ?? DateTime.DaysInMonth(text.Year, month), text.Hour ?? 23, text.Minute ?? 59, text.Second ?? 59, text.Millisecond ?? 999, text.Offset));
    }

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute, int second, int millisecond, int offset)
        => new(year, month, day, hour, minute, second, millisecond, TimeSpan.FromMinutes(offset));
}
