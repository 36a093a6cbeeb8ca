using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>UCUM's base units, its pure numbers, and the SI units derived from them.</summary>
internal static class BaseAndSiUnits
{
    public static readonly UcumDefinition[] Rows =
    [
        Base("m"),
        Base("s"),
        Base("g"),
        Base("rad"),
        Base("K"),
        Base("C"),
        Base("cd"),

        Plain("10*", "10", "1"),
        Plain("10^", "10", "1"),
        Plain("[pi]", "3.1415926535897932384626433832795028841971693993751058209749445923", "1"),
        Plain("%", "1", "10*-2"),
        Plain("[ppth]", "1", "10*-3"),
        Plain("[ppm]", "1", "10*-6"),
        Plain("[ppb]", "1", "10*-9"),
        Plain("[pptr]", "1", "10*-12"),

        Metric("mol", "6.0221367", "10*23"),
        Metric("sr", "1", "rad2"),
        Metric("Hz", "1", "s-1"),
        Metric("N", "1", "kg.m/s2"),
        Metric("Pa", "1", "N/m2"),
        Metric("J", "1", "N.m"),
        Metric("W", "1", "J/s"),
        Metric("A", "1", "C/s"),
        Metric("V", "1", "J/C"),
        Metric("F", "1", "C/V"),
        Metric("Ohm", "1", "V/A"),
        Metric("S", "1", "Ohm-1"),
        Metric("Wb", "1", "V.s"),
        Affine("Cel", true, "273.15", "1", "K"),
        Metric("T", "1", "Wb/m2"),
        Metric("H", "1", "Wb/A"),
        Metric("lm", "1", "cd.sr"),
        Metric("lx", "1", "lm/m2"),
        Metric("Bq", "1", "s-1"),
        Metric("Gy", "1", "J/kg"),
        Metric("Sv", "1", "J/kg"),
    ];
}
