
namespace Criteria.Units;

/// <summary>Scores with a fixed scale, which is their range of values.</summary>
internal static class ScoreAnalytes
{
    public static readonly Analyte[] Entries =
    [
        Score("ecog", "ECOG performance status", 5m, "Oken 1982: grades 0 to 5", "89247-1"),
        Score("sledai-2k", "SLE disease activity index 2000", 105m, "Gladman 2002: 24 items, 105 points"),
        Score("selena-sledai", "SLE disease activity index, SELENA version", 105m, "Petri 2005: 24 items, 105 points"),
        Score("physician-global-assessment", "Physician's global assessment of lupus, SELENA scale", 3m, "SELENA visual analogue scale: 0 none to 3 severe"),
        Score("mrss", "Modified Rodnan skin score", 51m, "Clements 1993: 17 sites of 0 to 3 points"),
    ];

    private static Analyte Score(string name, string display, decimal highest, string source, params string[] loincCodes) =>
        new(name, display, "{score}", loincCodes)
        {
            AlsoCalled = name == "physician-global-assessment" ? ["pga"] : [],
            PlausibleRange = new(0m, highest, "{score}", source),
            Source = loincCodes.Length == 0 ? "no LOINC code was verified" : "LOINC code: HL7 mCODE implementation guide",
        };
}
