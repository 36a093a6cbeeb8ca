namespace Criteria.Integration.Tests.Trials;

/// <summary>What a hospital knows of a stay: dates of every kind.</summary>
public sealed record StayChart
{
    public DateTimeOffset? Admitted { get; init; }

    public DateTime? Discharged { get; init; }

    public PartialDate? Onset { get; init; }

    public DateOnly? Biopsy { get; init; }

    public Period? Treatment { get; init; }

    public IReadOnlyList<Period>? Courses { get; init; }

    public IReadOnlyList<DateTimeOffset>? Visits { get; init; }

    public PartialDate[]? Relapses { get; init; }
}

[Trial<StayChart>("STAY")]
[Parameter<DateTimeOffset>("Consent"), Parameter<DateTime>("Infusion", After = "Consent"), Parameter<DateOnly>("Screening")]
[Define("Night", "hour from Admitted >= 20 or hour from Admitted < 6")]
[Define("Latest", "Coalesce(Infusion, Consent) - 36 hours")]
[Inclusion("Before", "Admitted on or before Consent")]
[Inclusion("Hours", "hours between Admitted and Discharged >= 24")]
[Inclusion("Window", "Discharged 36 hours or less on or before Consent")]
[Inclusion("SameMonth", "Admitted same month as Consent")]
[Inclusion("ByDay", "not \"Night\"")]
[Inclusion("LatestOf", "Admitted before \"Latest\"")]
[Inclusion("Day", "date from Admitted = Screening")]
[Inclusion("OnsetMonths", "months between Onset and Screening >= 6")]
[Inclusion("OnsetYear", "year from Onset < 2024")]
[Inclusion("Written", "Admitted > DateTime(2024, 1, 31, 23, null, null, null, -5.0)")]
[Inclusion("Treated", "Biopsy during Treatment")]
[Inclusion("Properly", "Treatment properly includes Biopsy")]
[Inclusion("Course", "exists (Courses C where Biopsy included in month of C)")]
[Inclusion("Visited", "exists (Visits V where V during day of Interval[Consent, Consent])")]
[Inclusion("Relapsed", "@2024-02-29 in Relapses")]
public static partial class Stay;
