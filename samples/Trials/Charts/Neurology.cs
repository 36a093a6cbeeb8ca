using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>Brain and nerves.</summary>
public sealed record Neurology
{
    /// <summary>Intracranial pressure, which is rarely measured.</summary>
    [Unit("mm[Hg]"), Analyte("intracranial-pressure")]
    public double? IntracranialPressure { get; init; }

    /// <summary>Raised pressure in the skull, however it was found.</summary>
    public bool? IntracranialHypertension { get; init; }

    /// <summary>Impaired consciousness.</summary>
    public bool? ImpairedConsciousness { get; init; }

    /// <summary>Visual impairment.</summary>
    public bool? VisualImpairment { get; init; }

    /// <summary>Every disease of the nervous system that the patient ever had.</summary>
    public IReadOnlyList<NervousDisease?>? Diseases { get; init; }
}

/// <summary>A disease of the nervous system.</summary>
public sealed record NervousDisease
{
    /// <summary>Which one.</summary>
    public NervousDiseaseKind? Kind { get; init; }

    /// <summary>Whether it is active at screening.</summary>
    public bool? Active { get; init; }
}

/// <summary>The diseases of the nervous system that trials name.</summary>
public enum NervousDiseaseKind
{
    /// <summary>Epilepsy.</summary>
    Epilepsy,

    /// <summary>Organic encephalopathy syndrome.</summary>
    OrganicEncephalopathy,

    /// <summary>Cerebrovascular accident: ischemia or hemorrhage.</summary>
    CerebrovascularAccident,

    /// <summary>Encephalitis.</summary>
    Encephalitis,

    /// <summary>Vasculitis of the central nervous system.</summary>
    Vasculitis,

    /// <summary>Dementia.</summary>
    Dementia,

    /// <summary>A disease of the cerebellum.</summary>
    Cerebellar,

    /// <summary>Any other one of the central nervous system.</summary>
    Other,
}
