using System;
using System.Collections.Generic;

namespace Trials;

/// <summary>Vaccinations, operations and other studies.</summary>
public sealed record History
{
    /// <summary>The vaccinations.</summary>
    public IReadOnlyList<Vaccination?>? Vaccinations { get; init; }

    /// <summary>The operations.</summary>
    public IReadOnlyList<Surgery?>? Surgeries { get; init; }

    /// <summary>The other clinical studies that the patient took part in.</summary>
    public IReadOnlyList<StudyParticipation?>? Studies { get; init; }
}

/// <summary>A vaccination.</summary>
public sealed record Vaccination
{
    /// <summary>Whether the vaccine is live.</summary>
    public bool? Live { get; init; }

    /// <summary>When it was given.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>An operation.</summary>
public sealed record Surgery
{
    /// <summary>Whether it was a major one.</summary>
    public bool? Major { get; init; }

    /// <summary>When it was done.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>The part that a patient took in another clinical study, observational ones included.</summary>
public sealed record StudyParticipation
{
    /// <summary>The last day of it.</summary>
    public DateOnly? Last { get; init; }
}
