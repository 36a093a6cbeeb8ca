using System;
using System.Collections.Generic;
using System.Linq;
using Criteria;
using Screening.Patients;

namespace Screening;

/// <summary>What becomes of each patient of a cohort in each trial.</summary>
/// <param name="AsOf">The day on which they were screened.</param>
/// <param name="Rows">The patients in the order in which they came.</param>
internal sealed record VerdictMatrix(DateOnly AsOf, IReadOnlyList<VerdictRow> Rows)
{
    /// <summary>The trials, in the order of the verdicts of each row.</summary>
    public static IReadOnlyList<TrialChoice> Trials => TrialChoice.All;

    /// <summary>Screens patients one after the other, each for every trial; of them only the verdicts are kept.</summary>
    public static VerdictMatrix Of(IEnumerable<Patient> patients, DateOnly asOf)
        => new(asOf, [.. patients.Select(patient => new VerdictRow(patient.Id, [.. Trials.Select(trial => trial.Verdict(patient, asOf))]))]);

    /// <summary>How many patients have a verdict in the trial of this place.</summary>
    public int Count(int trial, Verdict verdict) => Rows.Count(row => row.Verdicts[trial] == verdict);
}

/// <summary>One patient's verdicts.</summary>
/// <param name="Patient">The patient's id.</param>
/// <param name="Verdicts">One for each trial, in their order.</param>
internal sealed record VerdictRow(string Patient, IReadOnlyList<Verdict> Verdicts);
