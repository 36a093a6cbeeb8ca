using System;
using System.Collections.Generic;
using System.Linq;
using Criteria;
using Screening.Patients;
using Trials;
using static Screening.Cohort.Archetypes;

namespace Screening.Cohort;

/// <summary>Children with systemic sclerosis who stand on a line that their trial draws, or one step beside it.</summary>
internal static class SclerosisBoundaries
{
    public static IEnumerable<Patient> All() => Disease().Concat(Organs()).Concat(Tests()).Concat(Windows());

    private static IEnumerable<Patient> Disease()
    {
        yield return Line("SSC-AGE-5", "fifth birthday today").Born(2021, 3, 2);
        yield return Line("SSC-AGE-4", "fifth birthday tomorrow").Born(2021, 3, 3);
        yield return Line("SSC-AGE-40", "40 years old, whom the page's header leaves out").Born(1986, 1, 20).Chart(chart => chart with { BodySize = new() { Weight = 61, Height = 167 } });
        yield return Line("SSC-SUFF", "the skin of the fingers to beyond the knuckles, and nothing else").Items(SclerosisForms.NoItem with { SkinProximalToKnuckles = true });
        yield return Line("SSC-9", "sclerodactyly, telangiectasia and Raynaud's phenomenon: 9 points").Items(SclerosisForms.NoItem with { Sclerodactyly = true, Telangiectasia = true, Raynaud = true });
        yield return Line("SSC-8", "antibodies, telangiectasia and Raynaud's phenomenon: 8 points").Items(SclerosisForms.NoItem with { AntiScl70Antibodies = true, Telangiectasia = true, Raynaud = true });
        yield return Line("SSC-8-10", "8 points, or 10 with the capillaries that nobody looked at").Items(SclerosisForms.NoItem with { AntiScl70Antibodies = true, Telangiectasia = true, Raynaud = true, NailfoldCapillaries = null });
        yield return Line("SSC-NOANTI", "no antibody was ever found").Items(SclerosisForms.NoItem with { SkinProximalToKnuckles = true }).Immunology(immunology => immunology with { AnaTests = [Ana(40)] });
        yield return Line("SKIN-15", "skin score exactly 15").Skin(left: 3, unknown: false);
        yield return Line("SKIN-14", "skin score 14").Skin(left: 2, unknown: false);
        yield return Line("SKIN-12-15", "skin score 12 to 15, for one site was not felt").Skin(left: 3, unknown: true);
        yield return Line("GC-0.5", "prednisone of exactly 0.5 mg/kg/d").Prednisone(0.5);
        yield return Line("GC-0.49", "prednisone of 0.49 mg/kg/d").Prednisone(0.49);
        yield return Line("GC-RAPID", "hardly treated, but the disease runs away").Prednisone(0.2).Judged("NCT06792344", "I5_2", true);
    }

    private static IEnumerable<Patient> Organs()
    {
        yield return Line("EF-55", "ejection fraction exactly 55 %").Cardiology(heart => heart with { LatestEjectionFraction = Echo(55, 2026, 2, 18) });
        yield return Line("EF-54", "ejection fraction 54 %").Cardiology(heart => heart with { LatestEjectionFraction = Echo(54, 2026, 2, 18) });
        yield return Line("GFR-30.1", "creatinine 182 umol/L, for 150 cm 30.1 by Schwartz").Kidney(182);
        yield return Line("GFR-29.9", "creatinine 183 umol/L, for 150 cm 29.9 by Schwartz").Kidney(183);
        yield return Line("GFR-TALL", "height not measured").Chart(chart => chart with { BodySize = new() { Weight = 41 } });
        yield return Line("AST-3ULN", "AST exactly three times its limit").Labs(labs => labs with { Ast = new(120.3, 8, 40.1) });
        yield return Line("AST-ABOVE", "AST a tenth above three times its limit").Labs(labs => labs with { Ast = new(120.4, 8, 40.1) });
        yield return Line("BILI-2ULN", "bilirubin exactly twice its limit").Labs(labs => labs with { TotalBilirubin = new(42, 5, 21) });
        yield return Line("BILI-ABOVE", "bilirubin a tenth above twice its limit").Labs(labs => labs with { TotalBilirubin = new(42.1, 5, 21) });
        yield return Line("BILI-NOULN", "bilirubin without a reference range").Labs(labs => labs with { TotalBilirubin = new(30) });
        yield return Line("SPO2-91", "oxygen saturation 91 %").Lungs(91, 62, 71);
        yield return Line("DLCO-39", "diffusing capacity 39 %").Lungs(96, 39, 71);
        yield return Line("FVC-50", "saturation, diffusing and vital capacity on their limits").Lungs(92, 40, 50);
        yield return Line("FVC-49", "vital capacity 49 %").Lungs(96, 62, 49);
        yield return Line("MPAP-45", "mean pulmonary artery pressure exactly 45").Cardiology(heart => heart with { MeanPulmonaryArteryPressure = 45 });
        yield return Line("MPAP-45.1", "mean pulmonary artery pressure 45.1").Cardiology(heart => heart with { MeanPulmonaryArteryPressure = 45.1 });
        yield return Line("HEART-BORN", "congenital heart disease").Cardiology(heart => heart with { CongenitalHeartDisease = true });
        yield return Line("MYOCARDITIS", "serious myocarditis").Cardiology(heart => heart with { SeriousMyocarditis = true });
        yield return Line("VT", "ventricular tachycardia").Cardiology(heart => heart with { VentricularTachycardia = true });
        yield return Line("SHOCK", "unstable, with drugs for the blood pressure").Chart(chart => chart with { Circulation = chart.Circulation! with { UnstableVitalSigns = true, NeedsVasoactiveDrugs = true } });
    }

