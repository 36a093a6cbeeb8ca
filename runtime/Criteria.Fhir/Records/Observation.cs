using System.Collections.Generic;

namespace Criteria.Fhir;

/// <summary>
/// A result (FHIR <c>Observation</c>) that counts: its status is <c>final</c>, <c>amended</c> or <c>corrected</c>, or <c>unknown</c> where
/// the caller accepts that, and it is dated, not after the as-of date.
/// </summary>
public sealed record Observation : ClinicalRecord
{
    /// <summary>When the patient was in the observed state; of a period, its end.</summary>
    public required FhirDateTime Effective { get; init; }

    /// <summary>The observation's own value.</summary>
    public required Measurement Result { get; init; }

    /// <summary>What was measured along with it, each with its own code, such as the two blood pressures.</summary>
    public IReadOnlyList<Measurement> Components { get; init; } = [];

    /// <summary>The observation's own value in a wanted unit; see <see cref="Measurement.TryGetQuantity"/>.</summary>
    public bool TryGetQuantity(string unit, QuantityConverter convert, out decimal value) => Result.TryGetQuantity(unit, convert, out value);
}
