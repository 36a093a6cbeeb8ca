using System;
using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>Heart and pulmonary circulation.</summary>
public sealed record Cardiology
{
    /// <summary>The latest left ventricular ejection fraction.</summary>
    public EjectionFraction? LatestEjectionFraction { get; init; }

    /// <summary>Every left ventricular ejection fraction.</summary>
    public IReadOnlyList<EjectionFraction?>? EjectionFractions { get; init; }

    /// <summary>The QT interval, corrected by Fridericia's formula.</summary>
    [Unit("ms"), Analyte("qtcf")]
    public double? QtcF { get; init; }

    /// <summary>The QT interval as it was read.</summary>
    [Unit("ms"), Analyte("qt")]
    public double? Qt { get; init; }

    /// <summary>The heart rate of the same electrocardiogram.</summary>
    [Unit("/min"), Analyte("heart-rate")]
    public double? HeartRate { get; init; }

    /// <summary>Congenital long QT syndrome.</summary>
    public bool? CongenitalLongQt { get; init; }

    /// <summary>Left bundle branch block in the electrocardiogram.</summary>
    public bool? LeftBundleBranchBlock { get; init; }

    /// <summary>Bifascicular block in the electrocardiogram.</summary>
    public bool? BifascicularBlock { get; init; }

    /// <summary>The functional class of the New York Heart Association.</summary>
    public NyhaClass? Nyha { get; init; }

    /// <summary>Symptomatic congestive heart failure.</summary>
    public bool? SymptomaticHeartFailure { get; init; }

    /// <summary>Congenital heart disease.</summary>
    public bool? CongenitalHeartDisease { get; init; }

    /// <summary>Ventricular tachycardia.</summary>
    public bool? VentricularTachycardia { get; init; }

    /// <summary>Frequent supraventricular tachycardia from several foci.</summary>
    public bool? MultifocalTachycardia { get; init; }

    /// <summary>A large pericardial effusion.</summary>
    public bool? LargePericardialEffusion { get; init; }

    /// <summary>Serious myocarditis.</summary>
    public bool? SeriousMyocarditis { get; init; }

    /// <summary>Unstable angina pectoris at present.</summary>
    public bool? UnstableAngina { get; init; }

    /// <summary>Every myocardial infarction.</summary>
    public IReadOnlyList<MyocardialInfarction?>? MyocardialInfarctions { get; init; }

    /// <summary>Mean pulmonary artery pressure.</summary>
    [Unit("mm[Hg]"), Analyte("mean-pulmonary-artery-pressure")]
    public double? MeanPulmonaryArteryPressure { get; init; }

    /// <summary>Whether the pulmonary artery pressure was measured by right heart catheterization, and not estimated by ultrasound.</summary>
    public bool? PressureByCatheter { get; init; }
}

/// <summary>A left ventricular ejection fraction.</summary>
public sealed record EjectionFraction
{
    /// <summary>The fraction.</summary>
    [Unit("%"), Analyte("lvef")]
    public double? Percent { get; init; }

    /// <summary>How it was measured.</summary>
    public CardiacImaging? Method { get; init; }

    /// <summary>When it was measured.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>How the heart was seen.</summary>
public enum CardiacImaging
{
    /// <summary>Ultrasound.</summary>
    Echocardiography,

    /// <summary>Magnetic resonance imaging.</summary>
    MagneticResonance,

    /// <summary>A radionuclide scan.</summary>
    Scintigraphy,

    /// <summary>Catheter and contrast medium.</summary>
    Ventriculography,
}

/// <summary>A heart attack.</summary>
public sealed record MyocardialInfarction
{
    /// <summary>When it happened.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>The functional classes of the New York Heart Association.</summary>
public enum NyhaClass
{
    /// <summary>No limitation.</summary>
    [Name("I")]
    One,

    /// <summary>Slight limitation.</summary>
    [Name("II")]
    Two,

    /// <summary>Marked limitation.</summary>
    [Name("III")]
    Three,

    /// <summary>Symptoms at rest.</summary>
    [Name("IV")]
    Four,
}
