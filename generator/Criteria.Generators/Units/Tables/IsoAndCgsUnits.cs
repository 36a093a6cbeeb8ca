using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>The other units of ISO 1000 and ISO 2955, and those of the older system of centimetre, gram and second.</summary>
internal static class IsoAndCgsUnits
{
    public static readonly UcumDefinition[] Rows =
    [
        Plain("gon", "0.9", "deg"),
        Plain("deg", "2", "[pi].rad/360"),
        Plain("'", "1", "deg/60"),
        Plain("''", "1", "'/60"),
        Metric("l", "1", "dm3"),
        Metric("L", "1", "l"),
        Metric("ar", "100", "m2"),

        // Years and months are means: a year of 365.25 days, a month a twelfth of it. The calendar's years and months are not these.
        Plain("min", "60", "s"),
        Plain("h", "60", "min"),
        Plain("d", "24", "h"),
        Plain("a_t", "365.24219", "d"),
        Plain("a_j", "365.25", "d"),
        Plain("a_g", "365.2425", "d"),
        Plain("a", "1", "a_j"),
        Plain("wk", "7", "d"),
        Plain("mo_s", "29.53059", "d"),
        Plain("mo_j", "1", "a_j/12"),
        Plain("mo_g", "1", "a_g/12"),
        Plain("mo", "1", "mo_j"),

        Metric("t", "1e3", "kg"),
        Metric("bar", "1e5", "Pa"),
        Metric("u", "1.6605402e-24", "g"),
        Metric("eV", "1", "[e].V"),
        Plain("AU", "149597.870691", "Mm"),
        Metric("pc", "3.085678e16", "m"),

        Metric("Ky", "1", "cm-1"),
        Metric("Gal", "1", "cm/s2"),
        Metric("dyn", "1", "g.cm/s2"),
        Metric("erg", "1", "dyn.cm"),
        Metric("P", "1", "dyn.s/cm2"),
        Metric("Bi", "10", "A"),
        Metric("St", "1", "cm2/s"),
        Metric("Mx", "1e-8", "Wb"),
        Metric("G", "1e-4", "T"),
        Metric("Oe", "250", "/[pi].A/m"),
        Metric("Gb", "1", "Oe.cm"),
        Metric("sb", "1", "cd/cm2"),
        Metric("Lmb", "1", "cd/cm2/[pi]"),

        // A phot is a lumen on a square centimetre; the specification's table prints the inverse, 1e-4.
        Metric("ph", "1e4", "lx"),
        Metric("Ci", "3.7e10", "Bq"),
        Metric("R", "2.58e-4", "C/kg"),
        Metric("RAD", "100", "erg/g"),
        Metric("REM", "1", "RAD"),
    ];
}
