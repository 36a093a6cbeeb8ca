using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Criteria;
using Screening.Patients;
using Trials;

namespace Screening.Cohort;

/// <summary>Invented patients of the kinds that come to such a trial. None of them is, or was made from, a real person.</summary>
internal static class Archetypes
{
    /// <summary>Everything is known and nothing speaks against her: eligible for both trials.</summary>
    public static readonly Patient RefractoryLupus = new("", new()
    {
        BirthDate = new(1991, 5, 14),
        Sex = Sex.Female,
        Labs = new()
        {
            Hemoglobin = new(112, 115, 150),
            Leukocytes = new(4.6, 3.5, 9.5),
            Neutrophils = new(2.9, 1.8, 6.3),
            Lymphocytes = new(1.3, 1.1, 3.2),
            Platelets = new(186, 125, 350),
            Ast = new(24, 8, 40),
            Alt = new(21, 7, 45),
            TotalBilirubin = new(9.4, 5, 21),
            Creatinine = [new Lab(71, 45, 84) { Date = new(2026, 1, 27) }, new Lab(68, 45, 84) { Date = new(2026, 2, 24) }],
            CreatinineClearance = new(96),
            EgfrCkdEpi = new(94),
        },
        BloodGas = new() { PaO2 = 91, PaCO2 = 39, Ph = 7.41, AtSeaLevel = true, AtRest = true, OnRoomAir = true },
        Cardiology = new()
        {
            LatestEjectionFraction = Echo(62, 2026, 2, 18),
            EjectionFractions = [Echo(60, 2025, 8, 4), Echo(62, 2026, 2, 18)],
            QtcF = 428,
            CongenitalLongQt = false,
            LeftBundleBranchBlock = false,
            BifascicularBlock = false,
            Nyha = NyhaClass.One,
            UnstableAngina = false,
            MyocardialInfarctions = [],
            MeanPulmonaryArteryPressure = 17,
            PressureByCatheter = true,
        },
        Respiratory = new() { NeedsOxygen = false, Diseases = [] },
        Neurology = new()
        {
            IntracranialPressure = 11,
            OrganicEncephalopathy = false,
            CerebrovascularAccident = false,
            Encephalitis = false,
            CnsVasculitis = false,
            VisualImpairment = false,
        },
        Immunology = new()
        {
            AnaTests = [new() { Titer = 640, OnHep2Cells = true }],
            AntiDsDna = new(84),
            AntiDsDnaByElisa = true,
        },
        Diabetes = new() { FastingGlucose = new(5.1), PostprandialGlucose = new(7.2), HbA1c = new(5.4), Ketoacidosis = false },
        Scores = new() { Sledai2K = 12, Ecog = 1 },
        Treatment = new()
        {
            PrednisoneEquivalentDose = 0.3,
            Medications = [Drugs.Mycophenolate(new(2026, 2, 10)), Drugs.Hydroxychloroquine(Days.Screening), Drugs.Prednisone(Days.Screening)],
            NeedsHemodialysis = false,
        },
        History = new()
        {
            Vaccinations = [new() { Live = false, Date = new(2025, 10, 12) }],
            Surgeries = [],
            Studies = [],
        },
    })
    {
        Description = "SLE, refractory",
        Visits = new() { Consent = Days.Consent, Enrollment = Days.Enrollment, Leukapheresis = Days.Screening },
        Judgements = Judgements(("I6_2", true), ("I9", true), ("E1", false), ("E1_2", false), ("E2", false), ("E2_2", false), ("E2_5", false), ("E3", false), ("E7", false), ("E7_2", false)),
    };

    /// <summary>The kidneys are what brings her.</summary>
    public static readonly Patient LupusNephritis = RefractoryLupus
        .Born(1997, 11, 3)
        .Labs(labs => labs with
        {
            Hemoglobin = new(96, 115, 150),
            Creatinine = [new Lab(188, 45, 84) { Date = new(2026, 1, 19) }, new Lab(167, 45, 84) { Date = new(2026, 2, 23) }],
            CreatinineClearance = new(41),
            EgfrCkdEpi = new(35),
        })
        .Treatment(treatment => treatment with { PrednisoneEquivalentDose = 0.5 })
        .Neurology(neurology => neurology with { IntracranialPressure = null })
        .Described("SLE with lupus nephritis class IV");

    /// <summary>His blood counts lie where the trials draw their lines.</summary>
    public static readonly Patient CytopenicLupus = RefractoryLupus
        .Born(1984, 7, 29)
        .Chart(chart => chart with { Sex = Sex.Male })
        .Labs(labs => labs with { Hemoglobin = new(88, 115, 150), Leukocytes = new(2.7, 3.5, 9.5), Neutrophils = new(1.4, 1.8, 6.3), Lymphocytes = new(0.9, 1.1, 3.2), Platelets = new(63, 125, 350) })
        .Neurology(neurology => neurology with { IntracranialPressure = null })
        .Described("SLE with autoimmune cytopenia");

