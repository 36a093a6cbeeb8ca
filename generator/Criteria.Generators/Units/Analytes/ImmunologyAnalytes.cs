using static Criteria.Units.CatalogueSources;

namespace Criteria.Units;

/// <summary>Autoantibodies, complement and viral loads.</summary>
internal static class ImmunologyAnalytes
{
    public static readonly Analyte[] Entries =
    [
        new("anti-dsdna", "Antibodies to double-stranded DNA", "[IU]/mL", "5130-0")
        {
            AlsoCalled = ["dsdna", "anti-dna"],
            PlausibleRange = new(0m, 10000m, "[IU]/mL", Unverified),
            ThresholdRange = new(5m, 200m, "[IU]/mL", Unverified),
            Source = LabCodes,
        },
        new("ana-titer", "Antinuclear antibodies, titer", "{titer}", "5048-4", "29953-7")
        {
            AlsoCalled = ["ana", "antinuclear-antibodies"],
            PlausibleRange = new(10m, 40960m, "{titer}", Unverified),
            ThresholdRange = new(40m, 640m, "{titer}", Unverified),
            Source = LabCodes,
        },
        new("complement-c3", "Complement C3", "mg/dL", "4485-9")
        {
            AlsoCalled = ["c3"],
            PlausibleRange = new(0m, 400m, "mg/dL", Unverified),
            Source = MimicCodes + "; unit as in LHNCBC/flowsheet-lhc, src/stores/h17.js",
        },
        new("complement-c4", "Complement C4", "mg/dL", "4498-2")
        {
            AlsoCalled = ["c4"],
            PlausibleRange = new(0m, 200m, "mg/dL", Unverified),
            Source = MimicCodes + "; unit as in LHNCBC/flowsheet-lhc, src/stores/h17.js",
        },
        new("hbv-dna", "Hepatitis B virus DNA", "[IU]/mL", "42595-9")
        {
            AlsoCalled = ["hepatitis-b-dna"],
            Source = "LOINC code: public code lists",
        },
        new("hcv-rna", "Hepatitis C virus RNA", "[IU]/mL", "11011-4")
        {
            AlsoCalled = ["hepatitis-c-rna"],
            Source = MimicCodes,
        },
    ];
}
