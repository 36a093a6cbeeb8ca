using System.Collections.Generic;
using System.Linq;
using Criteria;
using Screening.Patients;
using Trials;
using static Screening.Cohort.BoundaryPatients;

namespace Screening.Cohort;

/// <summary>Patients whom another disease, a test or a plan keeps out, or nearly.</summary>
internal static class ConditionBoundaries
{
    public static IEnumerable<Patient> All() => Pregnancy().Concat(Nerves()).Concat(Infected()).Concat(Plans()).Concat(Tumors()).Concat(Others());

    private static IEnumerable<Patient> Pregnancy()
    {
        yield return Line("HCG-POS", "pregnancy test of today positive").Tested(Test(PregnancySpecimen.Serum, TestResult.Positive));
        yield return Line("HCG-NONE", "no pregnancy test").Tested();
        yield return Line("HCG-DROP", "pregnancy tested by a drop of blood only").Tested(Test(PregnancySpecimen.Capillary, TestResult.Negative));
        yield return Line("HCG-PLAN", "baseline only planned, for next week").Visits(visits => visits with { Baseline = Days.Screening.AddDays(7) });
        yield return Line("HCG-MENO", "no pregnancy test, after menopause").Tested().Reproduction(reproduction => reproduction with { OfChildbearingAge = false });
        yield return Line("PREGNANT", "pregnant").Reproduction(reproduction => reproduction with { Pregnant = true });
        yield return Line("LACTATING", "gives the breast").Reproduction(reproduction => reproduction with { Lactating = true });
    }

    private static IEnumerable<Patient> Nerves()
    {
        yield return Line("CNS-EPI", "epilepsy, long without a seizure").Nerves(NervousDiseaseKind.Epilepsy, active: false);
        yield return Line("CNS-CVA", "a stroke some years ago").Nerves(NervousDiseaseKind.CerebrovascularAccident, active: false);
        yield return Line("CNS-DEM", "dementia").Nerves(NervousDiseaseKind.Dementia, active: true);
        yield return Line("DEPRESSED", "depression").Chart(chart => chart with { MentalHealth = chart.MentalHealth! with { Depression = true } });
        yield return Line("ALCOHOL", "abuse of alcohol").Chart(chart => chart with { MentalHealth = chart.MentalHealth! with { AlcoholAbuse = true } });
        yield return Line("COMA", "impaired consciousness").Neurology(neurology => neurology with { ImpairedConsciousness = true });
    }

    private static IEnumerable<Patient> Infected()
    {
        var nail = new Infection { Agent = InfectiousAgent.Fungal, OfNails = true, Active = true, Systemic = false, Controllable = false, NeedsSystemicTreatment = false };
        yield return Line("INF-NAIL", "a fungus of the nails, not under control").Infected(nail);
        yield return Line("INF-BACT", "a bacterial infection, systemic and not under control").Infected(nail with { Agent = InfectiousAgent.Bacterial, OfNails = false, Systemic = true, NeedsSystemicTreatment = true });
        yield return Line("INF-BRIEF", "a viral infection that is under control").Infected(nail with { Agent = InfectiousAgent.Viral, OfNails = false, Controllable = true });
        yield return Line("SEPSIS", "sepsis").Infections(infections => infections with { Sepsis = true });
        yield return Line("HIV", "HIV").Infections(infections => infections with { Hiv = true }).Serology(serology => serology with { HivAb = TestResult.Positive });
        yield return Line("LUES", "syphilis").Infections(infections => infections with { Syphilis = true }).Serology(serology => serology with { TreponemaAb = TestResult.Positive });
        yield return Line("LUES-CURED", "syphilis, cured").Serology(serology => serology with { TreponemaAb = TestResult.Positive });
        yield return Line("HBSAG", "surface antigen of hepatitis B without its DNA").Serology(serology => serology with { HbsAg = TestResult.Positive });
        yield return Line("HBCAB", "antibodies to the core of hepatitis B without its DNA").Serology(serology => serology with { HbcAb = TestResult.Positive });
        yield return Line("HCV-UNSURE", "antibodies to hepatitis C neither positive nor negative").Serology(serology => serology with { HcvAb = TestResult.Indeterminate });
        yield return Line("ULCER", "peptic ulcers that come back").Chart(chart => chart with { Digestion = new() { ActivePepticUlcer = false, RecurrentPepticUlcer = true } });
        yield return Line("CVID", "an immunodeficiency").Infections(infections => infections with { Immunodeficiency = true });
    }

    private static IEnumerable<Patient> Plans()
    {
        var operation = new ScheduledSurgery { Date = new(2026, 3, 16), Anesthesia = Anesthesia.General };
        yield return Line("OP-PLAN", "an operation in two weeks, before the infusion has a day").Scheduled(operation);
        yield return Line("OP-LOCAL", "an operation in two weeks under local anesthesia").Scheduled(operation with { Anesthesia = Anesthesia.Local });
        yield return Line("OP-INF", "an operation two weeks after the infusion to the day").Scheduled(operation).Visits(visits => visits with { Infusion = Days.Screening });
        yield return Line("DRAIN", "a drainage tube").Treatment(treatment => treatment with { Devices = [new() { Kind = DeviceKind.Drain }] });
        yield return Line("ANTI-CD19", "an earlier antibody to CD19").Targeted("CD19");
        yield return Line("ANTI-CD20", "an earlier antibody to CD20").Targeted("CD20");
        yield return Line("JUDGE-I10", "nobody has looked at the veins").Judged("BH002", "I10", null);
        yield return Line("JUDGE-ORGAN", "a serious lesion of the liver that is not due to lupus").Judged("BH002", "E3", true);
        yield return Line("JUDGE-ALLERGY", "a severe allergy").Judged("BH002", "E10", true);
        yield return Line("JUDGE-CHILD", "plans to have a child within the year").Judged("BH002", "E14_2", true);
        yield return Line("JUDGE-MRI", "active lesions in the magnetic resonance imaging of the head").Judged("NCT06585514", "E9", true);
        yield return Line("JUDGE-FLARE", "falls ill again whenever the immunosuppressants are left out").Judged("NCT06585514", "E15_2", true);
        yield return Line("JUDGE-E13", "no cells can be collected, but some are frozen").Judged("NCT06585514", "E13", false);
        yield return Line("JUDGE-NOPBMC", "no cells can be collected, and none are frozen").Judged("NCT06585514", "E13", false).Judged("NCT06585514", "E13_2", false);
    }

