using System;
using Criteria;
using Criteria.Clinical;

namespace Trials;

/// <summary>BH002, CD19-BCMA CAR-T cells in systemic lupus erythematosus: every bullet of its page, written as attributes.</summary>
/// <remarks>
/// The ids count the bullets of the page, in its order; a bullet that says several things has children. F1-nn in a note is a place where the page
/// can be read in more than one way: what decides is the criterion, other readings stand below it.
/// </remarks>
#pragma warning disable CRIT0545 // Each reading was looked at: the note of its criterion names the finding.
#pragma warning disable CRIT0525 // F1-13: the page does not say whether the ends of the ages belong to them; both are taken.
#pragma warning disable CRIT0513 // F1-02: the page names no formula of the clearance; what the laboratory reports is taken, the other reading is kept.
#pragma warning disable CRIT0620 // F1-10: I11 asks for a test on the day of the baseline, and is decided again when that has come.
#pragma warning disable CRIT0318 // F1-07: E8 says once more what E4 says of infections; F1-09: the second window of E12.2 lies in the first. All stand, as printed.
[Trial<Chart>("BH002", Title = "CD19-BCMA CAR-T cells (BH002) in systemic lupus erythematosus")]
[Parameter<DateOnly>("Screening")]
[Parameter<DateOnly>("Baseline", After = "Screening")]
[Parameter<DateOnly>("Consent")]
[Parameter<DateOnly>("Enrollment")]
[Parameter<DateOnly>("Leukapheresis")]
[Parameter<DateOnly>("Infusion", After = "Leukapheresis")]
[Parameter<DateOnly>("StudyEnd", After = "Infusion")]
[Invariant("Infusion 2 weeks or more after Consent")]
[Invariant("StudyEnd 2 weeks or more after Infusion")]
[Functions(typeof(Kidney))]
[ValueSet("Immunosuppressants", "http://www.nlm.nih.gov/research/umls/rxnorm",
    "1256", "6851", "68149", "3002", "42316", "3008", "27169", "121191", "1092437")]
[ValueSet("Glucocorticoids", "http://www.nlm.nih.gov/research/umls/rxnorm",
    "8640", "8638", "6902", "5492", "3264", "1514", "10759", "2878", "22396")]
[Define("ANA at 1:80, ever", "exists (Immunology.AnaTests T where (if T.OnHep2Cells then T.Titer else null) >= 80 '{titer}' or T.EquivalentPositive)")]
[Define("Clinical points",
    """
    Score({
        Points(Lupus.EularAcr2019.Fever, 2),
        Worst({ Points(Lupus.EularAcr2019.Leucopenia, 3), Points(Lupus.EularAcr2019.Thrombocytopenia, 4), Points(Lupus.EularAcr2019.AutoimmuneHemolysis, 4) }),
        Worst({ Points(Lupus.EularAcr2019.Delirium, 2), Points(Lupus.EularAcr2019.Psychosis, 3), Points(Lupus.EularAcr2019.Seizure, 5) }),
        Worst({ Points(Lupus.EularAcr2019.Alopecia, 2), Points(Lupus.EularAcr2019.OralUlcers, 2), Points(Lupus.EularAcr2019.SubacuteOrDiscoidLupus, 4), Points(Lupus.EularAcr2019.AcuteCutaneousLupus, 6) }),
        Worst({ Points(Lupus.EularAcr2019.Effusion, 5), Points(Lupus.EularAcr2019.AcutePericarditis, 6) }),
        Points(Lupus.EularAcr2019.JointInvolvement, 6),
        Worst({
            Points(Lupus.EularAcr2019.Proteinuria, 4),
            Points(exists (Lupus.Biopsies B where B.Class in { 'II', 'V' }), 8),
            Points(exists (Lupus.Biopsies B where B.Class in { 'III', 'IV', 'III+V', 'IV+V' }), 10) })
    })
    """)]
