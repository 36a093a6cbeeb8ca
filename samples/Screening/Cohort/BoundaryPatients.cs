using System.Collections.Generic;
using System.Linq;
using Criteria;
using Screening.Patients;
using Trials;
using static Screening.Cohort.Archetypes;

namespace Screening.Cohort;

/// <summary>Patients who stand on a line that a trial draws, or one step beside it. But for that they are like the first archetype.</summary>
internal static class BoundaryPatients
{
    public static IEnumerable<Patient> All() => Blood().Concat(Ages()).Concat(Liver()).Concat(Kidney()).Concat(Heart()).Concat(Windows()).Concat(Lungs()).Concat(Disease())
        .Concat(LupusBoundaries.All()).Concat(NephritisBoundaries.All()).Concat(ConditionBoundaries.All()).Concat(SclerosisBoundaries.All());

    private static IEnumerable<Patient> Blood()
    {
        yield return Line("HB-85", "hemoglobin exactly 85 g/L").Labs(labs => labs with { Hemoglobin = new(85) });
        yield return Line("HB-84.9", "hemoglobin 84.9 g/L").Labs(labs => labs with { Hemoglobin = new(84.9) });
        yield return Line("HB-NONE", "hemoglobin not measured").Labs(labs => labs with { Hemoglobin = null });
        yield return Line("WBC-2.5", "leukocytes exactly 2.5").Labs(labs => labs with { Leukocytes = new(2.5), Neutrophils = new(1.2), Lymphocytes = new(1.1) });
        yield return Line("WBC-2.49", "leukocytes 2.49").Labs(labs => labs with { Leukocytes = new(2.49), Neutrophils = new(1.2), Lymphocytes = new(1.1) });
        yield return Line("WBC-NONE", "leukocytes not counted").Labs(labs => labs with { Leukocytes = null });
        yield return Line("NEUT-1", "neutrophils exactly 1").Labs(labs => labs with { Neutrophils = new(1) });
        yield return Line("NEUT-0.99", "neutrophils 0.99").Labs(labs => labs with { Neutrophils = new(0.99) });
        yield return Line("PLT-50", "platelets exactly 50").Labs(labs => labs with { Platelets = new(50) });
        yield return Line("PLT-49", "platelets 49").Labs(labs => labs with { Platelets = new(49) });
        yield return Line("PLT-NONE", "platelets not counted").Labs(labs => labs with { Platelets = null });
        yield return Line("LYM-1", "lymphocytes exactly 1, where more is asked").Labs(labs => labs with { Lymphocytes = new(1) });
        yield return Line("LYM-1.01", "lymphocytes 1.01").Labs(labs => labs with { Lymphocytes = new(1.01) });
    }

    private static IEnumerable<Patient> Ages()
    {
        yield return Line("AGE-18", "18th birthday today").Born(2008, 3, 2);
        yield return Line("AGE-17", "18th birthday tomorrow").Born(2008, 3, 3);
        yield return Line("AGE-90", "91st birthday tomorrow").Born(1935, 3, 3);
        yield return Line("AGE-91", "91st birthday today").Born(1935, 3, 2);
        yield return Line("AGE-3", "third birthday today").Born(2023, 3, 2);
        yield return Line("AGE-2", "third birthday tomorrow").Born(2023, 3, 3);
        yield return Line("AGE-65", "66th birthday tomorrow").Born(1960, 3, 3);
        yield return Line("AGE-66", "66th birthday today").Born(1960, 3, 2);
        yield return Line("AGE-NONE", "birth date not known").Chart(chart => chart with { BirthDate = null });
    }