    private static IEnumerable<Patient> Tumors()
    {
        yield return Line("SKIN-5Y", "cancer of the skin, 5 years without progression to the day").Malignant(new() { Kind = MalignancyKind.NonMelanomaSkin, Active = false, ProgressionFreeSince = new(2021, 3, 2) });
        yield return Line("SKIN-5Y1D", "cancer of the skin, 5 years and a day without progression").Malignant(new() { Kind = MalignancyKind.NonMelanomaSkin, Active = false, ProgressionFreeSince = new(2021, 3, 1) });
        yield return Line("BREAST", "cancer of the breast, active").Malignant(new() { Kind = MalignancyKind.Breast, Active = true, ProgressionFreeSince = new(2025, 12, 1) });
        yield return Line("LYMPHOMA", "lymphoma, in remission for ten years").Malignant(new() { Kind = MalignancyKind.Other, Active = false, ProgressionFreeSince = new(2016, 1, 15) });
    }

    private static IEnumerable<Patient> Others()
    {
        yield return Line("TX-KIDNEY", "a kidney transplanted").Transplanted(TransplantKind.SolidOrgan);
        yield return Line("TX-CELLS", "stem cells transplanted").Transplanted(TransplantKind.StemCells);
        yield return Line("DIC", "disseminated intravascular coagulation").Chart(chart => chart with { Circulation = chart.Circulation! with { IntravascularCoagulation = true } });
        yield return Line("HEART-FAILS", "heart failure").Cardiology(heart => heart with { SymptomaticHeartFailure = true });
        yield return Line("PSORIASIS", "psoriasis").Chart(chart => chart with { SkinDiseases = [new() { Kind = SkinDiseaseKind.Psoriasis, Active = true }] });
        yield return Line("PSORIASIS-OLD", "psoriasis, long gone").Chart(chart => chart with { SkinDiseases = [new() { Kind = SkinDiseaseKind.Psoriasis, Active = false }] });
        yield return Line("SUGAR-BELOW-7", "sugar at two limits, HbA1c only known to be below 7 %").Sugar(new(7) { Bound = ValueBound.Below });
        yield return Line("SUGAR-BELOW-9", "sugar at two limits, HbA1c only known to be below 9 %").Sugar(new(9) { Bound = ValueBound.Below });
        yield return Line("KETOACIDOSIS", "diabetic ketoacidosis").Diabetes(diabetes => diabetes with { Ketoacidosis = true });
        yield return Line("SUGAR-IFCC", "sugar at all three limits, HbA1c as 64 mmol/mol").Diabetes(_ => new() { LifestyleTreatmentSince = new(2025, 6, 2), FastingGlucose = new(8), PostprandialGlucose = new(15), HbA1cIfcc = 64, Ketoacidosis = false });
    }

    private static PregnancyTest Test(PregnancySpecimen specimen, TestResult result) => new() { Specimen = specimen, Result = result, Date = Days.Screening };

    private static Patient Sugar(this Patient patient, Lab glycated)
        => patient.Diabetes(_ => new() { LifestyleTreatmentSince = new(2025, 6, 2), FastingGlucose = new(8), PostprandialGlucose = new(15), HbA1c = glycated, Ketoacidosis = false });

    private static Patient Tested(this Patient patient, params PregnancyTest[] tests) => patient.Reproduction(reproduction => reproduction with { PregnancyTests = tests });

    private static Patient Nerves(this Patient patient, NervousDiseaseKind kind, bool active)
        => patient.Neurology(neurology => neurology with { Diseases = [new() { Kind = kind, Active = active }] });

    private static Patient Infected(this Patient patient, Infection infection) => patient.Infections(infections => infections with { Current = [infection] });

    private static Patient Scheduled(this Patient patient, ScheduledSurgery operation) => patient.History(history => history with { ScheduledSurgeries = [operation] });

    private static Patient Targeted(this Patient patient, string target)
        => patient.Treatment(treatment => treatment with { TargetedTherapies = [new() { Targets = [target], CarT = false, Date = new(2023, 4, 3) }] });

    private static Patient Malignant(this Patient patient, Malignancy malignancy)
        => patient.History(history => history with { Malignancies = [malignancy with { Diagnosed = new(2015, 6, 1) }] });

    private static Patient Transplanted(this Patient patient, TransplantKind kind)
        => patient.Chart(chart => chart with { Transplantation = new() { Transplants = [new() { Kind = kind, Date = new(2020, 9, 14) }], GraftVersusHostDisease = [] } });
}
