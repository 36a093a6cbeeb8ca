using static Criteria.Units.CatalogueSources;

namespace Criteria.Units;

/// <summary>Kidney function and protein in urine.</summary>
internal static class KidneyAnalytes
{
    // To UCUM the body surface is a remark: what tells a clearance from a normalised rate is the analyte, not the unit.
    private const string NormalisedRate = "mL/min/{1.73_m2}";

    public static readonly Analyte[] Entries =
    [
        new("creatinine", "Creatinine in blood, serum or plasma", "umol/L", "2160-0", "14682-9", "38483-4", "59826-8")
        {
            AlsoCalled = ["crea", "scr", "serum-creatinine"],
            PlausibleRange = new(0.1m, 60m, "mg/dL", MimicRanges),
            ThresholdRange = new(0.5m, 6m, "mg/dL", Unverified),
            MassSubstance = new(
                88.4m, "umol/L", "mg/dL", "88.4 as laboratories and johnasher/transplantr use it; exactly 88.403, " + MolarMasses + " (113.1179 g/mol)"),
            Source = LabCodes,
        },
        new("creatinine-clearance", "Creatinine clearance, measured or by Cockcroft and Gault", "mL/min", "35591-7", "2164-2")
        {
            AlsoCalled = ["crcl", "ccr"],
            PlausibleRange = new(1m, 350m, "mL/min", Unverified),
            ThresholdRange = new(10m, 90m, "mL/min", Unverified),
            Source = LabCodes,
        },
        Rate("egfr", "Estimated glomerular filtration rate, formula not stated", LabCodes, "69405-9"),
        Rate("egfr-ckd-epi", "Estimated glomerular filtration rate, CKD-EPI of 2009 or 2021", GermanLabCodes, "62238-1", "98979-8"),
        Rate("egfr-ckd-epi-2009", "Estimated glomerular filtration rate, CKD-EPI of 2009", GermanLabCodes, "62238-1"),
        Rate("egfr-ckd-epi-2021", "Estimated glomerular filtration rate, CKD-EPI of 2021, without race", GermanLabCodes, "98979-8"),
        Rate("egfr-mdrd", "Estimated glomerular filtration rate, MDRD", LabCodes, "33914-3", "77147-7"),
        new("urea", "Urea in serum or plasma", "mmol/L")
        {
            PlausibleRange = new(0m, 90m, "mmol/L", "that of urea nitrogen, by 2.801 mg/dL of it per mmol/L"),
            MassSubstance = new(6.0055m, "mg/dL", "mmol/L", MolarMasses + " (60.0553 g/mol)"),
            Source = "no LOINC code was verified",
        },
        new("urea-nitrogen", "Urea nitrogen in serum or plasma", "mg/dL", "3094-0")
        {
            AlsoCalled = ["bun"],
            PlausibleRange = new(0m, 250m, "mg/dL", MimicRanges),
            MassSubstance = new(2.801m, "mg/dL", "mmol/L", "two nitrogen atoms a molecule of urea; johnasher/transplantr uses its inverse, 0.357"),
            Source = MimicCodes,
        },
        new("urine-protein-24h", "Protein in 24 hours' urine", "g/(24.h)", "2889-4")
        {
            AlsoCalled = ["proteinuria", "urine-protein"],
            PlausibleRange = new(0m, 100m, "g/(24.h)", Unverified),
            ThresholdRange = new(0.1m, 10m, "g/(24.h)", Unverified),
            Source = MimicCodes,
        },
        new("urine-protein-creatinine-ratio", "Protein to creatinine in urine, by mass", "mg/g", "2890-2")
        {
            AlsoCalled = ["upcr", "protein-creatinine-ratio"],
            PlausibleRange = new(0m, 100000m, "mg/g", Unverified),
            ThresholdRange = new(100m, 10000m, "mg/g", Unverified),
            Source = MimicCodes,
        },
    ];

    private static Analyte Rate(string name, string display, string source, params string[] loincCodes) =>
        new(name, display, NormalisedRate, loincCodes)
        {
            AlsoCalled = name == "egfr" ? ["gfr", "glomerular-filtration-rate"] : [],
            PlausibleRange = new(1m, 250m, NormalisedRate, Unverified),
            ThresholdRange = new(10m, 90m, NormalisedRate, Unverified),
            Source = source,
        };
}
