namespace Criteria.Integration.Tests.Trials;

/// <summary>Whether a patient is a woman or a man.</summary>
public enum Sex
{
    Female,
    Male,
    [Missing]
    Unknown,
}

/// <summary>A medicine that was, is or will be given.</summary>
public sealed record Dose
{
    public string? Drug { get; init; }

    [Unit("mg/d")]
    public double? Amount { get; init; }

    public DateOnly? Date { get; init; }
}

/// <summary>What a project may know of a patient: one member of every kind.</summary>
public sealed record Chart
{
    public DateOnly? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    public bool? Pregnant { get; init; }

    public int? Score { get; init; }

    public string? Stage { get; init; }

    [Unit("g/L"), Analyte("hemoglobin")]
    public double? Hemoglobin { get; init; }

    [Unit("U/L")]
    public Lab? Ast { get; init; }

    public Organs? Organs { get; init; }

    public IReadOnlyList<Dose?>? Doses { get; init; }

    public List<Dose>? Past { get; init; }

    public Dose[]? Planned { get; init; }

    [Open]
    public IReadOnlyList<Dose>? Recorded { get; init; }
}

/// <summary>A class that holds a struct.</summary>
public sealed class Organs
{
    public Kidney Kidney { get; init; }
}

/// <summary>A struct that is itself always there, but its members may be missing.</summary>
public readonly struct Kidney
{
    [Unit("mL/min")]
    public double? Clearance { get; init; }
}
