using System;
using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>Units of chemistry and biochemistry, and the arbitrary units of assays, of infectious agents and of allergens.</summary>
internal static class ChemicalUnits
{
    public static readonly UcumDefinition[] Rows =
    [
        Metric("eq", "1", "mol"),
        Metric("osm", "1", "mol"),
        Curve("[pH]", false, "1", "mol/l", value => Math.Pow(10, -value), ratio => -Math.Log10(ratio)),
        Metric("g%", "1", "g/dl"),
        Plain("[S]", "1", "10*-13.s"),
        Plain("[HPF]", "1", "1"),
        Plain("[LPF]", "100", "1"),
        Metric("kat", "1", "mol/s"),
        Metric("U", "1", "umol/min"),

        Arbitrary("[iU]", takesPrefix: true),
        Metric("[IU]", "1", "[iU]"),
        Arbitrary("[arb'U]"),
        Arbitrary("[USP'U]"),
        Arbitrary("[GPL'U]"),
        Arbitrary("[MPL'U]"),
        Arbitrary("[APL'U]"),
        Arbitrary("[beth'U]"),
        Arbitrary("[anti'Xa'U]"),
        Arbitrary("[todd'U]"),
        Arbitrary("[dye'U]"),
        Arbitrary("[smgy'U]"),
        Arbitrary("[bdsk'U]"),
        Arbitrary("[ka'U]"),
        Arbitrary("[knk'U]"),
        Arbitrary("[mclg'U]"),
        Arbitrary("[tb'U]"),
        Arbitrary("[CCID_50]"),
        Arbitrary("[TCID_50]"),
        Arbitrary("[EID_50]"),
        Arbitrary("[PFU]"),
        Arbitrary("[FFU]"),
        Arbitrary("[CFU]"),
        Arbitrary("[IR]"),
        Arbitrary("[BAU]"),
        Arbitrary("[AU]"),
        Arbitrary("[Amb'a'1'U]"),
        Arbitrary("[PNU]"),
        Arbitrary("[Lf]"),
        Arbitrary("[D'ag'U]"),
        Arbitrary("[FEU]"),
        Arbitrary("[ELU]"),
        Arbitrary("[EU]"),
    ];
}
