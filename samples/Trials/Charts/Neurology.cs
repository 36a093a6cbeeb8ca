using Criteria;

namespace Trials;

/// <summary>Brain and nerves. No trial in this folder gives a window, so each question is whether the patient ever had it.</summary>
public sealed record Neurology
{
    /// <summary>Intracranial pressure, which is rarely measured.</summary>
    [Unit("mm[Hg]"), Analyte("intracranial-pressure")]
    public double? IntracranialPressure { get; init; }

    /// <summary>Organic encephalopathy syndrome.</summary>
    public bool? OrganicEncephalopathy { get; init; }

    /// <summary>Cerebrovascular accident.</summary>
    public bool? CerebrovascularAccident { get; init; }

    /// <summary>Encephalitis.</summary>
    public bool? Encephalitis { get; init; }

    /// <summary>Vasculitis of the central nervous system.</summary>
    public bool? CnsVasculitis { get; init; }

    /// <summary>Visual impairment.</summary>
    public bool? VisualImpairment { get; init; }
}
