using System;

namespace Screening;

/// <summary>What the user asked for, checked.</summary>
/// <param name="Trial">The trial to screen for; null: every one.</param>
/// <param name="PatientFile">The file of FHIR records; null: the embedded cohort.</param>
/// <param name="AsOf">The day on which the patients are screened.</param>
/// <param name="Patient">The id of the patient to explain; null: one that the command chooses.</param>
/// <param name="Format">The form of the result.</param>
internal sealed record ScreeningOptions(TrialChoice? Trial, string? PatientFile, DateOnly AsOf, string? Patient, ReportFormat Format);

/// <summary>The form of the result.</summary>
internal enum ReportFormat
{
    Text,
    Json,
}
