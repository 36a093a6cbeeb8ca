using Criteria;
using Screening.Patients;
using Trials;

namespace Screening.Cohort;

/// <summary>Invented patients of the kinds that come to such a trial. None of them is, or was made from, a real person.</summary>
internal static class Archetypes
{
    /// <summary>Everything is known and nothing speaks against her: eligible for both trials in lupus.</summary>
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
            Creatinine = [new Lab(71, 45, 84) { Date = new(2026, 1, 27) }, Creatinine(68)],
            LatestCreatinine = Creatinine(68),
            CreatinineClearance = new(96),
            EgfrCkdEpi = new(104),
        },
        BodySize = new() { Weight = 58, Height = 164 },
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
            SymptomaticHeartFailure = false,
            CongenitalHeartDisease = false,
            VentricularTachycardia = false,
            MultifocalTachycardia = false,
            LargePericardialEffusion = false,
            SeriousMyocarditis = false,
            UnstableAngina = false,
            MyocardialInfarctions = [],
            MeanPulmonaryArteryPressure = 17,
            PressureByCatheter = true,
        },
        Respiratory = new() { NeedsOxygen = false, Diseases = [] },
        Neurology = new()
        {
            IntracranialPressure = 11,
            IntracranialHypertension = false,
            ImpairedConsciousness = false,
            VisualImpairment = false,
            Diseases = [],
        },
        Immunology = new()
        {
            AnaTests = [Ana(640)],
            AntiDsDna = new(84),
            AntiDsDnaByElisa = true,
            Cd19BCells = new(112, 90, 660),
        },
        Lupus = new()
        {
            Diagnosed = true,
            EularAcr2019 = LupusForms.NoItem with { AcuteCutaneousLupus = true, JointInvolvement = true, LowC3 = true, LowC4 = true, AntiDsDnaOrAntiSm = true },
            Sledai2K = LupusForms.NoActivity with { Arthritis = true, Proteinuria = true, Rash = true, LowComplement = true },
            SelenaSledai = LupusForms.NoActivity with { Arthritis = true, Rash = true, MucosalUlcers = true, LowComplement = true },
            Biopsies = [],
            InductionRegimens = [],
            RoutineTreatmentIneffective = true,
            RelapsedAfterRemission = false,
        },
        Sclerosis = new() { AcrEular2013 = SclerosisForms.NoItem, SkinScore = SclerosisForms.SoftSkin },
        Infections = new()
        {
            Current = [],
            Sepsis = false,
            ActiveTuberculosis = false,
            Hiv = false,
            ActiveHepatitisB = false,
            ActiveHepatitisC = false,
            Syphilis = false,
            Immunodeficiency = false,
        },
        Serology = new()
        {
            HbsAg = TestResult.Negative,
            HbcAb = TestResult.Negative,
            HbvDna = new(20, 0, 20) { Bound = ValueBound.Below },
            HcvAb = TestResult.Negative,
            HcvRna = new(15, 0, 15) { Bound = ValueBound.Below },
            HivAb = TestResult.Negative,
            TreponemaAb = TestResult.Negative,
        },
        Circulation = new() { IntravascularCoagulation = false, UnstableVitalSigns = false, NeedsVasoactiveDrugs = false },
        LungFunction = new() { OxygenSaturation = 97, DlcoOfPredicted = 84, FvcOfPredicted = 92 },
        Digestion = new() { ActivePepticUlcer = false, RecurrentPepticUlcer = false },
        MentalHealth = new() { Psychosis = false, Depression = false, SuicidalThoughts = false, AlcoholAbuse = false, DrugAbuse = false },
        SkinDiseases = [new() { Kind = SkinDiseaseKind.CutaneousLupus, Active = true }],
        Reproduction = new()
        {
            OfChildbearingAge = true,
            Pregnant = false,
            Lactating = false,
            PregnancyTests =
            [
                new() { Specimen = PregnancySpecimen.Serum, Result = TestResult.Negative, Date = Days.Screening },
                new() { Specimen = PregnancySpecimen.Urine, Result = TestResult.Negative, Date = Days.Screening },
            ],
        },
        Transplantation = new() { Transplants = [], GraftVersusHostDisease = [] },
        Diabetes = new() { FastingGlucose = new(5.1), PostprandialGlucose = new(7.2), HbA1c = new(5.4), Ketoacidosis = false },
        Scores = new() { Ecog = 1 },
        Treatment = new()
        {
            PrednisoneEquivalentDose = 0.3,
            Medications =
            [
                Drugs.Prednisone(new(2024, 9, 2)) with { Start = new(2024, 2, 12), DoseByWeight = 1.2 },
                Drugs.Cyclophosphamide(new(2024, 8, 26)) with { Start = new(2024, 2, 19) },
                Drugs.Mycophenolate(new(2026, 2, 10)) with { Start = new(2024, 9, 9) },
                Drugs.Hydroxychloroquine(Days.Screening) with { Start = new(2017, 5, 2) },
                Drugs.Prednisone(Days.Screening) with { Start = new(2024, 9, 3), DoseByWeight = 0.3 },
            ],
            TargetedTherapies = [],
            Devices = [new() { Kind = DeviceKind.CentralVenousCatheter }],
            NeedsHemodialysis = false,
        },
        History = new()
        {
            Vaccinations = [new() { Live = false, Date = new(2025, 10, 12) }],
            Surgeries = [],
            ScheduledSurgeries = [],
            Malignancies = [],
            Studies = [],
        },
    })
    {
        Description = "SLE, refractory",
        Visits = new()
        {
            ScreeningEnd = Days.Screening.AddDays(14),
            Baseline = Days.Screening,
            Consent = Days.Consent,
            Enrollment = Days.Enrollment,
            Leukapheresis = Days.Screening,
            Infusion = Days.Screening.AddDays(21),
            StudyEnd = Days.Screening.AddYears(2),
        },
        Judgements = Judgements.Favourable,
    };

    /// <summary>The kidneys are what brings her.</summary>
    public static readonly Patient LupusNephritis = RefractoryLupus
        .Born(1997, 11, 3)
        .Labs(labs => labs with
        {
            Hemoglobin = new(96, 115, 150),
            Creatinine = [new Lab(188, 45, 84) { Date = new(2026, 1, 19) }, Creatinine(167)],
            LatestCreatinine = Creatinine(167),
            CreatinineClearance = new(41),
            EgfrCkdEpi = new(35),
        })
        .Treatment(treatment => treatment with { PrednisoneEquivalentDose = 0.5 })
        .Neurology(neurology => neurology with { IntracranialPressure = null })
        .Lupus(lupus => lupus with
        {
            EularAcr2019 = LupusForms.NoItem with { Proteinuria = true, LowC3 = true, LowC4 = false, AntiDsDnaOrAntiSm = true },
            Sledai2K = LupusForms.NoActivity with { Proteinuria = true, LowComplement = true },
            SelenaSledai = LupusForms.NoActivity with { Proteinuria = true, Hematuria = true, UrinaryCasts = true, LowComplement = true },
            Biopsies = [new() { Date = new(2025, 11, 20), Scheme = NephritisScheme.Of2003, Class = NephritisClass.IV, Segment = NephritisSegment.G, Activity = NephritisActivity.ActiveAndChronic }],
            InductionRegimens = [new() { Drugs = [Drugs.MycophenolateCode, Drugs.PrednisoneCode], Start = new(2025, 8, 4), AssessedOn = new(2025, 12, 22), InducedRemission = false, Proteinuria = Trend.Unchanged, AntibodiesPersist = true }],
        })
        .Described("SLE with lupus nephritis class IV");

    /// <summary>His blood counts lie where the trials draw their lines.</summary>
    public static readonly Patient CytopenicLupus = RefractoryLupus
        .Born(1984, 7, 29)
        .Chart(chart => chart with { Sex = Sex.Male, BodySize = new() { Weight = 74, Height = 176 }, Reproduction = new() { OfChildbearingAge = true } })
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
        .Lupus(lupus => lupus with { EularAcr2019 = LupusForms.NoItem with { JointInvolvement = true, AntiDsDnaOrAntiSm = true }, Sledai2K = LupusForms.NoActivity with { Arthritis = true } })
        .Chart(chart => chart with
        {
            LungFunction = new() { OxygenSaturation = 94, DlcoOfPredicted = 47, FvcOfPredicted = 61 },
            SkinDiseases = [new() { Kind = SkinDiseaseKind.SystemicSclerosis, Active = true }],
            Reproduction = new() { OfChildbearingAge = false, Pregnant = false, Lactating = false, PregnancyTests = [] },
        })
        .Described("overlap of SLE and systemic sclerosis");

    /// <summary>Too young for one of the trials.</summary>
    public static readonly Patient ChildhoodLupus = RefractoryLupus
        .Born(2012, 9, 21)
        .Labs(labs => labs with { Hemoglobin = new(104, 115, 150), Ast = new(31, 13, 35), Alt = new(26, 8, 30), Creatinine = [Creatinine(48)], LatestCreatinine = Creatinine(48), EgfrCkdEpi = null, CreatinineClearance = new(88) })
        .Chart(chart => chart with { BodySize = new() { Weight = 43, Height = 152 } })
        .Described("childhood-onset SLE");

    /// <summary>Too old for the other.</summary>
    public static readonly Patient LateOnsetLupus = RefractoryLupus
        .Born(1953, 4, 17)
        .Labs(labs => labs with { Hemoglobin = new(101, 115, 150), Creatinine = [Creatinine(88)], LatestCreatinine = Creatinine(88), CreatinineClearance = new(52), EgfrCkdEpi = new(60) })
        .Chart(chart => chart with { Reproduction = new() { OfChildbearingAge = false, Pregnant = false, Lactating = false, PregnancyTests = [] } })
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
        Immunology = new() { AnaTests = [new() { Titer = 320, Positive = true }, null] },
        Lupus = new() { Diagnosed = true, EularAcr2019 = new() { JointInvolvement = true, LowC3 = true, AntiDsDnaOrAntiSm = true } },
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
        .Immunology(immunology => immunology with { AnaTests = [Ana(40)], AntiDsDna = new(9) })
        .Lupus(lupus => lupus with { Diagnosed = false, EularAcr2019 = LupusForms.NoItem with { Leucopenia = true, JointInvolvement = true }, Sledai2K = LupusForms.NoActivity with { Arthritis = true, Leucopenia = true } })
        .Neurology(neurology => neurology with { IntracranialPressure = null })
        .Described("primary Sjögren's disease");

    /// <summary>A child whose skin and lungs harden: eligible for the trial in systemic sclerosis.</summary>
    public static readonly Patient JuvenileSclerosis = RefractoryLupus
        .Born(2013, 6, 9)
        .Chart(chart => chart with
        {
            BodySize = new() { Weight = 41, Height = 150 },
            LungFunction = new() { OxygenSaturation = 96, DlcoOfPredicted = 62, FvcOfPredicted = 71 },
            Lupus = new() { Diagnosed = false, EularAcr2019 = LupusForms.NoItem, Sledai2K = LupusForms.NoActivity, SelenaSledai = LupusForms.NoActivity, Biopsies = [], InductionRegimens = [] },
            Sclerosis = new()
            {
                AcrEular2013 = SclerosisForms.NoItem with { SkinProximalToKnuckles = true, Sclerodactyly = true, PittingScars = true, InterstitialLungDisease = true, Raynaud = true, AntiScl70Antibodies = true },
                SkinScore = SclerosisForms.SoftSkin with { Face = 1, LeftFingers = 3, RightFingers = 3, LeftHand = 3, RightHand = 2, LeftForearm = 2, RightForearm = 2, Chest = 1, LeftFoot = 1, RightFoot = 1 },
            },
            SkinDiseases = [new() { Kind = SkinDiseaseKind.SystemicSclerosis, Active = true }],
            Reproduction = new() { OfChildbearingAge = false, Pregnant = false, Lactating = false, PregnancyTests = [] },
        })
        .Labs(labs => labs with { Ast = new(29, 13, 35), Alt = new(24, 8, 30), LatestCreatinine = Creatinine(46), Creatinine = [Creatinine(46)], EgfrCkdEpi = null, CreatinineClearance = new(94) })
        .Immunology(immunology => immunology with { AntiDsDna = new(8) })
        .Respiratory(lungs => lungs with { Diseases = [new() { Name = "interstitial lung disease", DueToLupus = false }] })
        .Treatment(treatment => treatment with
        {
            PrednisoneEquivalentDose = 0.5,
            Medications =
            [
                Drugs.Prednisone(Days.Screening) with { Start = new(2025, 3, 10), DoseByWeight = 0.6 },
                Drugs.Cyclophosphamide(new(2025, 10, 6)) with { Start = new(2025, 3, 17) },
                Drugs.Mycophenolate(new(2026, 2, 9)) with { Start = new(2025, 5, 12) },
            ],
        })
        .Described("juvenile systemic sclerosis");

    public static Patient Described(this Patient patient, string description) => patient with { Description = description };

    public static EjectionFraction Echo(double percent, int year, int month, int day)
        => new() { Percent = percent, Method = CardiacImaging.Echocardiography, Date = new(year, month, day) };

    /// <summary>A creatinine of last week, in umol/L.</summary>
    private static Lab Creatinine(double value) => new(value, 45, 84) { Date = new(2026, 2, 24) };

    /// <summary>A test for antinuclear antibodies on HEp-2 cells, by the n of its titer 1:n.</summary>
    public static AnaTest Ana(double titer) => new() { Titer = titer, OnHep2Cells = true, EquivalentPositive = false, Positive = titer >= 80 };
}
