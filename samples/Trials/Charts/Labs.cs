using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>Blood counts and chemistry: the latest results.</summary>
/// <remarks>A result holds the laboratory's own reference range, and whether the laboratory reported a value or only a limit of it.</remarks>
public sealed record Labs
{
    /// <summary>Hemoglobin.</summary>
    [Unit("g/L"), Analyte("hemoglobin")]
    public Lab? Hemoglobin { get; init; }

    /// <summary>White blood cells.</summary>
    [Unit("10*9/L"), Analyte("leukocytes")]
    public Lab? Leukocytes { get; init; }

    /// <summary>Neutrophils.</summary>
    [Unit("10*9/L"), Analyte("neutrophils")]
    public Lab? Neutrophils { get; init; }

    /// <summary>Lymphocytes.</summary>
    [Unit("10*9/L"), Analyte("lymphocytes")]
    public Lab? Lymphocytes { get; init; }

    /// <summary>Platelets.</summary>
    [Unit("10*9/L"), Analyte("platelets")]
    public Lab? Platelets { get; init; }

    /// <summary>Aspartate aminotransferase.</summary>
    [Unit("U/L"), Analyte("ast")]
    public Lab? Ast { get; init; }

    /// <summary>Alanine aminotransferase.</summary>
    [Unit("U/L"), Analyte("alt")]
    public Lab? Alt { get; init; }

    /// <summary>Total bilirubin.</summary>
    [Unit("umol/L"), Analyte("total-bilirubin")]
    public Lab? TotalBilirubin { get; init; }

    /// <summary>Every serum creatinine: trials ask for the worst of a window, not for the latest.</summary>
    [Unit("umol/L"), Analyte("creatinine")]
    public IReadOnlyList<Lab?>? Creatinine { get; init; }

    /// <summary>The latest serum creatinine, which formulas of kidney function take.</summary>
    [Unit("umol/L"), Analyte("creatinine")]
    public Lab? LatestCreatinine { get; init; }

    /// <summary>Creatinine clearance, measured over 24 hours or by Cockcroft and Gault. Not normalised to body surface.</summary>
    [Unit("mL/min"), Analyte("creatinine-clearance")]
    public Lab? CreatinineClearance { get; init; }

    /// <summary>The glomerular filtration rate that the laboratory estimated by CKD-EPI, which is made for adults.</summary>
    [Unit("mL/min/{1.73_m2}"), Analyte("egfr-ckd-epi")]
    public Lab? EgfrCkdEpi { get; init; }
}