    private static IEnumerable<Patient> Liver()
    {
        yield return Line("AST-2ULN", "AST exactly twice its limit, where less is asked").Labs(labs => labs with { Ast = new(80.2, 8, 40.1) });
        yield return Line("AST-BELOW", "AST a tenth below twice its limit").Labs(labs => labs with { Ast = new(80.1, 8, 40.1) });
        yield return Line("AST-NOULN", "AST without a reference range").Labs(labs => labs with { Ast = new(24) });
        yield return Line("ALT-0-0", "ALT with the reference range 0 to 0").Labs(labs => labs with { Alt = new(21, 0, 0) });
        yield return Line("BILI-34.2", "bilirubin exactly 2.0 mg/dL, measured as 34.2 umol/L").Labs(labs => labs with { TotalBilirubin = new(34.2, 5, 21) });
        yield return Line("BILI-34.3", "bilirubin 34.3 umol/L").Labs(labs => labs with { TotalBilirubin = new(34.3, 5, 21) });
        yield return Line("BILI-LESS-3", "bilirubin only known to be below 3 umol/L").Labs(labs => labs with { TotalBilirubin = new(3, 5, 21) { Bound = ValueBound.Below } });
        yield return Line("BILI-NONE", "bilirubin not measured").Labs(labs => labs with { TotalBilirubin = null });
    }

    private static IEnumerable<Patient> Kidney()
    {
        yield return Line("CRCL-30", "creatinine clearance exactly 30").Labs(labs => labs with { CreatinineClearance = new(30) });
        yield return Line("CRCL-29.9", "creatinine clearance 29.9").Labs(labs => labs with { CreatinineClearance = new(29.9) });
        yield return Line("EGFR-30.1", "creatinine 191 umol/L, for her 30.1 by CKD-EPI 2021").Creatinine(191);
        yield return Line("EGFR-29.9", "creatinine 192 umol/L, for her 29.9 by CKD-EPI 2021").Creatinine(192);
        yield return Line("EGFR-2009", "creatinine 186 umol/L, for her 31.1 by CKD-EPI 2021 but 29.9 by that of 2009").Creatinine(186);
        yield return Line("CREA-221", "creatinine exactly 2.5 mg/dL, measured as 221 umol/L").Creatinine(221, 2026, 2, 20);
        yield return Line("CREA-221.1", "creatinine 221.1 umol/L").Creatinine(221.1, 2026, 2, 20);
        yield return Line("CREA-8W", "high creatinine 8 weeks before leukapheresis to the day").Creatinine(260, 2026, 1, 5);
        yield return Line("CREA-8W1D", "high creatinine 8 weeks and a day before leukapheresis").Creatinine(260, 2026, 1, 4);
        yield return Line("DIALYSIS", "on hemodialysis").Treatment(treatment => treatment with { NeedsHemodialysis = true });
    }

    private static IEnumerable<Patient> Heart()
    {
        yield return Line("EF-50", "ejection fraction exactly 50 %").Ejection(Echo(50, 2026, 2, 18));
        yield return Line("EF-49", "ejection fraction 49 %").Ejection(Echo(49, 2026, 2, 18));
        yield return Line("EF-MRI", "ejection fraction 38 %, but by magnetic resonance").Ejection(Echo(38, 2026, 2, 18) with { Method = CardiacImaging.MagneticResonance });
        yield return Line("EF-12M", "an ejection fraction of 44 % 12 months ago to the day").Earlier(Echo(44, 2025, 3, 2));
        yield return Line("EF-12M1D", "an ejection fraction of 44 % 12 months and a day ago").Earlier(Echo(44, 2025, 3, 1));
        yield return Line("QTCF-470", "QTcF exactly 470 ms").Cardiology(heart => heart with { QtcF = 470 });
        yield return Line("QTCF-469.9", "QTcF 469.9 ms").Cardiology(heart => heart with { QtcF = 469.9 });
        yield return Line("QT-75", "QT 440 ms at 75 a minute, which nobody corrected").Cardiology(heart => heart with { QtcF = null, Qt = 440, HeartRate = 75 });
        yield return Line("QT-73", "QT 440 ms at 73 a minute, which nobody corrected").Cardiology(heart => heart with { QtcF = null, Qt = 440, HeartRate = 73 });
        yield return Line("NYHA-III", "NYHA class III").Cardiology(heart => heart with { Nyha = NyhaClass.Three });
        yield return Line("LBBB", "left bundle branch block").Cardiology(heart => heart with { LeftBundleBranchBlock = true });
        yield return Line("ANGINA", "unstable angina").Cardiology(heart => heart with { UnstableAngina = true });
        yield return Line("MI-6M", "myocardial infarction 6 months ago to the day").Cardiology(heart => heart with { MyocardialInfarctions = [new() { Date = new(2025, 9, 2) }] });
        yield return Line("MI-6M1D", "myocardial infarction 6 months and a day ago").Cardiology(heart => heart with { MyocardialInfarctions = [new() { Date = new(2025, 9, 1) }] });
    }

