using System;
using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>The treatment that goes on while a study drug is given, with its doses and what was changed in it.</summary>
public sealed record BackgroundTherapy
{
    /// <summary>Every course of a systemic glucocorticoid. A dose that is changed begins a new course.</summary>
    public IReadOnlyList<GlucocorticoidCourse?>? Glucocorticoids { get; init; }

    /// <summary>Every course of an antimalarial or an immunosuppressant.</summary>
    public IReadOnlyList<BackgroundCourse?>? Drugs { get; init; }

    /// <summary>Every course of a drug against pulmonary arterial hypertension.</summary>
    public IReadOnlyList<PahCourse?>? PahDrugs { get; init; }
}

/// <summary>A course of a systemic glucocorticoid at one dose.</summary>
public sealed record GlucocorticoidCourse
{
    /// <summary>The ingredient's name, for instance <c>prednisone</c>.</summary>
    public string? Drug { get; init; }

    /// <summary>The daily dose of the ingredient itself.</summary>
    [Unit("mg/d")]
    public double? Dose { get; init; }

    /// <summary>From when to when.</summary>
    public Period? Time { get; init; }
}

/// <summary>A course of an antimalarial or an immunosuppressant, at whatever doses.</summary>
public sealed record BackgroundCourse
{
    /// <summary>Which drug.</summary>
    public BackgroundDrug? Drug { get; init; }

    /// <summary>The latest daily dose, of a drug that is taken daily.</summary>
    [Unit("mg/d")]
    public double? DailyDose { get; init; }

    /// <summary>The latest weekly dose, of a drug that is taken once a week, as methotrexate is.</summary>
    [Unit("mg/wk")]
    public double? WeeklyDose { get; init; }

    /// <summary>From when to when it was taken without a break.</summary>
    public Period? Time { get; init; }
}

/// <summary>Antimalarials and immunosuppressants.</summary>
public enum BackgroundDrug
{
    /// <summary>Hydroxychloroquine, an antimalarial.</summary>
    Hydroxychloroquine,

    /// <summary>Chloroquine, an antimalarial.</summary>
    Chloroquine,

    /// <summary>Mycophenolate mofetil.</summary>
    MycophenolateMofetil,

    /// <summary>Mycophenolic acid and its sodium.</summary>
    MycophenolicAcid,

    /// <summary>Azathioprine.</summary>
    Azathioprine,

    /// <summary>6-mercaptopurine.</summary>
    Mercaptopurine,

    /// <summary>Methotrexate.</summary>
    Methotrexate,

    /// <summary>Leflunomide.</summary>
    Leflunomide,

    /// <summary>Cyclophosphamide.</summary>
    Cyclophosphamide,

    /// <summary>Tacrolimus.</summary>
    Tacrolimus,

    /// <summary>Cyclosporine.</summary>
    Cyclosporine,

    /// <summary>Any other immunosuppressant.</summary>
    Other,
}

/// <summary>A course of a drug against pulmonary arterial hypertension.</summary>
public sealed record PahCourse
{
    /// <summary>What it acts on.</summary>
    public PahDrugClass? Class { get; init; }

    /// <summary>From when to when.</summary>
    public Period? Time { get; init; }

    /// <summary>When its dose was last changed; of one that is still at its first dose, when it was begun.</summary>
    public PartialDate? LastChange { get; init; }
}

/// <summary>The classes of drugs against pulmonary arterial hypertension.</summary>
public enum PahDrugClass
{
    /// <summary>Prostacyclin, its analogs and agonists of its receptor: epoprostenol, treprostinil, iloprost, selexipag.</summary>
    Prostacyclin,

    /// <summary>Antagonists of the endothelin receptor: bosentan, ambrisentan, macitentan.</summary>
    EndothelinAntagonist,

    /// <summary>Inhibitors of phosphodiesterase 5: sildenafil, tadalafil.</summary>
    Pde5Inhibitor,

    /// <summary>Stimulators of guanylate cyclase: riociguat.</summary>
    GuanylateCyclaseStimulator,

    /// <summary>Inhibitors of activin signaling: sotatercept.</summary>
    ActivinInhibitor,
}
