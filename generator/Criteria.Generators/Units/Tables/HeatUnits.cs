using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>Older units of temperature, heat and power.</summary>
internal static class HeatUnits
{
    public static readonly UcumDefinition[] Rows =
    [
        Affine("[degF]", false, "459.67", "5", "K/9"),
        Plain("[degR]", "5", "K/9"),

        // Réaumur: zero at 273.15 K, 218.52 of its steps of 5/4 K above absolute zero.
        Affine("[degRe]", false, "218.52", "5", "K/4"),

        Metric("cal_[15]", "4.18580", "J"),
        Metric("cal_[20]", "4.18190", "J"),
        Metric("cal_m", "4.19002", "J"),
        Metric("cal_IT", "4.1868", "J"),
        Metric("cal_th", "4.184", "J"),
        Metric("cal", "1", "cal_th"),
        Plain("[Cal]", "1", "kcal_th"),
        Plain("[Btu_39]", "1.05967", "kJ"),
        Plain("[Btu_59]", "1.05480", "kJ"),
        Plain("[Btu_60]", "1.05468", "kJ"),
        Plain("[Btu_m]", "1.05587", "kJ"),
        Plain("[Btu_IT]", "1.05505585262", "kJ"),
        Plain("[Btu_th]", "1.054350", "kJ"),
        Plain("[Btu]", "1", "[Btu_th]"),
        Plain("[HP]", "550", "[ft_i].[lbf_av]/s"),
        Metric("tex", "1", "g/km"),
        Plain("[den]", "1", "g/9/km"),
    ];
}
