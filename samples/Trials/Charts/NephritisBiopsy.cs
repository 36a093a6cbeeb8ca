using System;
using Criteria;

namespace Trials;

/// <summary>A biopsy of the kidney in lupus nephritis, as the pathologist classified it.</summary>
public sealed record NephritisBiopsy
{
    /// <summary>When it was taken.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>By which version the report classifies.</summary>
    public NephritisScheme? Scheme { get; init; }

    /// <summary>The class, which both versions number alike.</summary>
    public NephritisClass? Class { get; init; }

    /// <summary>Of class IV by the version of 2003: whether the lesions are segmental or global. The version of 2018 does not ask.</summary>
    public NephritisSegment? Segment { get; init; }

    /// <summary>Of classes III and IV by the version of 2003: active and chronic lesions. The version of 2018 has indices instead.</summary>
    public NephritisActivity? Activity { get; init; }

    /// <summary>The modified NIH activity index, which the version of 2018 asks for.</summary>
    [Range(0, 24)]
    public int? ActivityIndex { get; init; }

    /// <summary>The modified NIH chronicity index, which the version of 2018 asks for.</summary>
    [Range(0, 12)]
    public int? ChronicityIndex { get; init; }
}

/// <summary>The versions of the classification of lupus nephritis by the International Society of Nephrology and the Renal Pathology Society.</summary>
public enum NephritisScheme
{
    /// <summary>Weening, Kidney Int 2004;65:521: designators (A), (A/C), (C) and classes IV-S, IV-G.</summary>
    [Name("ISN/RPS 2003")]
    Of2003,

    /// <summary>Bajema, Kidney Int 2018;93:789: indices of activity and chronicity in place of these designators.</summary>
    [Name("ISN/RPS 2018")]
    Of2018,
}

/// <summary>The classes of lupus nephritis.</summary>
public enum NephritisClass
{
    /// <summary>Minimal mesangial.</summary>
    I,

    /// <summary>Mesangial proliferative.</summary>
    II,

    /// <summary>Focal: fewer than half of the glomeruli.</summary>
    III,

    /// <summary>Diffuse: half of the glomeruli or more.</summary>
    IV,

    /// <summary>Membranous.</summary>
    V,

    /// <summary>Membranous and focal.</summary>
    [Name("III+V")]
    ThreeAndFive,

    /// <summary>Membranous and diffuse.</summary>
    [Name("IV+V")]
    FourAndFive,

    /// <summary>Advanced sclerosis.</summary>
    VI,
}

/// <summary>How much of a glomerulus the lesions of class IV take.</summary>
public enum NephritisSegment
{
    /// <summary>Segmental, IV-S.</summary>
    S,

    /// <summary>Global, IV-G.</summary>
    G,
}

/// <summary>Whether the lesions of classes III and IV are active, chronic, or both.</summary>
public enum NephritisActivity
{
    /// <summary>Active.</summary>
    A,

    /// <summary>Active and chronic.</summary>
    [Name("A/C")]
    ActiveAndChronic,

    /// <summary>Chronic, inactive, with scars.</summary>
    C,
}
