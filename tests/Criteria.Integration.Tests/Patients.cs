using Criteria.Integration.Tests.Trials;

namespace Criteria.Integration.Tests;

/// <summary>The patients of these tests, invented, each there for one thing.</summary>
internal static class Patients
{
    public static readonly DateOnly Screening = new(2024, 3, 1);
    public static readonly DateOnly Infusion = new(2024, 4, 1);

    /// <summary>Everything is known, and nothing speaks against the patient.</summary>
    public static readonly Chart Known = new()
    {
        BirthDate = new(1990, 1, 1),
        Sex = Sex.Female,
        Pregnant = false,
        Score = 3,
        Stage = "III",
        Hemoglobin = 90,
        Ast = new(30, null, 40),
        Organs = new() { Kidney = new() { Clearance = 80 } },
        Doses = [new() { Drug = "prednisone", Amount = 5, Date = new(2024, 2, 1) }],
        Past = [new() { Drug = "rituximab", Date = new(2023, 1, 1) }],
        Planned = [],
        Recorded = [new() { Drug = "vaccine", Date = new(2020, 1, 1) }],
    };

    public static readonly Chart Unknown = new();

    /// <summary>Every value stands exactly at its threshold, and 120.3 is 3 × 40.1 although no double says so.</summary>
    public static readonly Chart AtThresholds = Known with
    {
        BirthDate = new(2006, 3, 1),
        Hemoglobin = 85,
        Ast = new(120.3, null, 40.1),
        Organs = new() { Kidney = new() { Clearance = 60 } },
        Doses = [new() { Drug = "prednisone", Amount = 7.5 }],
        Past = [new() { Date = new(2024, 3, 3) }],
        Planned = [new(), new()],
    };

    /// <summary>Lists that are longer than any threshold, with entries that are missing or lack members.</summary>
    public static readonly Chart WithLongLists = Known with
    {
        Doses = [null, new(), new() { Drug = "prednisone" }, .. Enumerable.Range(1, 20).Select(static day => new Dose { Drug = "other", Amount = day, Date = new(2024, 1, day) })],
        Past = [.. Enumerable.Range(1, 20).Select(static day => new Dose { Date = day % 3 == 0 ? null : new(2024, 3, day) })],
        Planned = [new(), new(), new()],
        Recorded = [new(), new() { Date = new(2025, 1, 1) }],
    };

    /// <summary>A result of which only a limit is known, a value that is no number, and a value of the enum that says that nothing is known.</summary>
    public static readonly Chart Odd = Known with
    {
        Ast = new(20, 10, 40) { Bound = ValueBound.Below },
        Hemoglobin = double.NaN,
        Sex = Sex.Unknown,
        Organs = null,
    };

    public static readonly IReadOnlyList<(string Name, Chart Chart)> All =
    [
        (nameof(Known), Known), (nameof(Unknown), Unknown), (nameof(AtThresholds), AtThresholds), (nameof(WithLongLists), WithLongLists), (nameof(Odd), Odd),
    ];
}
