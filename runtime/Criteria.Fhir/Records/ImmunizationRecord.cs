namespace Criteria.Fhir;

/// <summary>A vaccination (FHIR <c>Immunization</c>). Errors of entry and vaccinations not done are not among a patient's immunizations.</summary>
public sealed record ImmunizationRecord : ClinicalRecord
{
    /// <summary>When it was given; null where that is not known.</summary>
    public PartialDate? Date { get; init; }
}
