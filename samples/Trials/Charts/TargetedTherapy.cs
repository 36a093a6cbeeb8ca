using System;
using System.Collections.Generic;

namespace Trials;

/// <summary>A therapy aimed at a molecule on the cells: an antibody, or cells themselves.</summary>
public sealed record TargetedTherapy
{
    /// <summary>What it is aimed at, for instance <c>CD19</c>, <c>BCMA</c>, <c>CD20</c>.</summary>
    public IReadOnlyList<string>? Targets { get; init; }

    /// <summary>Whether it was CAR-T cells.</summary>
    public bool? CarT { get; init; }

    /// <summary>When it was given first.</summary>
    public DateOnly? Date { get; init; }
}
