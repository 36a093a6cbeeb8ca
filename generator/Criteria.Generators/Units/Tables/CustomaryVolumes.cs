using static Criteria.Units.UcumDefinition;

namespace Criteria.Units;

/// <summary>Volumes of the United States, with the rounded metric ones of food labels, and British Imperial ones.</summary>
internal static class CustomaryVolumes
{
    public static readonly UcumDefinition[] Rows =
    [
        Plain("[gal_us]", "231", "[in_i]3"),
        Plain("[bbl_us]", "42", "[gal_us]"),
        Plain("[qt_us]", "1", "[gal_us]/4"),
        Plain("[pt_us]", "1", "[qt_us]/2"),
        Plain("[gil_us]", "1", "[pt_us]/4"),
        Plain("[foz_us]", "1", "[gil_us]/4"),
        Plain("[fdr_us]", "1", "[foz_us]/8"),
        Plain("[min_us]", "1", "[fdr_us]/60"),
        Plain("[crd_us]", "128", "[ft_i]3"),
        Plain("[bu_us]", "2150.42", "[in_i]3"),
        Plain("[gal_wi]", "1", "[bu_us]/8"),
        Plain("[pk_us]", "1", "[bu_us]/4"),
        Plain("[dqt_us]", "1", "[pk_us]/8"),
        Plain("[dpt_us]", "1", "[dqt_us]/2"),
        Plain("[tbs_us]", "1", "[foz_us]/2"),
        Plain("[tsp_us]", "1", "[tbs_us]/3"),
        Plain("[cup_us]", "16", "[tbs_us]"),

        Plain("[foz_m]", "30", "mL"),
        Plain("[cup_m]", "240", "mL"),
        Plain("[tsp_m]", "5", "mL"),
        Plain("[tbs_m]", "15", "mL"),

        Plain("[gal_br]", "4.54609", "l"),
        Plain("[pk_br]", "2", "[gal_br]"),
        Plain("[bu_br]", "4", "[pk_br]"),
        Plain("[qt_br]", "1", "[gal_br]/4"),
        Plain("[pt_br]", "1", "[qt_br]/2"),
        Plain("[gil_br]", "1", "[pt_br]/4"),
        Plain("[foz_br]", "1", "[gil_br]/5"),
        Plain("[fdr_br]", "1", "[foz_br]/8"),
        Plain("[min_br]", "1", "[fdr_br]/60"),
    ];
}
