namespace Criteria.Fhir;

/// <summary>The URIs by which FHIR names the code systems of eligibility criteria, as listed on the FHIR R4 page "Using Code Systems".</summary>
public static class CodeSystems
{
    /// <summary>LOINC, of laboratory tests and other observations.</summary>
    public const string Loinc = "http://loinc.org";

    /// <summary>SNOMED CT, of findings and procedures.</summary>
    public const string Snomed = "http://snomed.info/sct";

    /// <summary>RxNorm, of medications.</summary>
    public const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    /// <summary>CVX, of vaccines.</summary>
    public const string Cvx = "http://hl7.org/fhir/sid/cvx";

    /// <summary>UCUM, of units.</summary>
    public const string Ucum = "http://unitsofmeasure.org";
}
