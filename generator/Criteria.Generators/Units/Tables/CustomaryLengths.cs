using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>Customary lengths and what is built on them: international, of the United States' surveys, British Imperial, and typesetters'.</summary>
internal static class CustomaryLengths
{
    public static readonly UcumDefinition[] Rows =
    [
        Plain("[in_i]", "2.54", "cm"),
        Plain("[ft_i]", "12", "[in_i]"),
        Plain("[yd_i]", "3", "[ft_i]"),
        Plain("[mi_i]", "5280", "[ft_i]"),
        Plain("[fth_i]", "6", "[ft_i]"),
        Plain("[nmi_i]", "1852", "m"),
        Plain("[kn_i]", "1", "[nmi_i]/h"),
        Plain("[sin_i]", "1", "[in_i]2"),
        Plain("[sft_i]", "1", "[ft_i]2"),
        Plain("[syd_i]", "1", "[yd_i]2"),
        Plain("[cin_i]", "1", "[in_i]3"),
        Plain("[cft_i]", "1", "[ft_i]3"),
        Plain("[cyd_i]", "1", "[yd_i]3"),
        Plain("[bf_i]", "144", "[in_i]3"),
        Plain("[cr_i]", "128", "[ft_i]3"),
        Plain("[mil_i]", "1e-3", "[in_i]"),
        Plain("[cml_i]", "1", "[pi]/4.[mil_i]2"),
        Plain("[hd_i]", "4", "[in_i]"),

        Plain("[ft_us]", "1200", "m/3937"),
        Plain("[yd_us]", "3", "[ft_us]"),
        Plain("[in_us]", "1", "[ft_us]/12"),
        Plain("[rd_us]", "16.5", "[ft_us]"),
        Plain("[ch_us]", "4", "[rd_us]"),
        Plain("[lk_us]", "1", "[ch_us]/100"),
        Plain("[rch_us]", "100", "[ft_us]"),
        Plain("[rlk_us]", "1", "[rch_us]/100"),
        Plain("[fth_us]", "6", "[ft_us]"),
        Plain("[fur_us]", "40", "[rd_us]"),
        Plain("[mi_us]", "8", "[fur_us]"),
        Plain("[acr_us]", "160", "[rd_us]2"),
        Plain("[srd_us]", "1", "[rd_us]2"),
        Plain("[smi_us]", "1", "[mi_us]2"),
        Plain("[sct]", "1", "[mi_us]2"),
        Plain("[twp]", "36", "[sct]"),
        Plain("[mil_us]", "1e-3", "[in_us]"),

        Plain("[in_br]", "2.539998", "cm"),
        Plain("[ft_br]", "12", "[in_br]"),
        Plain("[rd_br]", "16.5", "[ft_br]"),
        Plain("[ch_br]", "4", "[rd_br]"),
        Plain("[lk_br]", "1", "[ch_br]/100"),
        Plain("[fth_br]", "6", "[ft_br]"),
        Plain("[pc_br]", "2.5", "[ft_br]"),
        Plain("[yd_br]", "3", "[ft_br]"),
        Plain("[mi_br]", "5280", "[ft_br]"),
        Plain("[nmi_br]", "6080", "[ft_br]"),
        Plain("[kn_br]", "1", "[nmi_br]/h"),
        Plain("[acr_br]", "4840", "[yd_br]2"),

        Plain("[lne]", "1", "[in_i]/12"),
        Plain("[pnt]", "1", "[lne]/6"),
        Plain("[pca]", "12", "[pnt]"),
        Plain("[pnt_pr]", "0.013837", "[in_i]"),
        Plain("[pca_pr]", "12", "[pnt_pr]"),
        Plain("[pied]", "32.48", "cm"),
        Plain("[pouce]", "1", "[pied]/12"),
        Plain("[ligne]", "1", "[pouce]/12"),
        Plain("[didot]", "1", "[ligne]/6"),
        Plain("[cicero]", "12", "[didot]"),
    ];
}
