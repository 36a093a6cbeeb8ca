using System;

namespace Criteria.Fhir;

/// <summary>What a <see cref="FhirReader"/> takes from its input.</summary>
public sealed record FhirReaderOptions
{
    /// <summary>The day the patients are looked at. Nothing dated after it exists: records that start later are dropped, ends that lie later have not happened.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>
    /// Whether observations with the status <c>unknown</c> count beside <c>final</c>, <c>amended</c> and <c>corrected</c>. Off unless the
    /// caller knows that its source writes no better status.
    /// </summary>
    public bool AcceptUnknownStatus { get; init; }

    /// <summary>
    /// Whether the input is the patients' whole history, so that what is not in a list did not happen. Passed on as
    /// <see cref="PatientRecord.HistoryComplete"/>; a health record alone never says so.
    /// </summary>
    public bool HistoryComplete { get; init; }

    /// <summary>
    /// The longest JSON text that is read, in bytes; a longer one is unreadable and counted. It bounds the memory that an input
    /// can take. 512 MiB unless set.
    /// </summary>
    public int MaximumRecordBytes { get; init; } = 512 * 1024 * 1024;
}
