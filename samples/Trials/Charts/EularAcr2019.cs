namespace Trials;

/// <summary>The items of the EULAR/ACR 2019 classification criteria for systemic lupus erythematosus, each whether it was ever present.</summary>
/// <remarks>
/// Aringer, Ann Rheum Dis 2019;78:1151. An item counts once it was there on one occasion, unless something other than lupus explains it better:
/// then it is false here. The antinuclear antibodies, without which there is no score, are in <see cref="Immunology"/>, the classes of nephritis in
/// <see cref="Lupus.Biopsies"/>.
/// </remarks>
public sealed record EularAcr2019
{
    /// <summary>Temperature above 38.3 °C.</summary>
    public bool? Fever { get; init; }

    /// <summary>White blood cells below 4.0 × 10⁹/L.</summary>
    public bool? Leucopenia { get; init; }

    /// <summary>Platelets below 100 × 10⁹/L.</summary>
    public bool? Thrombocytopenia { get; init; }

    /// <summary>Evidence of hemolysis with a positive direct Coombs test.</summary>
    public bool? AutoimmuneHemolysis { get; init; }

    /// <summary>Delirium.</summary>
    public bool? Delirium { get; init; }

    /// <summary>Psychosis without delirium.</summary>
    public bool? Psychosis { get; init; }

    /// <summary>A primary generalised or a partial seizure.</summary>
    public bool? Seizure { get; init; }

    /// <summary>Non-scarring alopecia that a clinician saw.</summary>
    public bool? Alopecia { get; init; }

    /// <summary>Oral ulcers that a clinician saw.</summary>
    public bool? OralUlcers { get; init; }

    /// <summary>Subacute cutaneous or discoid lupus.</summary>
    public bool? SubacuteOrDiscoidLupus { get; init; }

    /// <summary>Acute cutaneous lupus.</summary>
    public bool? AcuteCutaneousLupus { get; init; }

    /// <summary>A pleural or pericardial effusion on imaging.</summary>
    public bool? Effusion { get; init; }

    /// <summary>Acute pericarditis by two of its four findings.</summary>
    public bool? AcutePericarditis { get; init; }

    /// <summary>Synovitis of two joints, or tenderness of two with 30 minutes of morning stiffness.</summary>
    public bool? JointInvolvement { get; init; }

    /// <summary>Proteinuria above 0.5 g in 24 hours, or the equivalent ratio to creatinine.</summary>
    public bool? Proteinuria { get; init; }

    /// <summary>Anticardiolipin or anti-β2-glycoprotein I antibodies, or lupus anticoagulant.</summary>
    public bool? AntiphospholipidAntibodies { get; init; }

    /// <summary>C3 below the laboratory's lower limit.</summary>
    public bool? LowC3 { get; init; }

    /// <summary>C4 below the laboratory's lower limit.</summary>
    public bool? LowC4 { get; init; }

    /// <summary>Antibodies to double-stranded DNA in an assay of at least 90 % specificity, or to Sm.</summary>
    public bool? AntiDsDnaOrAntiSm { get; init; }
}
