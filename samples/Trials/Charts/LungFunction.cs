using Criteria;

namespace Trials;

/// <summary>What the lungs can do.</summary>
public sealed record LungFunction
{
    /// <summary>Oxygen saturation by pulse oximetry.</summary>
    [Unit("%"), Analyte("spo2")]
    public double? OxygenSaturation { get; init; }

    /// <summary>Diffusing capacity for carbon monoxide, of the predicted value.</summary>
    [Unit("%"), Analyte("dlco-percent-predicted")]
    public double? DlcoOfPredicted { get; init; }

    /// <summary>Forced vital capacity, of the predicted value.</summary>
    [Unit("%"), Analyte("fvc-percent-predicted")]
    public double? FvcOfPredicted { get; init; }
}
