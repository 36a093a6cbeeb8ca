using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>Natural constants as units.</summary>
internal static class ConstantUnits
{
    public static readonly UcumDefinition[] Rows =
    [
        Metric("[c]", "299792458", "m/s"),

        // The specification's table prints the exponent -24, which is that of the constant in other units.
        Metric("[h]", "6.6260755e-34", "J.s"),
        Metric("[k]", "1.380658e-23", "J/K"),
        Metric("[eps_0]", "8.854187817e-12", "F/m"),
        Metric("[mu_0]", "1", "4.[pi].10*-7.N/A2"),
        Metric("[e]", "1.60217733e-19", "C"),
        Metric("[m_e]", "9.1093897e-28", "g"),
        Metric("[m_p]", "1.6726231e-24", "g"),
        Metric("[G]", "6.67259e-11", "m3.kg-1.s-2"),
        Metric("[g]", "9.80665", "m/s2"),
        Plain("atm", "101325", "Pa"),
        Metric("[ly]", "1", "[c].a_j"),
        Metric("gf", "1", "g.[g]"),
        Plain("[lbf_av]", "1", "[lb_av].[g]"),
    ];
}
