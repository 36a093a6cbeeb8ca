using System.Collections.Generic;

namespace Criteria.Fhir;

/// <summary>What every entry of a patient's record has: an id, codes and a status.</summary>
public abstract record ClinicalRecord
{
    /// <summary>The resource's id; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The codes of what was observed, diagnosed, taken or done, in the source's order; a coding without a system has an empty one.</summary>
    public IReadOnlyList<Code> Codes { get; init; } = [];

    /// <summary>The words beside the codes; null where there are none.</summary>
    public string? Text { get; init; }

    /// <summary>The resource's status as it is written; for a condition its clinical status. Null where there is none.</summary>
    public string? Status { get; init; }
}
