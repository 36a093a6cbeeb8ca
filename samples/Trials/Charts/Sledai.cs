namespace Trials;

/// <summary>The 24 items of the SLE disease activity index, each whether it is present by the definitions of the version that is asked for.</summary>
/// <remarks>
/// SLEDAI-2K: Gladman, J Rheumatol 2002;29:288, which counts proteinuria of any duration. SELENA-SLEDAI: Petri, N Engl J Med 2005;353:2550, which counts
/// it where it is new or has risen, and adds scleritis and vertigo. Causes other than lupus do not count.
/// </remarks>
public sealed record Sledai
{
    /// <summary>8: a recent seizure.</summary>
    public bool? Seizure { get; init; }

    /// <summary>8: psychosis.</summary>
    public bool? Psychosis { get; init; }

    /// <summary>8: organic brain syndrome.</summary>
    public bool? OrganicBrainSyndrome { get; init; }

    /// <summary>8: visual disturbance.</summary>
    public bool? VisualDisturbance { get; init; }

    /// <summary>8: disorder of a cranial nerve.</summary>
    public bool? CranialNerveDisorder { get; init; }

    /// <summary>8: lupus headache.</summary>
    public bool? LupusHeadache { get; init; }

    /// <summary>8: cerebrovascular accident.</summary>
    public bool? CerebrovascularAccident { get; init; }

    /// <summary>8: vasculitis.</summary>
    public bool? Vasculitis { get; init; }

    /// <summary>4: arthritis.</summary>
    public bool? Arthritis { get; init; }

    /// <summary>4: myositis.</summary>
    public bool? Myositis { get; init; }

    /// <summary>4: urinary casts.</summary>
    public bool? UrinaryCasts { get; init; }

    /// <summary>4: hematuria.</summary>
    public bool? Hematuria { get; init; }

    /// <summary>4: proteinuria above 0.5 g in 24 hours; by SELENA, new or risen by as much.</summary>
    public bool? Proteinuria { get; init; }

    /// <summary>4: pyuria.</summary>
    public bool? Pyuria { get; init; }

    /// <summary>2: inflammatory rash.</summary>
    public bool? Rash { get; init; }

    /// <summary>2: alopecia.</summary>
    public bool? Alopecia { get; init; }

    /// <summary>2: oral or nasal ulcers.</summary>
    public bool? MucosalUlcers { get; init; }

    /// <summary>2: pleurisy.</summary>
    public bool? Pleurisy { get; init; }

    /// <summary>2: pericarditis.</summary>
    public bool? Pericarditis { get; init; }

    /// <summary>2: complement below the laboratory's lower limit.</summary>
    public bool? LowComplement { get; init; }

    /// <summary>2: antibodies to double-stranded DNA above the laboratory's upper limit.</summary>
    public bool? IncreasedDnaBinding { get; init; }

    /// <summary>1: fever above 38 °C.</summary>
    public bool? Fever { get; init; }

    /// <summary>1: platelets below 100 × 10⁹/L.</summary>
    public bool? Thrombocytopenia { get; init; }

    /// <summary>1: white blood cells below 3.0 × 10⁹/L.</summary>
    public bool? Leucopenia { get; init; }
}
