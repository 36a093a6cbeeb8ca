namespace Trials;

/// <summary>The items of the ACR/EULAR 2013 classification criteria for systemic sclerosis, each whether it was ever present.</summary>
/// <remarks>
/// van den Hoogen, Ann Rheum Dis 2013;72:1747. The first item suffices by itself; without it nine points classify, and of what stands under one item
/// only the highest counts. The criteria are not for a patient whose fingers are spared, or whose findings a similar disorder explains better: then
/// the items are false here.
/// </remarks>
public sealed record AcrEular2013
{
    /// <summary>9, sufficient: thickened skin of the fingers of both hands that extends proximal to the metacarpophalangeal joints.</summary>
    public bool? SkinProximalToKnuckles { get; init; }

    /// <summary>2, skin of the fingers: puffy fingers.</summary>
    public bool? PuffyFingers { get; init; }

    /// <summary>4, skin of the fingers: sclerodactyly, distal to the metacarpophalangeal and proximal to the proximal interphalangeal joints.</summary>
    public bool? Sclerodactyly { get; init; }

    /// <summary>2, fingertips: digital ulcers.</summary>
    public bool? DigitalUlcers { get; init; }

    /// <summary>3, fingertips: pitting scars.</summary>
    public bool? PittingScars { get; init; }

    /// <summary>2: telangiectasia.</summary>
    public bool? Telangiectasia { get; init; }

    /// <summary>2: abnormal capillaries of the nail fold.</summary>
    public bool? NailfoldCapillaries { get; init; }

    /// <summary>2, lungs: pulmonary arterial hypertension by right heart catheterization.</summary>
    public bool? PulmonaryArterialHypertension { get; init; }

    /// <summary>2, lungs: interstitial lung disease.</summary>
    public bool? InterstitialLungDisease { get; init; }

    /// <summary>3: Raynaud's phenomenon.</summary>
    public bool? Raynaud { get; init; }

    /// <summary>3, antibodies: to centromeres.</summary>
    public bool? AnticentromereAntibodies { get; init; }

    /// <summary>3, antibodies: to topoisomerase I, Scl-70.</summary>
    public bool? AntiScl70Antibodies { get; init; }

    /// <summary>3, antibodies: to RNA polymerase III.</summary>
    public bool? AntiRnaPolymerase3Antibodies { get; init; }
}
