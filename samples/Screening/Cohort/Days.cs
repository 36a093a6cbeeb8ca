using System;

namespace Screening.Cohort;

/// <summary>The days of the embedded cohort, from which its windows are counted.</summary>
internal static class Days
{
    /// <summary>The day of screening, on which cells are collected from those who have come that far.</summary>
    public static readonly DateOnly Screening = new(2026, 3, 2);

    /// <summary>When most consents were signed.</summary>
    public static readonly DateOnly Consent = new(2026, 2, 16);

    /// <summary>When most patients were enrolled.</summary>
    public static readonly DateOnly Enrollment = new(2026, 2, 23);
}
