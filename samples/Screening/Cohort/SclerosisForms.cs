using Trials;

namespace Screening.Cohort;

/// <summary>Forms of the instruments of systemic sclerosis on which nothing is found.</summary>
internal static class SclerosisForms
{
    public static readonly AcrEular2013 NoItem = new()
    {
        SkinProximalToKnuckles = false,
        PuffyFingers = false,
        Sclerodactyly = false,
        DigitalUlcers = false,
        PittingScars = false,
        Telangiectasia = false,
        NailfoldCapillaries = false,
        PulmonaryArterialHypertension = false,
        InterstitialLungDisease = false,
        Raynaud = false,
        AnticentromereAntibodies = false,
        AntiScl70Antibodies = false,
        AntiRnaPolymerase3Antibodies = false,
    };

    public static readonly SkinScore SoftSkin = new()
    {
        Face = 0,
        Chest = 0,
        Abdomen = 0,
        LeftFingers = 0,
        RightFingers = 0,
        LeftHand = 0,
        RightHand = 0,
        LeftForearm = 0,
        RightForearm = 0,
        LeftUpperArm = 0,
        RightUpperArm = 0,
        LeftThigh = 0,
        RightThigh = 0,
        LeftLeg = 0,
        RightLeg = 0,
        LeftFoot = 0,
        RightFoot = 0,
    };
}
