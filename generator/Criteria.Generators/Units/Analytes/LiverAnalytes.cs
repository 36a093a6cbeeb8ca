using static Criteria.Units.CatalogueSources;

namespace Criteria.Units;

/// <summary>Liver enzymes and bilirubin.</summary>
internal static class LiverAnalytes
{
    private const string BilirubinFactor = "17.1 as laboratories use it; exactly 17.104, " + MolarMasses + " (584.6621 g/mol)";

    public static readonly Analyte[] Entries =
    [
        new("alt", "Alanine aminotransferase in serum or plasma", "U/L", "1742-6")
        {
            AlsoCalled = ["alat", "sgpt", "gpt", "alanine-aminotransferase"],
            PlausibleRange = new(2m, 10000m, "U/L", MimicRanges),
            UpperLimitMultiples = new(1m, 10m, "1", Unverified),
            Source = MimicCodes,
        },
        new("ast", "Aspartate aminotransferase in serum or plasma", "U/L", "1920-8")
        {
            AlsoCalled = ["asat", "sgot", "got", "aspartate-aminotransferase"],
            PlausibleRange = new(6m, 20000m, "U/L", MimicRanges),
            UpperLimitMultiples = new(1m, 10m, "1", Unverified),
            Source = MimicCodes,
        },
        new("total-bilirubin", "Total bilirubin in serum or plasma", "umol/L", "1975-2", "14631-6")
        {
            AlsoCalled = ["bilirubin", "tbil", "bilirubin-total"],
            PlausibleRange = new(0.1m, 60m, "mg/dL", MimicRanges),
            ThresholdRange = new(0.5m, 10m, "mg/dL", Unverified),
            MassSubstance = new(17.1m, "umol/L", "mg/dL", BilirubinFactor),
            Source = LabCodes,
        },
        new("direct-bilirubin", "Direct bilirubin in serum or plasma", "umol/L", "1968-7", "14629-0")
        {
            AlsoCalled = ["dbil", "conjugated-bilirubin", "bilirubin-direct"],
            NeverAbove = "total-bilirubin",
            PlausibleRange = new(0m, 60m, "mg/dL", "that of total bilirubin, of which it is a part; none is plausible"),
            MassSubstance = new(17.1m, "umol/L", "mg/dL", BilirubinFactor),
            Source = LabCodes,
        },
    ];
}
