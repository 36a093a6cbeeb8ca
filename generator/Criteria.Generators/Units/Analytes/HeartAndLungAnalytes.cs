using static Criteria.Units.CatalogueSources;

namespace Criteria.Units;

/// <summary>Heart, circulation, lung and blood gases.</summary>
internal static class HeartAndLungAnalytes
{
    private const string BloodPressureCodes = "LOINC code: HL7 FHIR R4, vital signs profile of blood pressure";
    private const string LungFunctionCodes = "LOINC code: public FHIR implementation guides";

    public static readonly Analyte[] Entries =
    [
        new("lvef", "Left ventricular ejection fraction", "%", "18043-0", "10230-1")
        {
            AlsoCalled = ["ejection-fraction", "ef", "left-ventricular-ejection-fraction"],
            PlausibleRange = new(5m, 85m, "%", Unverified),
            ThresholdRange = new(20m, 65m, "%", Unverified),
            Source = FlowsheetCodes + " (18043-0); public code lists (10230-1)",
        },
        Interval("qt", "QT interval", FlowsheetCodes, "8634-8"),
        Interval("qtc", "QT interval, corrected by a formula that is not stated", "LOINC code: public code lists", "8636-3"),
        Interval("qtcb", "QT interval, corrected by Bazett's formula", "LOINC code: public code lists", "76635-2"),
        Interval("qtcf", "QT interval, corrected by Fridericia's formula", "LOINC code: cismef.org", "76634-5"),
        new("heart-rate", "Heart rate", "/min", "8867-4")
        {
            AlsoCalled = ["pulse", "hr"],
            PlausibleRange = new(10m, 350m, "/min", Unverified),
            ThresholdRange = new(40m, 150m, "/min", Unverified),
            Source = FlowsheetCodes,
        },
        new("systolic-blood-pressure", "Systolic blood pressure", "mm[Hg]", "8480-6")
        {
            AlsoCalled = ["sbp", "systolic-pressure"],
            PlausibleRange = new(30m, 350m, "mm[Hg]", Unverified),
            ThresholdRange = new(80m, 200m, "mm[Hg]", Unverified),
            Source = BloodPressureCodes,
        },
        new("diastolic-blood-pressure", "Diastolic blood pressure", "mm[Hg]", "8462-4")
        {
            AlsoCalled = ["dbp", "diastolic-pressure"],
            NeverAbove = "systolic-blood-pressure",
            PlausibleRange = new(10m, 250m, "mm[Hg]", Unverified),
            ThresholdRange = new(40m, 130m, "mm[Hg]", Unverified),
            Source = BloodPressureCodes,
        },
        new("mean-pulmonary-artery-pressure", "Mean pulmonary artery pressure", "mm[Hg]", "8414-5")
        {
            AlsoCalled = ["mpap", "mean-pap"],
            PlausibleRange = new(5m, 120m, "mm[Hg]", Unverified),
            ThresholdRange = new(20m, 60m, "mm[Hg]", Unverified),
            Source = FlowsheetCodes,
        },
        new("intracranial-pressure", "Intracranial pressure", "mm[Hg]", "60956-0")
        {
            AlsoCalled = ["icp"],
            PlausibleRange = new(-5m, 100m, "mm[Hg]", Unverified),
            ThresholdRange = new(10m, 30m, "mm[Hg]", Unverified),
            Source = FlowsheetCodes,
        },
        new("spo2", "Oxygen saturation by pulse oximetry", "%", "59408-5", "59410-1")
        {
            AlsoCalled = ["oxygen-saturation", "pulse-oximetry"],
            PlausibleRange = new(0m, 100m, "%", MimicRanges),
            ThresholdRange = new(80m, 98m, "%", Unverified),
            Source = "LOINC codes: MIT-LCP/mimic-code, map of chart events (59410-1 is on room air)",
        },
        new("sao2", "Oxygen saturation of arterial blood", "%", "2708-6")
        {
            PlausibleRange = new(0m, 100m, "%", MimicRanges),
            ThresholdRange = new(80m, 98m, "%", Unverified),
            Source = FlowsheetCodes,
        },
        new("pao2", "Oxygen partial pressure in arterial blood", "mm[Hg]", "2703-7")
        {
            PlausibleRange = new(32m, 700m, "mm[Hg]", MimicRanges),
            ThresholdRange = new(40m, 100m, "mm[Hg]", Unverified),
            Source = MimicCodes,
        },
        new("paco2", "Carbon dioxide partial pressure in arterial blood", "mm[Hg]", "2019-8")
        {
            AlsoCalled = ["pco2"],
            PlausibleRange = new(10m, 200m, "mm[Hg]", MimicRangesNarrowed),
            ThresholdRange = new(30m, 80m, "mm[Hg]", Unverified),
            Source = MimicCodes,
        },
        new("arterial-ph", "pH of arterial blood", "[pH]", "2744-1")
        {
            AlsoCalled = ["ph", "blood-ph"],
            PlausibleRange = new(6.3m, 8.4m, "[pH]", MimicRanges),
            ThresholdRange = new(7.0m, 7.6m, "[pH]", Unverified),
            Source = MimicCodes,
        },
        PercentPredicted("dlco-percent-predicted", "Diffusing capacity for carbon monoxide, of the predicted value", "dlco", "19911-7"),
        PercentPredicted("fvc-percent-predicted", "Forced vital capacity, of the predicted value", "fvc", "19872-1"),
    ];

    private static Analyte Interval(string name, string display, string source, string loincCode) => new(name, display, "ms", loincCode)
    {
        PlausibleRange = new(250m, 750m, "ms", Unverified),
        ThresholdRange = name == "qt" ? null : new(430m, 550m, "ms", Unverified),
        Source = source,
    };

    private static Analyte PercentPredicted(string name, string display, string abbreviation, string loincCode) => new(name, display, "%", loincCode)
    {
        AlsoCalled = [abbreviation],
        PlausibleRange = new(5m, 180m, "%", Unverified),
        ThresholdRange = new(20m, 90m, "%", Unverified),
        Source = LungFunctionCodes,
    };
}
