using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>Weights: avoirdupois, troy and apothecaries', all from the grain, and the rounded metric ounce of food labels.</summary>
internal static class CustomaryMasses
{
    public static readonly UcumDefinition[] Rows =
    [
        Plain("[gr]", "64.79891", "mg"),
        Plain("[lb_av]", "7000", "[gr]"),
        Plain("[oz_av]", "1", "[lb_av]/16"),
        Plain("[dr_av]", "1", "[oz_av]/16"),
        Plain("[scwt_av]", "100", "[lb_av]"),
        Plain("[lcwt_av]", "112", "[lb_av]"),
        Plain("[ston_av]", "20", "[scwt_av]"),
        Plain("[lton_av]", "20", "[lcwt_av]"),
        Plain("[stone_av]", "14", "[lb_av]"),

        Plain("[pwt_tr]", "24", "[gr]"),
        Plain("[oz_tr]", "20", "[pwt_tr]"),
        Plain("[lb_tr]", "12", "[oz_tr]"),

        Plain("[sc_ap]", "20", "[gr]"),
        Plain("[dr_ap]", "3", "[sc_ap]"),
        Plain("[oz_ap]", "8", "[dr_ap]"),
        Plain("[lb_ap]", "12", "[oz_ap]"),

        Plain("[oz_m]", "28", "g"),
    ];
}