    private static IEnumerable<Patient> Windows()
    {
        yield return Line("IS-7D", "immunosuppressant 7 days before leukapheresis").Treatment(treatment => treatment with { Medications = [Drugs.Cyclophosphamide(new(2026, 2, 23))] });
        yield return Line("IS-8D", "immunosuppressant 8 days before leukapheresis").Treatment(treatment => treatment with { Medications = [Drugs.Cyclophosphamide(new(2026, 2, 22))] });
        yield return Line("IS-OPEN", "drugs from a record that may lack some").Treatment(treatment => treatment with { Medications = [Drugs.Hydroxychloroquine(Days.Screening), null] });
        yield return Line("VAC-28D", "live vaccine 4 weeks before screening to the day").History(history => history with { Vaccinations = [new() { Live = true, Date = new(2026, 2, 2) }] });
        yield return Line("VAC-29D", "live vaccine 4 weeks and a day before screening").History(history => history with { Vaccinations = [new() { Live = true, Date = new(2026, 2, 1) }] });
        yield return Line("VAC-KIND", "a recent vaccine of which nobody knows whether it was live").History(history => history with { Vaccinations = [new() { Date = new(2026, 2, 20) }] });
        yield return Line("OP-14D", "major surgery 2 weeks before consent to the day").History(history => history with { Surgeries = [new() { Major = true, Date = new(2026, 2, 2) }] });
        yield return Line("OP-15D", "major surgery 2 weeks and a day before consent").History(history => history with { Surgeries = [new() { Major = true, Date = new(2026, 2, 1) }] });
        yield return Line("OP-AFTER", "major surgery the day after consent").History(history => history with { Surgeries = [new() { Major = true, Date = new(2026, 2, 17) }] });
        yield return Line("STUDY-3M", "another study 3 months before enrollment to the day").History(history => history with { Studies = [new() { Last = new(2025, 11, 23) }] });
        yield return Line("STUDY-3M1D", "another study 3 months and a day before enrollment").History(history => history with { Studies = [new() { Last = new(2025, 11, 22) }] });
        yield return Line("LEUKA-PLAN", "leukapheresis only planned, for next week").Visits(visits => visits with { Leukapheresis = Days.Screening.AddDays(7) });
    }

    private static IEnumerable<Patient> Lungs()
    {
        yield return Line("PAO2-59", "PaO2 59, PaCO2 40, at sea level, at rest, on room air").BloodGas(gas => gas with { PaO2 = 59, PaCO2 = 40 });
        yield return Line("PAO2-60", "PaO2 exactly 60").BloodGas(gas => gas with { PaO2 = 60, PaCO2 = 40 });
        yield return Line("PAO2-O2", "PaO2 59, but with oxygen").BloodGas(gas => gas with { PaO2 = 59, PaCO2 = 40, OnRoomAir = false });
        yield return Line("PACO2-50", "PaCO2 exactly 50").BloodGas(gas => gas with { PaCO2 = 50 });
        yield return Line("PH-7.25", "pH exactly 7.25").BloodGas(gas => gas with { Ph = 7.25 });
        yield return Line("MPAP-25", "mean pulmonary artery pressure exactly 25 by catheter").Cardiology(heart => heart with { MeanPulmonaryArteryPressure = 25 });
        yield return Line("MPAP-ECHO", "mean pulmonary artery pressure 31, but by ultrasound").Cardiology(heart => heart with { MeanPulmonaryArteryPressure = 31, PressureByCatheter = false });
        yield return Line("OXYGEN", "needs oxygen to keep her saturation").Respiratory(lungs => lungs with { NeedsOxygen = true });
        yield return Line("ICP-15", "intracranial pressure exactly 15").Neurology(neurology => neurology with { IntracranialPressure = 15 });
        yield return Line("ICP-15.1", "intracranial pressure 15.1").Neurology(neurology => neurology with { IntracranialPressure = 15.1 });
    }

