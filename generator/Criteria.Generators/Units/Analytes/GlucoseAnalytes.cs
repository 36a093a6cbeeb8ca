using static Criteria.Units.CatalogueSources;

namespace Criteria.Units;

/// <summary>Glucose and glycated haemoglobin.</summary>
internal static class GlucoseAnalytes
{
    public static readonly Analyte[] Entries =
    [
        Glucose("glucose", "Glucose in serum or plasma", null, "2345-7", "14749-6"),
        Glucose("fasting-glucose", "Fasting glucose in serum or plasma", new(5m, 20m, "mmol/L", Unverified), "1558-6", "14771-0"),
        Glucose(
            "postprandial-glucose",
            "Glucose after a meal in serum or plasma",
            new(7m, 30m, "mmol/L", Unverified),
            "1521-4", "14761-1", "16915-1", "53094-9"),

        // Their scales are joined by a straight line that misses zero: NGSP % = 0.09148 * IFCC mmol/mol + 2.152 (ngsp.org/ifcc.asp).
        new("hba1c", "Hemoglobin A1c in blood, NGSP", "%", "4548-4", "17856-6")
        {
            AlsoCalled = ["a1c", "glycated-hemoglobin", "hemoglobin-a1c"],
            PlausibleRange = new(3m, 20m, "%", Unverified),
            ThresholdRange = new(5.5m, 14m, "%", Unverified),
            HasOwnScale = true,
            Source = LabCodes,
        },
        new("hba1c-ifcc", "Hemoglobin A1c in blood, IFCC", "mmol/mol", "59261-8")
        {
            PlausibleRange = new(9m, 196m, "mmol/mol", "3 to 20 % of NGSP by the equation above"),
            ThresholdRange = new(36m, 130m, "mmol/mol", "5.5 to 14 % of NGSP by the equation above"),
            HasOwnScale = true,
            Source = GermanLabCodes,
        },
    ];

    private static Analyte Glucose(string name, string display, AnalyteRange? thresholds, params string[] loincCodes) =>
        new(name, display, "mmol/L", loincCodes)
        {
            AlsoCalled = name == "glucose" ? ["blood-sugar", "glu"] : [],
            PlausibleRange = new(33m, 2000m, "mg/dL", MimicRanges),
            ThresholdRange = thresholds,
            MassSubstance = new(18.02m, "mg/dL", "mmol/L", "18.02 as laboratories use it; exactly 18.0156, from the molar mass 180.156 g/mol"),
            Source = LabCodes,
        };
}
