using System;
using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>Units used mostly in clinical medicine.</summary>
internal static class ClinicalUnits
{
    public static readonly UcumDefinition[] Rows =
    [
        Metric("m[H2O]", "9.80665", "kPa"),
        Metric("m[Hg]", "133.3220", "kPa"),
        Plain("[in_i'H2O]", "1", "m[H2O].[in_i]/m"),
        Plain("[in_i'Hg]", "1", "m[Hg].[in_i]/m"),
        Plain("[PRU]", "1", "mm[Hg].s/ml"),
        Plain("[wood'U]", "1", "mm[Hg].min/L"),
        Plain("[diop]", "1", "/m"),
        Curve("[p'diop]", false, "1", "rad", value => Math.Atan(value / 100), angle => 100 * Math.Tan(angle)),
        Curve("%[slope]", false, "1", "rad", value => Math.Atan(value / 100), angle => 100 * Math.Tan(angle)),
        Plain("[mesh_i]", "1", "/[in_i]"),
        Plain("[Ch]", "1", "mm/3"),
        Plain("[drp]", "1", "ml/20"),
        Plain("[hnsf'U]", "1", "1"),
        Plain("[MET]", "3.5", "mL/min/kg"),

        Potency("[hp'_X]", 10),
        Potency("[hp'_C]", 100),
        Potency("[hp'_M]", 1000),
        Potency("[hp'_Q]", 50000),
        Arbitrary("[hp_X]"),
        Arbitrary("[hp_C]"),
        Arbitrary("[hp_M]"),
        Arbitrary("[hp_Q]"),
        Arbitrary("[kp_X]"),
        Arbitrary("[kp_C]"),
        Arbitrary("[kp_M]"),
        Arbitrary("[kp_Q]"),
    ];

    // Retired in UCUM, but still in its table: so many dilutions, each to one part in the base.
    private static UcumDefinition Potency(string symbol, int dilution) =>
        Curve(symbol, false, "1", "1", value => Math.Pow(dilution, -value), ratio => -Math.Log(ratio) / Math.Log(dilution));
}
