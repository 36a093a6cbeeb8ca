namespace Criteria.Fhir.Resources;

/// <summary>An entry of somebody's record, before it is known whose.</summary>
/// <param name="Record">What will be part of the patient's record.</param>
/// <param name="Subject">The patient, as <see cref="Reference.Normalize"/> writes it; null where the resource names none.</param>
/// <param name="Medication">A medication described in a resource of its own; null where the codes are known.</param>
internal readonly record struct ParsedResource(ClinicalRecord Record, string? Subject, string? Medication = null);
