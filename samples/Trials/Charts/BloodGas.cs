using Criteria;

namespace Trials;

/// <summary>An arterial blood gas analysis and the conditions it was taken under, without which low oxygen says little.</summary>
public sealed record BloodGas
{
    /// <summary>Partial pressure of oxygen.</summary>
    [Unit("mm[Hg]"), Analyte("pao2")]
    public double? PaO2 { get; init; }

    /// <summary>Partial pressure of carbon dioxide.</summary>
    [Unit("mm[Hg]"), Analyte("paco2")]
    public double? PaCO2 { get; init; }

    /// <summary>Arterial pH. Not to be taken for pulmonary hypertension, which trials call PH too.</summary>
    [Unit("[pH]"), Analyte("arterial-ph")]
    public double? Ph { get; init; }

    /// <summary>Whether it was taken at sea level.</summary>
    public bool? AtSeaLevel { get; init; }

    /// <summary>Whether the patient was resting.</summary>
    public bool? AtRest { get; init; }

    /// <summary>Whether the patient breathed room air.</summary>
    public bool? OnRoomAir { get; init; }
}
