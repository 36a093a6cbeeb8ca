namespace Criteria.Fhir;

/// <summary>A result in a wanted unit, each number converted in decimal arithmetic and then rounded once to a double.</summary>
/// <param name="Value">The value, or the limit that <paramref name="Comparator"/> makes of it.</param>
/// <param name="Low">The lower limit of the laboratory's normal range, in the same unit; null where there is none.</param>
/// <param name="High">The upper limit; null where there is none.</param>
/// <param name="Comparator">Whether the value is the result or a limit of it.</param>
/// <param name="Effective">When the patient was in that state.</param>
public readonly record struct LabResult(double Value, double? Low, double? High, QuantityComparator Comparator, FhirDateTime Effective);
