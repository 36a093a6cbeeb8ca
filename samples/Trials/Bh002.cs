using System;
using Criteria;

namespace Trials;

/// <summary>BH002, CD19-BCMA CAR-T cells in systemic lupus erythematosus: the quantitative criteria, written as attributes.</summary>
/// <remarks>
/// The ids count the bullets of the page, in its order; a bullet that is not here is one this sample leaves out. F1-nn in a note is a place
/// where the page can be read in more than one way.
/// </remarks>
[Trial<Chart>("BH002", Title = "CD19-BCMA CAR-T cells (BH002) in systemic lupus erythematosus")]
[Parameter<DateOnly>("Screening")]
[Parameter<DateOnly>("Consent")]
[Parameter<DateOnly>("Enrollment")]
[Parameter<DateOnly>("Leukapheresis")]
[ValueSet("Immunosuppressants", "http://www.nlm.nih.gov/research/umls/rxnorm",
    "1256", "6851", "68149", "3002", "42316", "3008", "27169", "121191", "1092437")]
[Inclusion("I1", "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 90", Text = "18-90 years old;",
    Note = "F1-13: both ends included, in completed years. No anchor is given; screening taken.")]
[Inclusion("I5", "Labs.Hemoglobin >= 85 'g/L'", Text = "Hemoglobin≥85 g/L.")]
[Inclusion("I6", "Labs.Leukocytes >= 2.5 '10*9/L'", Text = "WBC≥2.5×10^9/L.")]
[Inclusion("I7", "Labs.Neutrophils >= 1 '10*9/L'", Text = "NEUT≥1×10^9/L.")]
[Inclusion("I8", "Labs.Platelets >= 50 '10*9/L'", Text = "BPC≥50×10^9/L.", Note = "BPC is the blood platelet count.")]
[Inclusion("I9", Group = Group.All,
    Text = "AST/ALT below 2 times the upper limit of normal; Creatinine clearance ≥30 mL/min; blood bilirubin ≤2.0 mg/dl; echocardiography indicates that the ejection fraction is ≥50%.")]
[Inclusion("I9.1", "Labs.Ast < 2 * ULN(Labs.Ast)", PartOf = "I9", Text = "AST/ALT below 2 times the upper limit of normal",
    Note = "F1-01: the slash means both enzymes; each has its own limit.")]
[Inclusion("I9.2", "Labs.Alt < 2 * ULN(Labs.Alt)", PartOf = "I9", Text = "AST/ALT below 2 times the upper limit of normal",
    Note = "F1-01: the slash means both enzymes; each has its own limit.")]
[Inclusion("I9.3", "Labs.CreatinineClearance >= 30 'mL/min'", PartOf = "I9", Text = "Creatinine clearance ≥30 mL/min",
    Note = "F1-02: measured or by Cockcroft and Gault; no rate normalised to body surface stands in for it.")]
[Inclusion("I9.4", "Labs.TotalBilirubin <= 2.0 'mg/dL'", PartOf = "I9", Text = "blood bilirubin ≤2.0 mg/dl",
    Note = "F1-17: total bilirubin.")]
[Inclusion("I9.5",
    "(if Cardiology.LatestEjectionFraction.Method = 'Echocardiography' then Cardiology.LatestEjectionFraction.Percent else null) >= 50 '%'",
    PartOf = "I9", Text = "echocardiography indicates that the ejection fraction is ≥50%",
    Note = "F1-17: of the left ventricle. What another method gave is no evidence, for or against.")]
[Exclusion("E1", Group = Group.Any,
    Text = "Renal disease: severe lupus nephritis (serum creatinine > 2.5 mg/dL or 221 μmol/L) within 8 weeks --Prior to leukapheresis, or subjects who need hemodialysis.")]
[Exclusion("E1.1", "exists (Labs.Creatinine C where C.Value > 2.5 'mg/dL' and C.Date 8 weeks or less on or before Leukapheresis)", PartOf = "E1",
    Text = "severe lupus nephritis (serum creatinine > 2.5 mg/dL or 221 μmol/L) within 8 weeks --Prior to leukapheresis",
    Note = "F1-03: both thresholds are one by the factor 88.4. F1-04: any value of the window, not the latest.")]
[Exclusion("E1.2", "Treatment.NeedsHemodialysis", PartOf = "E1", Text = "subjects who need hemodialysis")]
[Exclusion("E5", "exists (Treatment.Medications M where M.Ingredient in `Immunosuppressants` and M.LastTaken 1 week or less on or before Leukapheresis)",
    Text = "Received immunosuppressive therapy within 1 week prior to leukapheresis.",
    Note = "F1-08: the page lists no drugs. Here azathioprine, methotrexate, mycophenolate, cyclophosphamide, tacrolimus, cyclosporine, leflunomide, rituximab and belimumab; not glucocorticoids, not antimalarials. Exactly 7 days is within.")]
[Exclusion("E9", "exists (History.Vaccinations V where V.Live and V.Date 4 weeks or less on or before Screening)",
    Text = "Received live vaccine treatment within 4 weeks prior to screening.")]
[Exclusion("E12.1", "exists (History.Surgeries S where S.Major and S.Date 2 weeks or less on or before Consent)",
    Text = "undergone major surgery within 2 weeks prior to signing the informed consent form",
    Note = "The other half of E12, surgery that is scheduled, is left out here.")]
[Exclusion("E16", "exists (History.Studies S where S.Last 3 months or less on or before Enrollment)",
    Text = "Participated in any clinical study within 3 months prior to enrollment.",
    Note = "Calendar months; observational studies count.")]
public static partial class Bh002;
