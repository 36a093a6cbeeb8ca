namespace Trials;

/// <summary>A disease of the skin.</summary>
public sealed record SkinDisease
{
    /// <summary>Which one.</summary>
    public SkinDiseaseKind? Kind { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? Active { get; init; }
}

/// <summary>The skin diseases that may be mistaken for lupus.</summary>
public enum SkinDiseaseKind
{
    /// <summary>Psoriasis.</summary>
    Psoriasis,

    /// <summary>Dermatomyositis.</summary>
    Dermatomyositis,

    /// <summary>Systemic sclerosis.</summary>
    SystemicSclerosis,

    /// <summary>Lupus that a drug induced.</summary>
    DrugInducedLupus,

    /// <summary>Disease of the vessels of the skin.</summary>
    Vasculopathy,

    /// <summary>Dilated capillaries of the nail fold, which pages call peripapillary or pericapillary dilatation.</summary>
    NailfoldCapillaries,

    /// <summary>Sclerodactyly, which pages call fingertip or digital sclerosis.</summary>
    Sclerodactyly,

    /// <summary>Rheumatoid nodules.</summary>
    RheumatoidNodules,

    /// <summary>Erythema multiforme.</summary>
    ErythemaMultiforme,

    /// <summary>Leg ulcers.</summary>
    LegUlcers,

    /// <summary>Cutaneous lupus itself.</summary>
    CutaneousLupus,

    /// <summary>Any other one.</summary>
    Other,
}
