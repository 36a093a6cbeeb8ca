using System;
using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>Transplantations and what followed from them.</summary>
public sealed record Transplantation
{
    /// <summary>Every transplantation.</summary>
    public IReadOnlyList<Transplant?>? Transplants { get; init; }

    /// <summary>Every episode of acute graft-versus-host disease.</summary>
    public IReadOnlyList<GraftVersusHostDisease?>? GraftVersusHostDisease { get; init; }
}

/// <summary>A transplantation.</summary>
public sealed record Transplant
{
    /// <summary>Of what.</summary>
    public TransplantKind? Kind { get; init; }

    /// <summary>When it was done.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>What was transplanted.</summary>
public enum TransplantKind
{
    /// <summary>A solid organ.</summary>
    SolidOrgan,

    /// <summary>Hematopoietic stem cells, from marrow or blood.</summary>
    StemCells,

    /// <summary>Tissue, a cornea for instance.</summary>
    Tissue,
}

/// <summary>An episode of acute graft-versus-host disease.</summary>
public sealed record GraftVersusHostDisease
{
    /// <summary>The highest grade, I to IV written as a number.</summary>
    [Range(1, 4)]
    public int? Grade { get; init; }

    /// <summary>From when to when; without an end, ongoing.</summary>
    public Period? Time { get; init; }
}
