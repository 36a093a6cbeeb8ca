using Trials;

namespace Screening.Cohort;

/// <summary>Forms of the instruments of lupus on which everything is answered with no.</summary>
internal static class LupusForms
{
    public static readonly EularAcr2019 NoItem = new()
    {
        Fever = false,
        Leucopenia = false,
        Thrombocytopenia = false,
        AutoimmuneHemolysis = false,
        Delirium = false,
        Psychosis = false,
        Seizure = false,
        Alopecia = false,
        OralUlcers = false,
        SubacuteOrDiscoidLupus = false,
        AcuteCutaneousLupus = false,
        Effusion = false,
        AcutePericarditis = false,
        JointInvolvement = false,
        Proteinuria = false,
        AntiphospholipidAntibodies = false,
        LowC3 = false,
        LowC4 = false,
        AntiDsDnaOrAntiSm = false,
    };

    public static readonly Sledai NoActivity = new()
    {
        Seizure = false,
        Psychosis = false,
        OrganicBrainSyndrome = false,
        VisualDisturbance = false,
        CranialNerveDisorder = false,
        LupusHeadache = false,
        CerebrovascularAccident = false,
        Vasculitis = false,
        Arthritis = false,
        Myositis = false,
        UrinaryCasts = false,
        Hematuria = false,
        Proteinuria = false,
        Pyuria = false,
        Rash = false,
        Alopecia = false,
        MucosalUlcers = false,
        Pleurisy = false,
        Pericarditis = false,
        LowComplement = false,
        IncreasedDnaBinding = false,
        Fever = false,
        Thrombocytopenia = false,
        Leucopenia = false,
    };
}
