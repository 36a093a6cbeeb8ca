using static Criteria.Units.CatalogueSources;

namespace Criteria.Units;

/// <summary>Blood counts and haemoglobin.</summary>
internal static class BloodAnalytes
{
    public static readonly Analyte[] Entries =
    [
        new("hemoglobin", "Hemoglobin in blood", "g/L", "718-7", "59260-0")
        {
            AlsoCalled = ["haemoglobin", "hb", "hgb"],
            PlausibleRange = new(2m, 25m, "g/dL", MimicRangesNarrowed),
            ThresholdRange = new(6m, 14m, "g/dL", Unverified),
            MassSubstance = new(
                1.611m, "g/dL", "mmol/L", "monomer of about 16,114 g/mol; miracum/loinc-conversion, data/conversion.tsv, has 1.61"),
            Source = LabCodes,
        },
        new("leukocytes", "Leukocytes in blood", "10*9/L", "6690-2", "26464-8")
        {
            AlsoCalled = ["wbc", "white-blood-cells", "leucocytes"],
            PlausibleRange = new(0m, 1000m, "10*9/L", MimicRanges),
            ThresholdRange = new(0.5m, 15m, "10*9/L", Unverified),
            Source = LabCodes,
        },
        new("neutrophils", "Neutrophils in blood", "10*9/L", "751-8", "26499-4", "753-4")
        {
            AlsoCalled = ["anc", "neut", "absolute-neutrophil-count"],
            NeverAbove = "leukocytes",
            PlausibleRange = new(0m, 100m, "10*9/L", Unverified),
            ThresholdRange = new(0.2m, 3m, "10*9/L", Unverified),
            Source = LabCodes,
        },
        new("lymphocytes", "Lymphocytes in blood", "10*9/L", "731-0", "26474-7", "732-8")
        {
            AlsoCalled = ["alc", "absolute-lymphocyte-count"],
            NeverAbove = "leukocytes",
            PlausibleRange = new(0m, 200m, "10*9/L", Unverified),
            ThresholdRange = new(0.05m, 3m, "10*9/L", Unverified),
            Source = LabCodes,
        },
        new("platelets", "Platelets in blood", "10*9/L", "777-3", "26515-7", "778-1")
        {
            AlsoCalled = ["plt", "thrombocytes"],
            PlausibleRange = new(0m, 2000m, "10*9/L", MimicRanges),
            ThresholdRange = new(10m, 200m, "10*9/L", Unverified),
            Source = LabCodes,
        },
        new("cd19-b-cells", "CD19+ B cells in blood, count", "/uL", "8116-6")
        {
            AlsoCalled = ["cd19", "b-cells"],
            NeverAbove = "lymphocytes",
            PlausibleRange = new(0m, 200000m, "/uL", "that of lymphocytes, of which they are a part"),
            Source = MimicCodes,
        },
        new("cd19-b-cell-percentage", "CD19+ B cells among lymphocytes", "%", "8117-4")
        {
            PlausibleRange = new(0m, 100m, "%", WholeOfAShare),
            Source = MimicCodes,
        },
    ];
}
