using System;
using System.Collections.Generic;

namespace Trials;

/// <summary>Vaccinations, operations, malignant diseases and other studies.</summary>
public sealed record History
{
    /// <summary>The vaccinations.</summary>
    public IReadOnlyList<Vaccination?>? Vaccinations { get; init; }

    /// <summary>The operations.</summary>
    public IReadOnlyList<Surgery?>? Surgeries { get; init; }

    /// <summary>The operations that are planned.</summary>
    public IReadOnlyList<ScheduledSurgery?>? ScheduledSurgeries { get; init; }

    /// <summary>The malignant diseases that the patient ever had.</summary>
    public IReadOnlyList<Malignancy?>? Malignancies { get; init; }

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

/// <summary>An operation that is planned.</summary>
public sealed record ScheduledSurgery
{
    /// <summary>The day it is planned for.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How pain is to be kept off.</summary>
    public Anesthesia? Anesthesia { get; init; }
}

/// <summary>How pain is kept off.</summary>
public enum Anesthesia
{
    /// <summary>Where the operation is done.</summary>
    Local,

    /// <summary>A part of the body.</summary>
    Regional,

    /// <summary>Of the whole patient, asleep.</summary>
    General,
}

/// <summary>The part that a patient took in another clinical study, observational ones included.</summary>
public sealed record StudyParticipation
{
    /// <summary>Whether it was interventional: something was tried out on the patients, and not only observed.</summary>
    public bool? Interventional { get; init; }

    /// <summary>The last day of it.</summary>
    public DateOnly? Last { get; init; }
}