    private static IEnumerable<Patient> Tests()
    {
        yield return Line("URINE-NEG", "of childbearing age, urine negative, blood not tested").Tested((PregnancySpecimen.Urine, TestResult.Negative));
        yield return Line("URINE-BLOOD", "of childbearing age, urine negative, blood positive").Tested((PregnancySpecimen.Urine, TestResult.Negative), (PregnancySpecimen.Serum, TestResult.Positive));
        yield return Line("URINE-POS", "of childbearing age, urine positive").Tested((PregnancySpecimen.Urine, TestResult.Positive), (PregnancySpecimen.Serum, TestResult.Negative));
        yield return Line("HBV-DNA", "antibodies to the core of hepatitis B with its DNA").Serology(serology => serology with { HbcAb = TestResult.Positive, HbvDna = new(2400, 0, 20) });
        yield return Line("HBV-NODNA", "surface antigen of hepatitis B without its DNA").Serology(serology => serology with { HbsAg = TestResult.Positive });
        yield return Line("HCV-RNA", "antibodies to hepatitis C with its RNA").Serology(serology => serology with { HcvAb = TestResult.Positive, HcvRna = new(88000, 0, 15) });
        yield return Line("SSC-HIV", "antibodies to HIV").Serology(serology => serology with { HivAb = TestResult.Positive });
        yield return Line("SSC-LUES", "antibodies to Treponema").Serology(serology => serology with { TreponemaAb = TestResult.Positive });
        yield return Line("TB", "active tuberculosis").Infections(infections => infections with { ActiveTuberculosis = true });
        yield return Line("CELLULITIS", "an infection that needs systemic treatment").Infections(infections => infections with { Current = [new() { Agent = InfectiousAgent.Bacterial, OfNails = false, Active = true, Systemic = false, Controllable = true, NeedsSystemicTreatment = true }] });
        yield return Line("COLD", "a cold").Infections(infections => infections with { Current = [new() { Agent = InfectiousAgent.Viral, OfNails = false, Active = true, Systemic = false, Controllable = true, NeedsSystemicTreatment = false }] });
    }