[Define("Immunological points",
    """
    Score({
        Points(Lupus.EularAcr2019.AntiphospholipidAntibodies, 2),
        Worst({ Points(Lupus.EularAcr2019.LowC3 or Lupus.EularAcr2019.LowC4, 3), Points(Lupus.EularAcr2019.LowC3 and Lupus.EularAcr2019.LowC4, 4) }),
        Points(Lupus.EularAcr2019.AntiDsDnaOrAntiSm, 6)
    })
    """)]
[Define("SELENA-SLEDAI",
    """
    Score({
        Points(Lupus.SelenaSledai.Seizure, 8), Points(Lupus.SelenaSledai.Psychosis, 8), Points(Lupus.SelenaSledai.OrganicBrainSyndrome, 8), Points(Lupus.SelenaSledai.VisualDisturbance, 8),
        Points(Lupus.SelenaSledai.CranialNerveDisorder, 8), Points(Lupus.SelenaSledai.LupusHeadache, 8), Points(Lupus.SelenaSledai.CerebrovascularAccident, 8), Points(Lupus.SelenaSledai.Vasculitis, 8),
        Points(Lupus.SelenaSledai.Arthritis, 4), Points(Lupus.SelenaSledai.Myositis, 4), Points(Lupus.SelenaSledai.UrinaryCasts, 4), Points(Lupus.SelenaSledai.Hematuria, 4),
        Points(Lupus.SelenaSledai.Proteinuria, 4), Points(Lupus.SelenaSledai.Pyuria, 4),
        Points(Lupus.SelenaSledai.Rash, 2), Points(Lupus.SelenaSledai.Alopecia, 2), Points(Lupus.SelenaSledai.MucosalUlcers, 2), Points(Lupus.SelenaSledai.Pleurisy, 2),
        Points(Lupus.SelenaSledai.Pericarditis, 2), Points(Lupus.SelenaSledai.LowComplement, 2), Points(Lupus.SelenaSledai.IncreasedDnaBinding, 2),
        Points(Lupus.SelenaSledai.Fever, 1), Points(Lupus.SelenaSledai.Thrombocytopenia, 1), Points(Lupus.SelenaSledai.Leucopenia, 1)
    })
    """)]
[Define("Negative pregnancy tests", "Reproduction.PregnancyTests T where (if T.Specimen in { 'Serum', 'Urine' } then T.Result else null) = 'Negative'")]
[Define("Peptic ulcer", "Digestion.ActivePepticUlcer or Digestion.RecurrentPepticUlcer")]
[Inclusion("I1", "CalculateAgeInYearsAt(BirthDate, Screening) between 18 and 90", Text = "18-90 years old;",
    Note = "F1-13: both ends included, in completed years. No anchor is given; screening taken.")]
[Inclusion("I2", "`ANA at 1:80, ever` and `Clinical points` >= 1 and `Clinical points` + `Immunological points` >= 10",
    Text = "Total score ≥ 10 on the EULAR/ACR 2019 SLE classification criteria.",
    Note = "F1-14: ten points alone do not classify; the antinuclear antibodies are the entry, and one item must be clinical. F1-12: the page calls the disease resistant, but no bullet asks for an earlier treatment.")]
[Reading("I2", "the total score alone", "`Clinical points` + `Immunological points` >= 10")]
[Inclusion("I3", "`SELENA-SLEDAI` >= 8", Text = "SELENA-SLEDAI≥8.",
    Note = "The SELENA version over 10 days, not SLEDAI-2K. F1-15: E2 excludes whoever has one of four of its items of 8 points; 73 of its 105 points can still be reached.")]
