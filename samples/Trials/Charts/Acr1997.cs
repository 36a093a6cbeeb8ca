namespace Trials;

/// <summary>The 11 items of the revised ACR criteria for systemic lupus erythematosus, each whether it was ever present, at the same time as others or not.</summary>
/// <remarks>Tan, Arthritis Rheum 1982;25:1271, with Hochberg, Arthritis Rheum 1997;40:1725. Four of them classify.</remarks>
public sealed record Acr1997
{
    /// <summary>Malar rash.</summary>
    public bool? MalarRash { get; init; }

    /// <summary>Discoid rash.</summary>
    public bool? DiscoidRash { get; init; }

    /// <summary>Photosensitivity.</summary>
    public bool? Photosensitivity { get; init; }

    /// <summary>Oral ulcers.</summary>
    public bool? OralUlcers { get; init; }

    /// <summary>Non-erosive arthritis of two peripheral joints.</summary>
    public bool? Arthritis { get; init; }

    /// <summary>Pleuritis or pericarditis.</summary>
    public bool? Serositis { get; init; }

    /// <summary>Persistent proteinuria above 0.5 g a day or 3+, or cellular casts.</summary>
    public bool? RenalDisorder { get; init; }

    /// <summary>Seizures or psychosis.</summary>
    public bool? NeurologicDisorder { get; init; }

    /// <summary>Hemolytic anemia, leucopenia or lymphopenia on two occasions, or thrombocytopenia.</summary>
    public bool? HematologicDisorder { get; init; }

    /// <summary>Antibodies to double-stranded DNA or to Sm, or antiphospholipid antibodies.</summary>
    public bool? ImmunologicDisorder { get; init; }

    /// <summary>An abnormal titer of antinuclear antibodies.</summary>
    public bool? AntinuclearAntibodies { get; init; }
}
