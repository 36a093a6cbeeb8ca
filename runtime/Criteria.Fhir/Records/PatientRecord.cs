using System.Collections.Generic;

namespace Criteria.Fhir;

/// <summary>
/// One patient's record as it stood on the as-of date, in no form but its own: a caller maps it to the subject type of its trials.
/// </summary>
/// <remarks>
/// The lists hold what the source recorded. More may have happened, so they map to open lists, unless <see cref="HistoryComplete"/>.
/// </remarks>
public sealed record PatientRecord
{
    /// <summary>The patient's id, or the address of the entry where the resource has no id.</summary>
    public required string Id { get; init; }

    /// <summary>The birth date as far as it is known; null where it is missing, or after the as-of date.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>The administrative gender as it is written: <c>male</c>, <c>female</c>, <c>other</c>, <c>unknown</c>.</summary>
    public string? Gender { get; init; }

    /// <summary>Whether the patient had died by the as-of date; null where the record says nothing of it.</summary>
    public bool? Deceased { get; init; }

    /// <summary>The date of death; null where the patient is not known to have died by the as-of date, or the date is missing.</summary>
    public PartialDate? DeceasedDate { get; init; }

    /// <summary>The results that count, in the source's order.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>The conditions, in the source's order.</summary>
    public IReadOnlyList<ConditionRecord> Conditions { get; init; } = [];

    /// <summary>The medications, in the source's order.</summary>
    public IReadOnlyList<MedicationRecord> Medications { get; init; } = [];

    /// <summary>The procedures, in the source's order.</summary>
    public IReadOnlyList<ProcedureRecord> Procedures { get; init; } = [];

    /// <summary>The vaccinations, in the source's order.</summary>
    public IReadOnlyList<ImmunizationRecord> Immunizations { get; init; } = [];

    /// <summary>What the caller declared: that the lists hold all there was.</summary>
    public bool HistoryComplete { get; init; }

    /// <summary>The latest usable result under any of the given LOINC codes, an observation's own or a component's, in a wanted unit.</summary>
    /// <remarks>
    /// A value that is no quantity, has no unit, or whose unit does not convert does not exist here: it is counted, and the latest of
    /// the others stands. Several of the same moment are one result where they agree in the wanted unit (its range missing unless
    /// that agrees too); where they do not, which of them holds is not known: they are counted as a tie, and the result is missing, or
    /// what <paramref name="ties"/> says is true of all of them. Dates known to the month or year only are ordered by the earliest day
    /// they may be.
    /// </remarks>
    /// <param name="loincCodes">The codes that mean the same measurement.</param>
    /// <param name="unit">The wanted UCUM code.</param>
    /// <param name="convert">How units are converted for this analyte.</param>
    /// <param name="report">Where to count what was used and what was not; null to count nothing.</param>
    /// <param name="ties">What different results of the latest moment give.</param>
    /// <returns>Null where there is none.</returns>
    public LabResult? Latest(
        IReadOnlyCollection<string> loincCodes, string unit, QuantityConverter convert, LookupReport? report = null, TiedResults ties = TiedResults.Missing) =>
        LabLookup.Latest(Observations, loincCodes, unit, convert, report, ties);

    /// <summary>
    /// All usable results under any of the given LOINC codes in a wanted unit, the earliest first; those of one moment in the source's
    /// order, agreeing or not.
    /// </summary>
    /// <param name="loincCodes">The codes that mean the same measurement.</param>
    /// <param name="unit">The wanted UCUM code.</param>
    /// <param name="convert">How units are converted for this analyte.</param>
    /// <param name="report">Where to count what was used and what was not; null to count nothing.</param>
    public IReadOnlyList<LabResult> All(IReadOnlyCollection<string> loincCodes, string unit, QuantityConverter convert, LookupReport? report = null) =>
        LabLookup.All(Observations, loincCodes, unit, convert, report);

    /// <summary>The observations that bear, themselves or in a component, any of the given LOINC codes, whatever their values; in the source's order.</summary>
    public IEnumerable<Observation> Find(IReadOnlyCollection<string> loincCodes) => LabLookup.Find(Observations, loincCodes);
}