    /// <summary>Lung and heart are scarred, for reasons of the disease.</summary>
    public static readonly Patient SystemicSclerosis = RefractoryLupus
        .Born(1968, 2, 8)
        .BloodGas(gas => gas with { PaO2 = 63, PaCO2 = 41 })
        .Cardiology(heart => heart with { MeanPulmonaryArteryPressure = 27, Nyha = NyhaClass.Two, LatestEjectionFraction = Echo(54, 2026, 2, 12), EjectionFractions = [Echo(54, 2026, 2, 12)] })
        .Respiratory(lungs => lungs with { Diseases = [new() { Name = "interstitial lung disease", DueToLupus = false }] })
        .Immunology(immunology => immunology with { AntiDsDna = new(12) })
        .Scores(scores => scores with { Sledai2K = 4 })
        .Described("overlap of SLE and systemic sclerosis");

    /// <summary>Too young for one of the trials.</summary>
    public static readonly Patient ChildhoodLupus = RefractoryLupus
        .Born(2012, 9, 21)
        .Labs(labs => labs with { Hemoglobin = new(104, 115, 150), Ast = new(31, 13, 35), Alt = new(26, 8, 30), EgfrCkdEpi = null, CreatinineClearance = new(88) })
        .Described("childhood-onset SLE");

    /// <summary>Too old for the other.</summary>
    public static readonly Patient LateOnsetLupus = RefractoryLupus
        .Born(1953, 4, 17)
        .Labs(labs => labs with { Hemoglobin = new(101, 115, 150), CreatinineClearance = new(52), EgfrCkdEpi = new(58) })
        .Diabetes(_ => new() { LifestyleTreatmentSince = new(2019, 6, 1), FastingGlucose = new(7.4), PostprandialGlucose = new(11.8), HbA1c = new(7.1), Ketoacidosis = false })
        .Cardiology(heart => heart with { QtcF = 447, Nyha = NyhaClass.Two })
        .Described("late-onset SLE with type 2 diabetes");

    /// <summary>Sent last week with a letter and one set of results; the rest has not been asked yet.</summary>
    public static readonly Patient NewReferral = new("", new()
    {
        BirthDate = new(1989, 12, 2),
        Sex = Sex.Female,
        Labs = new()
        {
            Hemoglobin = new(107, 115, 150),
            Leukocytes = new(3.9, 3.5, 9.5),
            Platelets = new(154, 125, 350),
            Ast = new(29),
            Alt = new(33),
            TotalBilirubin = new(3, 5, 21) { Bound = ValueBound.Below },
        },
        Immunology = new() { AnaTests = [new() { Titer = 320 }] },
        Treatment = new() { Medications = [Drugs.Azathioprine(Days.Screening), null] },
    })
    {
        Description = "SLE, newly referred",
        Visits = new() { Consent = Days.Screening, Leukapheresis = Days.Screening.AddDays(21) },
    };

    /// <summary>Raised enzymes come from the muscles, but the criteria do not ask from where.</summary>
    public static readonly Patient OverlapMyositis = RefractoryLupus
        .Born(1979, 1, 25)
        .Labs(labs => labs with { Ast = new(71, 8, 40), Alt = new(83, 7, 45) })
        .Neurology(neurology => neurology with { IntracranialPressure = null })
        .Described("overlap of SLE and dermatomyositis");

    /// <summary>A patient with another disease than the trials' own.</summary>
    public static readonly Patient SjogrenSyndrome = RefractoryLupus
        .Born(1972, 8, 11)
        .Immunology(_ => new() { AnaTests = [new() { Titer = 40, OnHep2Cells = true }], AntiDsDna = new(9), AntiDsDnaByElisa = true })
        .Scores(scores => scores with { Sledai2K = 5 })
        .Neurology(neurology => neurology with { IntracranialPressure = null })
        .Described("primary Sjögren's disease");

    public static Patient Described(this Patient patient, string description) => patient with { Description = description };

    public static EjectionFraction Echo(double percent, int year, int month, int day)
        => new() { Percent = percent, Method = CardiacImaging.Echocardiography, Date = new(year, month, day) };

    private static ImmutableDictionary<string, bool> Judgements(params (string Identifier, bool Value)[] given)
        => given.Select(static one => KeyValuePair.Create(one.Identifier, one.Value)).ToImmutableDictionary();
}