    private static IEnumerable<Patient> Windows()
    {
        yield return Line("CART", "earlier CAR-T cells, whose risk is ruled out").CarT();
        yield return Line("CART-RISK", "earlier CAR-T cells, whose risk is not ruled out").CarT().Judged("NCT06792344", "E2", false);
        yield return Line("CART-OPEN", "earlier CAR-T cells, whose risk nobody has judged").CarT().Judged("NCT06792344", "E2", null);
        yield return Line("ATAXIA", "a disease of the cerebellum").Neurology(neurology => neurology with { Diseases = [new() { Kind = NervousDiseaseKind.Cerebellar, Active = true }] });
        yield return Line("TX-3M", "stem cells transplanted 3 months ago to the day").Transplanted(TransplantKind.StemCells, new(2025, 12, 2));
        yield return Line("TX-3M1D", "a kidney transplanted 3 months and a day ago").Transplanted(TransplantKind.SolidOrgan, new(2025, 12, 1));
        yield return Line("GVHD-14D", "graft-versus-host disease of grade 2, over for 2 weeks to the day").Host(2, new() { Start = new(2026, 1, 9), End = new(2026, 2, 16), Ongoing = false });
        yield return Line("GVHD-15D", "graft-versus-host disease of grade 2, over for 2 weeks and a day").Host(2, new() { Start = new(2026, 1, 9), End = new(2026, 2, 15), Ongoing = false });
        yield return Line("GVHD-ON", "graft-versus-host disease of grade 3, ongoing").Host(3, new() { Start = new(2026, 1, 9), Ongoing = true });
        yield return Line("GVHD-1", "graft-versus-host disease of grade 1, ongoing").Host(1, new() { Start = new(2026, 1, 9), Ongoing = true });
        yield return Line("STUDY-DRUG", "an interventional study until 3 months before enrollment to the day").History(history => history with { Studies = [new() { Interventional = true, Last = new(2025, 11, 23) }] });
        yield return Line("STUDY-LOOK", "an observational study until last month").History(history => history with { Studies = [new() { Interventional = false, Last = new(2026, 2, 2) }] });
        yield return Line("SSC-VAC", "live vaccine 4 weeks ago to the day").History(history => history with { Vaccinations = [new() { Live = true, Date = new(2026, 2, 2) }] });
        yield return Line("LEUKEMIA", "leukemia as an infant").History(history => history with { Malignancies = [new() { Kind = MalignancyKind.Other, Diagnosed = new(2015, 10, 5), Active = false, ProgressionFreeSince = new(2017, 10, 5) }] });
        yield return Line("JUDGE-E13B", "nobody has said that nothing else speaks against it").Judged("NCT06792344", "E13", null);
    }

    private static Patient Line(string id, string description) => JuvenileSclerosis with { Id = id, Description = "juvenile systemic sclerosis; " + description };

    private static Patient Items(this Patient patient, AcrEular2013 items) => patient.Sclerosis(sclerosis => sclerosis with { AcrEular2013 = items });

    /// <summary>12 points at the fingers, hands and the right forearm, and some at the left one.</summary>
    private static Patient Skin(this Patient patient, int left, bool unknown) => patient.Sclerosis(sclerosis => sclerosis with
    {
        SkinScore = SclerosisForms.SoftSkin with { LeftFingers = 3, RightFingers = 3, LeftHand = 2, RightHand = 2, RightForearm = 2, LeftForearm = unknown ? null : left },
    });

    private static Patient Prednisone(this Patient patient, double dose)
        => patient.Treatment(treatment => treatment with { Medications = [Drugs.Prednisone(Days.Screening) with { Start = new(2025, 3, 10), DoseByWeight = dose }, .. treatment.Medications!.Skip(1)] });

    private static Patient Kidney(this Patient patient, double creatinine)
        => patient.Labs(labs => labs with { LatestCreatinine = new(creatinine), Creatinine = [new(creatinine) { Date = new(2026, 2, 24) }] });

    private static Patient Lungs(this Patient patient, double saturation, double dlco, double fvc)
        => patient.Chart(chart => chart with { LungFunction = new() { OxygenSaturation = saturation, DlcoOfPredicted = dlco, FvcOfPredicted = fvc } });

    private static Patient Tested(this Patient patient, params (PregnancySpecimen Specimen, TestResult Result)[] tests)
        => patient.Reproduction(reproduction => reproduction with
        {
            OfChildbearingAge = true,
            PregnancyTests = [.. tests.Select(static test => new PregnancyTest { Specimen = test.Specimen, Result = test.Result, Date = Days.Screening })],
        });

    private static Patient CarT(this Patient patient)
        => patient.Treatment(treatment => treatment with { TargetedTherapies = [new() { Targets = ["CD19"], CarT = true, Date = new(2024, 5, 6) }] });

    private static Patient Transplanted(this Patient patient, TransplantKind kind, DateOnly date)
        => patient.Chart(chart => chart with { Transplantation = new() { Transplants = [new() { Kind = kind, Date = date }], GraftVersusHostDisease = [] } });

    private static Patient Host(this Patient patient, int grade, Period time)
        => patient.Chart(chart => chart with { Transplantation = new() { Transplants = [new() { Kind = TransplantKind.StemCells, Date = new(2024, 6, 3) }], GraftVersusHostDisease = [new() { Grade = grade, Time = time }] } });
}