    private static IEnumerable<Patient> Disease()
    {
        yield return Line("ANA-80", "ANA 1:80, anti-dsDNA low").Immunology(immunology => immunology with { AnaTests = [Ana(80)], AntiDsDna = new(10) });
        yield return Line("DSDNA-30", "ANA never seen above 1:40, anti-dsDNA exactly 30").Immunology(immunology => immunology with { AnaTests = [Ana(40)], AntiDsDna = new(30) });
        yield return Line("SLEDAI-8", "SLEDAI-2K exactly 8").Sledai2K(LupusForms.NoActivity with { Arthritis = true, Proteinuria = true });
        yield return Line("SLEDAI-7", "SLEDAI-2K 7").Sledai2K(LupusForms.NoActivity with { Arthritis = true, Rash = true, Fever = true });
        yield return Line("PRED-7.5", "prednisolone exactly 7.5 mg/kg/d, SLEDAI-2K 4").Sledai2K(LupusForms.NoActivity with { Arthritis = true }).Treatment(treatment => treatment with { PrednisoneEquivalentDose = 7.5 });
        yield return Line("ECOG-2", "ECOG 2").Scores(scores => scores with { Ecog = 2 });
        yield return Line("ECOG-3", "ECOG 3").Scores(scores => scores with { Ecog = 3 });
        yield return Line("SUGAR-3M", "sugar at all three limits, 3 months of diet to the day").Sugar(2025, 12, 2);
        yield return Line("SUGAR-2M", "sugar at all three limits, 3 months of diet tomorrow").Sugar(2025, 12, 3);
        yield return Line("JUDGE-I9", "nobody has judged the life expectancy").Judged("NCT06585514", "I9", null);
        yield return Line("JUDGE-I6", "a contraindication to the collection of cells").Judged("NCT06585514", "I6_2", false);
    }

    /// <summary>A patient like the first archetype but for what follows.</summary>
    public static Patient Line(string id, string description) => RefractoryLupus with { Id = id, Description = "SLE, refractory; " + description };

    private static Patient Creatinine(this Patient patient, double value, int year, int month, int day)
        => patient.Labs(labs => labs with
        {
            Creatinine = [new Lab(value, 45, 84) { Date = new(year, month, day) }, new Lab(97, 45, 84) { Date = new(2026, 2, 27) }],
            LatestCreatinine = new Lab(97, 45, 84) { Date = new(2026, 2, 27) },
        });

    private static Patient Creatinine(this Patient patient, double latest)
        => patient.Labs(labs => labs with
        {
            Creatinine = [new Lab(latest, 45, 84) { Date = new(2026, 2, 27) }],
            LatestCreatinine = new Lab(latest, 45, 84) { Date = new(2026, 2, 27) },
        });

    private static Patient Ejection(this Patient patient, EjectionFraction latest)
        => patient.Cardiology(heart => heart with { LatestEjectionFraction = latest, EjectionFractions = [latest] });

    private static Patient Earlier(this Patient patient, EjectionFraction earlier)
        => patient.Cardiology(heart => heart with { EjectionFractions = [earlier, .. heart.EjectionFractions ?? []] });

    private static Patient Sugar(this Patient patient, int year, int month, int day)
        => patient.Diabetes(_ => new() { LifestyleTreatmentSince = new(year, month, day), FastingGlucose = new(8), PostprandialGlucose = new(15), HbA1c = new(8), Ketoacidosis = false });
}