[Inclusion("I4", "Immunology.Cd19BCells > 0 '/uL'", Text = "Patients with CD19+ B-cell.", Note = "F1-16: the page gives no count; any will do.")]
[Inclusion("I5", "Labs.Hemoglobin >= 85 'g/L'", Text = "Hemoglobin≥85 g/L.")]
[Inclusion("I6", "Labs.Leukocytes >= 2.5 '10*9/L'", Text = "WBC≥2.5×10^9/L.")]
[Inclusion("I7", "Labs.Neutrophils >= 1 '10*9/L'", Text = "NEUT≥1×10^9/L.")]
[Inclusion("I8", "Labs.Platelets >= 50 '10*9/L'", Text = "BPC≥50×10^9/L.", Note = "BPC is the blood platelet count.")]
[Inclusion("I9", Group = Group.All,
    Text = "AST/ALT below 2 times the upper limit of normal; Creatinine clearance ≥30 mL/min; blood bilirubin ≤2.0 mg/dl; echocardiography indicates that the ejection fraction is ≥50%.")]
[Inclusion("I9.1", "Labs.Ast < 2 * ULN(Labs.Ast)", PartOf = "I9", Text = "AST/ALT below 2 times the upper limit of normal",
    Note = "F1-01: the slash means both enzymes; each has its own limit.")]
[Reading("I9.1", "one of the two enzymes", "Labs.Ast < 2 * ULN(Labs.Ast) or Labs.Alt < 2 * ULN(Labs.Alt)")]
[Inclusion("I9.2", "Labs.Alt < 2 * ULN(Labs.Alt)", PartOf = "I9", Text = "AST/ALT below 2 times the upper limit of normal",
    Note = "F1-01: the slash means both enzymes; each has its own limit.")]
[Reading("I9.2", "one of the two enzymes", "Labs.Ast < 2 * ULN(Labs.Ast) or Labs.Alt < 2 * ULN(Labs.Alt)")]
[Inclusion("I9.3", "Labs.CreatinineClearance >= 30 'mL/min'", PartOf = "I9", Text = "Creatinine clearance ≥30 mL/min",
    Note = "F1-02: as the laboratory reports it, measured over 24 hours or estimated; no rate normalised to body surface stands in for it.")]
[Reading("I9.3", "by Cockcroft and Gault from the body weight",
    "Kidney.CockcroftGault(Labs.LatestCreatinine, BodySize.Weight, CalculateAgeInYearsAt(BirthDate, Screening), Sex = 'Female') >= 30 'mL/min'")]
[Inclusion("I9.4", "Labs.TotalBilirubin <= 2.0 'mg/dL'", PartOf = "I9", Text = "blood bilirubin ≤2.0 mg/dl", Note = "F1-17: total bilirubin.")]
[Inclusion("I9.5",
    "(if Cardiology.LatestEjectionFraction.Method = 'Echocardiography' then Cardiology.LatestEjectionFraction.Percent else null) >= 50 '%'",
    PartOf = "I9", Text = "echocardiography indicates that the ejection fraction is ≥50%",
    Note = "F1-17: of the left ventricle. What another method gave is no evidence, for or against.")]
[Inclusion("I10", Attest = "Venous access is adequate for apheresis, and nothing else speaks against leukapheresis",
    Text = "Adequate venous access for apheresis, and no other contraindications for leukapheresis.")]
[Inclusion("I11",
    "exists (`Negative pregnancy tests` T where T.Date same day as Screening) and exists (`Negative pregnancy tests` T where T.Date same day as Baseline)",
    AppliesTo = "Sex = 'Female' and Reproduction.OfChildbearingAge",
    Text = "Women of childbearing age should have a negative serum or urine pregnancy test at screening and baseline.",
    Note = "F1-10: E14 asks for the same state by other evidence. Unknown until the day of the baseline has come.")]
[Inclusion("I12", Attest = "Agrees to effective contraception until at least 1 year after the infusion of CAR-T cells",
    Text = "Subjects agree to take effective contraceptive measures during the trial until at least 1 year after CAR-T cells infusion.",
    Note = "F1-10: of every subject, fertile or not.")]
[Inclusion("I13", Attest = "Agrees to attend the follow-up visits", Text = "Agree to attend follow-up visits as required.")]
[Inclusion("I14", Attest = "Takes part of free will; the patient or the authorized representative has signed the informed consent",
    Text = "Voluntary participation and informed consent signed by the patient or his/her legal/authorized representative.")]
