using System.Collections.Generic;
using System.Linq;
using Criteria;
using Criteria.Fhir;
using Trials;

namespace Screening.Records;

/// <summary>A diagnosis by its code in SNOMED CT.</summary>
internal readonly record struct Diagnosis(string SnomedCode)
{
    public bool IsIn(IReadOnlyList<Code> codes) => codes.Contains(new(CodeSystems.Snomed, SnomedCode));
}

/// <summary>The diagnoses that the charts ask for. The codes are those of the cohort definitions in OHDSI/PhenotypeLibrary.</summary>
internal static class Diagnoses
{
    public static readonly Diagnosis CongenitalLongQt = new("442917000");
    public static readonly Diagnosis DiabeticKetoacidosis = new("420422005");
    public static readonly Diagnosis Hiv = new("86406008");
    public static readonly Diagnosis Lupus = new("55464009");
    public static readonly Diagnosis MyocardialInfarction = new("22298006");
    public static readonly Diagnosis UnstableAngina = new("4557003");

    /// <summary>The diseases of the nervous system, with what a chart calls them.</summary>
    public static readonly (Diagnosis Diagnosis, NervousDiseaseKind Kind)[] NervousDiseases =
    [
        (new("84757009"), NervousDiseaseKind.Epilepsy),
        (new("230690007"), NervousDiseaseKind.CerebrovascularAccident),
        (new("45170000"), NervousDiseaseKind.Encephalitis),
        (new("52448006"), NervousDiseaseKind.Dementia),
    ];
}
