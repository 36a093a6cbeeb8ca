namespace Criteria.Fhir;

/// <summary>An entry that begins, and may go on or end: a condition, a medication, a procedure.</summary>
public abstract record CourseRecord : ClinicalRecord
{
    /// <summary>When it began; null where that is not known.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended; null where it has not ended by the as-of date, or the end is not known.</summary>
    public PartialDate? End { get; init; }

    /// <summary>
    /// Whether it goes on at the as-of date; null where the record does not tell. A dated end decides; without one the status does,
    /// which bears no date and is taken to hold on the as-of date.
    /// </summary>
    public bool? Ongoing { get; init; }

    /// <summary>When it was recorded, ordered or asserted; null where that is not known.</summary>
    public PartialDate? Recorded { get; init; }
}

/// <summary>A diagnosis or problem (FHIR <c>Condition</c>). Refuted ones and errors of entry are not among a patient's conditions.</summary>
public sealed record ConditionRecord : CourseRecord
{
    /// <summary><c>confirmed</c>, <c>provisional</c>, <c>differential</c> or <c>unconfirmed</c>; null where it is not stated.</summary>
    public string? VerificationStatus { get; init; }
}

/// <summary>
/// A medication (FHIR <c>MedicationRequest</c>, <c>MedicationStatement</c>, <c>MedicationAdministration</c> or <c>MedicationDispense</c>).
/// Errors of entry, drafts, proposals, withdrawn orders and what was not taken are not among a patient's medications.
/// </summary>
public sealed record MedicationRecord : CourseRecord
{
    /// <summary>The resource's type: an order says less than an administration.</summary>
    public required string Source { get; init; }
}

/// <summary>A procedure (FHIR <c>Procedure</c>). Errors of entry, and what was only prepared or not done, are not among a patient's procedures.</summary>
public sealed record ProcedureRecord : CourseRecord;
