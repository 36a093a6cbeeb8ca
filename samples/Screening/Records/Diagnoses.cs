using System.Collections.Generic;
using System.Linq;
using Criteria;
using Criteria.Fhir;

namespace Screening.Records;

/// <summary>A diagnosis by its code in SNOMED CT.</summary>
internal readonly record struct Diagnosis(string SnomedCode)
{
    public bool IsIn(IReadOnlyList<Code> codes) => codes.Contains(new(CodeSystems.Snomed, SnomedCode));
}

/// <summary>The diagnoses that the charts ask for. The codes are those of the cohort definitions in OHDSI/PhenotypeLibrary.</summary>
internal static class Diagnoses
{
    public static readonly Diagnosis CerebrovascularAccident = new("230690007");
    public static readonly Diagnosis CongenitalLongQt = new("442917000");
    public static readonly Diagnosis DiabeticKetoacidosis = new("420422005");
    public static readonly Diagnosis Encephalitis = new("45170000");
    public static readonly Diagnosis MyocardialInfarction = new("22298006");
    public static readonly Diagnosis UnstableAngina = new("4557003");
}
