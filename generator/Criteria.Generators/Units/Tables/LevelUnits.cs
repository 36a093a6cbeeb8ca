using System;
using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>Levels: logarithms of a ratio to a reference. Those of a field (pressure, voltage) count its square, hence twice the logarithm.</summary>
internal static class LevelUnits
{
    public static readonly UcumDefinition[] Rows =
    [
        Curve("Np", true, "1", "1", Math.Exp, Math.Log),
        PowerLevel("B", "1", "1"),
        FieldLevel("B[SPL]", "2", "10*-5.Pa"),
        FieldLevel("B[V]", "1", "V"),
        FieldLevel("B[mV]", "1", "mV"),
        FieldLevel("B[uV]", "1", "uV"),
        FieldLevel("B[10.nV]", "10", "nV"),
        PowerLevel("B[W]", "1", "W"),
        PowerLevel("B[kW]", "1", "kW"),
    ];

    private static UcumDefinition PowerLevel(string symbol, string value, string unit) =>
        Curve(symbol, true, value, unit, level => Math.Pow(10, level), Math.Log10);

    private static UcumDefinition FieldLevel(string symbol, string value, string unit) =>
        Curve(symbol, true, value, unit, level => Math.Pow(10, level / 2), ratio => 2 * Math.Log10(ratio));
}
