using System;
using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>The rest of UCUM's tables, units of information among them.</summary>
internal static class MiscellaneousUnits
{
    public static readonly UcumDefinition[] Rows =
    [
        Metric("st", "1", "m3"),
        Plain("Ao", "0.1", "nm"),
        Plain("b", "100", "fm2"),
        Plain("att", "1", "kgf/cm2"),
        Metric("mho", "1", "S"),
        Plain("[psi]", "1", "[lbf_av]/[in_i]2"),
        Plain("circ", "2", "[pi].rad"),
        Plain("sph", "4", "[pi].sr"),
        Plain("[car_m]", "0.2", "g"),
        Plain("[car_Au]", "1", "/24"),
        Plain("[smoot]", "67", "[in_i]"),
        Curve("[m/s2/Hz^(1/2)]", false, "1", "m2/s4/Hz", value => value * value, Math.Sqrt),

        Curve("bit_s", false, "1", "1", value => Math.Pow(2, value), ratio => Math.Log(ratio) / Math.Log(2)),
        Metric("bit", "1", "1"),
        Metric("By", "8", "bit"),
        Metric("Bd", "1", "/s"),
    ];

    /// <summary>Whether the powers of two (<c>Ki</c>, <c>Mi</c>) may stand before the symbol.</summary>
    public static bool CountsInformation(string symbol) => symbol is "bit" or "By" or "Bd";
}
