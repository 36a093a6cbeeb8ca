using System.Collections.Generic;

namespace Trials;

/// <summary>Infections, and what else lowers the defence against them.</summary>
public sealed record Infections
{
    /// <summary>The infections that the patient has at screening.</summary>
    public IReadOnlyList<Infection?>? Current { get; init; }

    /// <summary>Sepsis.</summary>
    public bool? Sepsis { get; init; }

    /// <summary>Active tuberculosis.</summary>
    public bool? ActiveTuberculosis { get; init; }

    /// <summary>Infection with the human immunodeficiency virus.</summary>
    public bool? Hiv { get; init; }

    /// <summary>Active infection with the hepatitis B virus.</summary>
    public bool? ActiveHepatitisB { get; init; }

    /// <summary>Active infection with the hepatitis C virus.</summary>
    public bool? ActiveHepatitisC { get; init; }

    /// <summary>Syphilis.</summary>
    public bool? Syphilis { get; init; }

    /// <summary>An immunodeficiency.</summary>
    public bool? Immunodeficiency { get; init; }
}

/// <summary>An infection.</summary>
public sealed record Infection
{
    /// <summary>What causes it.</summary>
    public InfectiousAgent? Agent { get; init; }

    /// <summary>Whether it is of the nails alone.</summary>
    public bool? OfNails { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether it is systemic.</summary>
    public bool? Systemic { get; init; }

    /// <summary>Whether it is, or can be, brought under control.</summary>
    public bool? Controllable { get; init; }

    /// <summary>Whether it needs systemic treatment.</summary>
    public bool? NeedsSystemicTreatment { get; init; }
}

/// <summary>What causes an infection.</summary>
public enum InfectiousAgent
{
    /// <summary>Bacteria.</summary>
    Bacterial,

    /// <summary>A virus.</summary>
    Viral,

    /// <summary>A fungus.</summary>
    Fungal,

    /// <summary>A parasite.</summary>
    Parasitic,
}
