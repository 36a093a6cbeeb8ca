using System;
using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>Drugs, cells and dialysis.</summary>
public sealed record Treatment
{
    /// <summary>The daily dose of glucocorticoid at present, as prednisone or prednisolone, by body weight.</summary>
    [Unit("mg/kg/d"), Analyte("prednisone-equivalent-dose-by-weight")]
    public double? PrednisoneEquivalentDose { get; init; }

    /// <summary>The drugs that the patient took, each once for every course.</summary>
    public IReadOnlyList<Medication?>? Medications { get; init; }

    /// <summary>Every therapy that was aimed at a molecule on the cells, CAR-T cells among them.</summary>
    public IReadOnlyList<TargetedTherapy?>? TargetedTherapies { get; init; }

    /// <summary>The cannulas and tubes that stay in the body at screening.</summary>
    public IReadOnlyList<IndwellingDevice?>? Devices { get; init; }

    /// <summary>Whether the patient needs hemodialysis.</summary>
    public bool? NeedsHemodialysis { get; init; }
}

/// <summary>A course of a drug.</summary>
public sealed record Medication
{
    /// <summary>The ingredient, in RxNorm.</summary>
    public Code? Ingredient { get; init; }

    /// <summary>Whether it is a biological agent: an antibody or a fusion protein.</summary>
    public bool? Biological { get; init; }

    /// <summary>The daily dose by body weight, where it is recorded that way.</summary>
    [Unit("mg/kg/d")]
    public double? DoseByWeight { get; init; }

    /// <summary>The first day on which it was taken.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day on which it was taken; of a course that goes on, the day on which the chart is screened.</summary>
    public DateOnly? LastTaken { get; init; }
}