[Exclusion("E1", Group = Group.Any,
    Text = "Renal disease: severe lupus nephritis (serum creatinine > 2.5 mg/dL or 221 μmol/L) within 8 weeks --Prior to leukapheresis, or subjects who need hemodialysis.")]
[Exclusion("E1.1", "exists (Labs.Creatinine C where C.Value > 2.5 'mg/dL' and C.Date 8 weeks or less on or before Leukapheresis)", PartOf = "E1",
    Text = "severe lupus nephritis (serum creatinine > 2.5 mg/dL or 221 μmol/L) within 8 weeks --Prior to leukapheresis",
    Note = "F1-03: both thresholds are one by the factor 88.4. F1-04: any value of the window, not the latest.")]
[Exclusion("E1.2", "Treatment.NeedsHemodialysis", PartOf = "E1", Text = "subjects who need hemodialysis")]
[Exclusion("E2",
    "exists (Neurology.Diseases D where D.Kind in { 'Epilepsy', 'OrganicEncephalopathy', 'CerebrovascularAccident', 'Encephalitis', 'Vasculitis', 'Dementia', 'Cerebellar', 'Other' }) or MentalHealth.Psychosis or MentalHealth.Depression or MentalHealth.SuicidalThoughts",
    Text = "CNS disease: including epilepsy, psychosis, organic encephalopathy syndrome, cerebrovascular accident [CVA], encephalitis or CNS vasculitis, psychiatric patients with depression or suicidal thoughts.",
    Note = "F1-05: the list is open, so every other disease of the central nervous system counts too, and at whatever time it was. F1-15: with it go four items of the score in I3.")]
[Reading("E2", "only what is active",
    "exists (Neurology.Diseases D where D.Active) or MentalHealth.Psychosis or MentalHealth.Depression or MentalHealth.SuicidalThoughts")]
[Exclusion("E3", Attest = "A serious lesion of a vital organ that is not due to lupus",
    Text = "Patients with serious lesions and a history of present illness of vital organs such as the heart, liver,kidney blood and endocrine system.",
    Note = "F1-06: as printed it excludes the nephritis that lupus itself makes, up to which E1 admits; attested for other causes.")]
[Exclusion("E4", "Infections.Immunodeficiency or exists (Infections.Current I where I.Active and not I.Controllable) or `Peptic ulcer`",
    Text = "Patients with immunodeficiency, uncontrolled active infections and active or recurrent peptic ulcers;",
    Note = "F1-07, F0-19: the and between three diseases is an or. The infections are those of E8 once more.")]
[Reading("E4", "all three at once, as printed",
    "Infections.Immunodeficiency and exists (Infections.Current I where I.Active and not I.Controllable) and `Peptic ulcer`")]
[Exclusion("E5",
    "exists (Treatment.Medications M where M.Ingredient in `Immunosuppressants` and M.LastTaken 1 week or less on or before Leukapheresis)",
    Text = "Received immunosuppressive therapy within 1 week prior to leukapheresis.",
    Note = "F1-08: the page lists no drugs. Here azathioprine, methotrexate, mycophenolate, cyclophosphamide, tacrolimus, cyclosporine, leflunomide, rituximab and belimumab; not glucocorticoids, not antimalarials. Exactly 7 days is within.")]
[Reading("E5", "glucocorticoids too",
    "exists (Treatment.Medications M where (M.Ingredient in `Immunosuppressants` or M.Ingredient in `Glucocorticoids`) and M.LastTaken 1 week or less on or before Leukapheresis)")]
[Exclusion("E6", "Infections.Hiv or Infections.ActiveHepatitisB or Infections.ActiveHepatitisC",
    Text = "Patients with HIV infection; Active infection of hepatitis B virus or hepatitis C virus.",
    Note = "By which tests an infection counts as active, the page does not say; the diagnosis decides.")]
