namespace Criteria.Units;

/// <summary>The sources that the catalogue's figures and codes name.</summary>
internal static class CatalogueSources
{
    public const string Unverified = "unverified: proposed by this project, checked against no source";

    public const string WholeOfAShare = "a share: from none to all";

    /// <summary>Lowest and highest valid values of the MIMIC extraction pipeline.</summary>
    public const string MimicRanges = "MLforHealth/MIMIC_Extract, resources/variable_ranges.csv, valid low and high";

    public const string MimicRangesNarrowed = MimicRanges + "; one end narrowed or widened by this project to what a living patient can have";

    /// <summary>Laboratory codes of the MIMIC-IV mapping.</summary>
    public const string MimicCodes = "LOINC codes: MIT-LCP/mimic-code, mimic-iv/mapping/d_labitems_to_loinc.csv";

    public const string LabCodes = MimicCodes + ", and medizininformatik-initiative/loincsnomed-lab-concepts, output/valuesets";

    public const string GermanLabCodes = "LOINC codes: medizininformatik-initiative/loincsnomed-lab-concepts, output/valuesets";

    public const string FlowsheetCodes = "LOINC codes: LHNCBC/flowsheet-lhc, src/stores/h17.js";

    /// <summary>Molar masses of LOINC's equivalence classes.</summary>
    public const string MolarMasses = "molar mass from LHNCBC/loinc-equivalence-classes, src/molecular_weights.xlsx";
}
