using static Criteria.Units.CatalogueSources;

namespace Criteria.Units;

/// <summary>Age, body measures, and doses by them.</summary>
internal static class BodyAnalytes
{
    public static readonly Analyte[] Entries =
    [
        new("age", "Age", "a", "30525-0")
        {
            PlausibleRange = new(0m, 120m, "a", Unverified),
            ThresholdRange = new(0m, 100m, "a", Unverified),
            Source = "unit: LHNCBC/loinc-mapping-validator, data/loinc_unit.json; the code's name is unverified",
        },
        new("life-expectancy", "Life expectancy", "d")
        {
            ThresholdRange = new(28m, 730m, "d", Unverified),
            Source = "no LOINC code was verified",
        },
        new("body-weight", "Body weight", "kg", "29463-7", "3141-9")
        {
            AlsoCalled = ["weight"],
            PlausibleRange = new(1m, 400m, "kg", MimicRangesNarrowed),
            ThresholdRange = new(10m, 150m, "kg", Unverified),
            Source = FlowsheetCodes,
        },
        new("body-height", "Body height", "cm", "8302-2")
        {
            AlsoCalled = ["height", "stature"],
            PlausibleRange = new(30m, 250m, "cm", MimicRangesNarrowed),
            Source = FlowsheetCodes,
        },
        new("body-mass-index", "Body mass index", "kg/m2", "39156-5")
        {
            AlsoCalled = ["bmi"],
            PlausibleRange = new(7m, 150m, "kg/m2", Unverified),
            ThresholdRange = new(14m, 60m, "kg/m2", Unverified),
            Source = FlowsheetCodes,
        },
        new("body-temperature", "Body temperature", "Cel", "8310-5")
        {
            AlsoCalled = ["temperature"],
            PlausibleRange = new(26m, 45m, "Cel", MimicRanges),
            ThresholdRange = new(36m, 40m, "Cel", Unverified),
            Source = FlowsheetCodes,
        },
        new("prednisone-equivalent-dose", "Daily glucocorticoid dose as prednisone", "mg/d")
        {
            AlsoCalled = ["prednisone-dose"],
            OtherDose = "prednisone-equivalent-dose-by-weight",
            PlausibleRange = new(0m, 2000m, "mg/d", Unverified),
            ThresholdRange = new(1m, 80m, "mg/d", Unverified),
            Source = "a derived figure, without a LOINC code",
        },
        new("prednisone-equivalent-dose-by-weight", "Daily glucocorticoid dose as prednisone, by body weight", "mg/kg/d")
        {
            OtherDose = "prednisone-equivalent-dose",
            PlausibleRange = new(0m, 40m, "mg/kg/d", Unverified),
            ThresholdRange = new(0.05m, 2m, "mg/kg/d", Unverified),
            Source = "a derived figure, without a LOINC code",
        },
    ];
}
