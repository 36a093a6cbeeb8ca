using System;
using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>Systemic lupus erythematosus: its classification, its activity, its nephritis and what treatment did to it.</summary>
public sealed record Lupus
{
    /// <summary>Whether the diagnosis is made.</summary>
    public bool? Diagnosed { get; init; }

    /// <summary>The items of the EULAR/ACR 2019 classification criteria.</summary>
    public EularAcr2019? EularAcr2019 { get; init; }

    /// <summary>The items of the disease activity index 2000, by its own definitions, over the last 30 days.</summary>
    public Sledai? Sledai2K { get; init; }

    /// <summary>The items of the SELENA version of the index, by its own definitions, over the last 10 days.</summary>
    public Sledai? SelenaSledai { get; init; }

    /// <summary>Every biopsy of the kidney.</summary>
    public IReadOnlyList<NephritisBiopsy?>? Biopsies { get; init; }

    /// <summary>The regimens that were given to bring the nephritis into remission.</summary>
    public IReadOnlyList<InductionRegimen?>? InductionRegimens { get; init; }

    /// <summary>Whether routine treatment was found to be without effect.</summary>
    public bool? RoutineTreatmentIneffective { get; init; }

    /// <summary>Whether the disease came back after a remission.</summary>
    public bool? RelapsedAfterRemission { get; init; }
}

/// <summary>A regimen given to bring lupus nephritis into remission, and what came of it.</summary>
public sealed record InductionRegimen
{
    /// <summary>The ingredients, in RxNorm.</summary>
    public IReadOnlyList<Code>? Drugs { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>When its effect was assessed.</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>Whether it brought a remission.</summary>
    public bool? InducedRemission { get; init; }

    /// <summary>What became of the proteinuria.</summary>
    public Trend? Proteinuria { get; init; }

    /// <summary>Whether antibodies stayed positive.</summary>
    public bool? AntibodiesPersist { get; init; }
}

/// <summary>What became of a finding.</summary>
public enum Trend
{
    /// <summary>It is less.</summary>
    Reduced,

    /// <summary>It is what it was.</summary>
    Unchanged,

    /// <summary>It is more.</summary>
    Worse,
}
