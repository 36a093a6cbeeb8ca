using System;
using System.Collections.Generic;

namespace Trials;

/// <summary>What is known of one patient, as the trials in this folder ask for it.</summary>
/// <remarks>
/// Null is unknown, everywhere. Nothing in a chart is later than the day it is screened on, but for what is planned. A list is complete: empty, there was none.
/// A source that cannot promise that, as a health record cannot, ends its list with a null entry, one of which nothing is known.
/// </remarks>
public sealed record Chart
{
    /// <summary>The day of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The sex that pregnancy and reference ranges go by.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Blood counts and chemistry.</summary>
    public Labs? Labs { get; init; }

    /// <summary>The arterial blood gas analysis.</summary>
    public BloodGas? BloodGas { get; init; }

    /// <summary>Heart and pulmonary circulation.</summary>
    public Cardiology? Cardiology { get; init; }

    /// <summary>Lungs and breathing.</summary>
    public Respiratory? Respiratory { get; init; }

    /// <summary>Brain and nerves.</summary>
    public Neurology? Neurology { get; init; }

    /// <summary>Autoantibodies and B cells.</summary>
    public Immunology? Immunology { get; init; }

    /// <summary>Diabetes and its treatment.</summary>
    public Diabetes? Diabetes { get; init; }

    /// <summary>Systemic sclerosis: classification, skin.</summary>
    public Sclerosis? Sclerosis { get; init; }

    /// <summary>Scores that a physician assessed.</summary>
    public Scores? Scores { get; init; }

    /// <summary>Drugs, cells and dialysis.</summary>
    public Treatment? Treatment { get; init; }

    /// <summary>Vaccinations, operations, malignant diseases and other studies.</summary>
    public History? History { get; init; }

    /// <summary>Weight and height.</summary>
    public BodySize? BodySize { get; init; }

    /// <summary>Lupus: classification, activity, nephritis.</summary>
    public Lupus? Lupus { get; init; }

    /// <summary>Infections.</summary>
    public Infections? Infections { get; init; }

    /// <summary>Tests for infections.</summary>
    public Serology? Serology { get; init; }

    /// <summary>Circulation and clotting.</summary>
    public Circulation? Circulation { get; init; }

    /// <summary>Lung function.</summary>
    public LungFunction? LungFunction { get; init; }

    /// <summary>Stomach and bowels.</summary>
    public Digestion? Digestion { get; init; }

    /// <summary>Mental illness.</summary>
    public MentalHealth? MentalHealth { get; init; }

    /// <summary>Every disease of the skin.</summary>
    public IReadOnlyList<SkinDisease?>? SkinDiseases { get; init; }

    /// <summary>Pregnancy.</summary>
    public Reproduction? Reproduction { get; init; }

    /// <summary>Transplantations.</summary>
    public Transplantation? Transplantation { get; init; }
}

/// <summary>The sex that pregnancy and reference ranges go by.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}