[Exclusion("E7", "Infections.Syphilis", Text = "Patients with syphilis infection.")]
[Exclusion("E8",
    "exists (Infections.Current I where I.Active and not I.Controllable) or Attested('An active infection that cannot be controlled is suspected')",
    Text = "The presence or suspicion of an active fungal, bacterial, viral or other infection that cannot be controlled during screening.",
    Note = "F1-07: E4 says a part of it already.")]
[Exclusion("E9", "exists (History.Vaccinations V where V.Live and V.Date 4 weeks or less on or before Screening)",
    Text = "Received live vaccine treatment within 4 weeks prior to screening.")]
[Exclusion("E10", Attest = "A severe allergy or hypersensitivity", Text = "Severe allergies or hypersensitivity.", Note = "Severe is said of both.")]
[Exclusion("E11", Attest = "Cyclophosphamide with fludarabine is contraindicated",
    Text = "Contraindication to cyclophosphamide in combination with fludarabine.")]
[Exclusion("E12", Group = Group.Any,
    Text = "Subjects who have undergone major surgery within 2 weeks prior to signing the informed consent form, or who are scheduled to have surgery (other than local anesthetic surgery) during the trial or within 2 weeks of the infusion.")]
[Exclusion("E12.1", "exists (History.Surgeries S where S.Major and S.Date 2 weeks or less on or before Consent)", PartOf = "E12",
    Text = "undergone major surgery within 2 weeks prior to signing the informed consent form")]
[Exclusion("E12.2",
    "exists (History.ScheduledSurgeries S where S.Anesthesia != 'Local' and (S.Date during Interval[Consent, StudyEnd] or S.Date within 2 weeks of Infusion))",
    PartOf = "E12", Text = "scheduled to have surgery (other than local anesthetic surgery) during the trial or within 2 weeks of the infusion",
    Note = "F1-09: two weeks on either side of the infusion. They are taken to lie in the trial, which the page does not say in so many words; then the second window says nothing new. Both stand, as printed.")]
[Exclusion("E13", "exists (Treatment.Devices D where D.Kind != 'CentralVenousCatheter')",
    Text = "Cannula or drainage tubes other than central venous catheters.")]
[Exclusion("E14", Group = Group.Any, Text = "Pregnant or lactating women, or subjects who plan to have children within 1 year of treatment;",
    Note = "F1-10: I11 asks for the same state by tests.")]
[Exclusion("E14.1", "Reproduction.Pregnant or Reproduction.Lactating", PartOf = "E14", AppliesTo = "Sex = 'Female'",
    Text = "Pregnant or lactating women")]
[Exclusion("E14.2", PartOf = "E14", Attest = "Plans to have children within 1 year of treatment",
    Text = "subjects who plan to have children within 1 year of treatment")]
[Exclusion("E15", "exists (Treatment.TargetedTherapies T where exists (T.Targets X where X in { 'CD19', 'BCMA' }))",
    Text = "Subjects with prior CD19 or BCMA-targeted therapy.", Note = "Antibodies count as well as cells.")]
[Exclusion("E16", "exists (History.Studies S where S.Last 3 months or less on or before Enrollment)",
    Text = "Participated in any clinical study within 3 months prior to enrollment.", Note = "Calendar months; observational studies count.")]
[Exclusion("E17",
    "exists (History.Malignancies M where not (M.Kind = 'NonMelanomaSkin' and M.ProgressionFreeSince more than 5 years before Screening or M.Kind in { 'CervicalInSitu', 'Bladder', 'Breast' }))",
    Text = "Subjects with malignant tumour, except for Non-melanoma Skin Cancer with PFS>5yr; Cervical Cancer in situ; Bladder Cancer; Breast Cancer.",
    Note = "F1-11: as printed the five years bind the cancer of the skin alone, and an active one of the breast is admitted. No anchor is given; screening taken.")]
[Reading("E17", "five years for all four",
    "exists (History.Malignancies M where not (M.Kind in { 'NonMelanomaSkin', 'CervicalInSitu', 'Bladder', 'Breast' } and M.ProgressionFreeSince more than 5 years before Screening))")]
public static partial class Bh002;
