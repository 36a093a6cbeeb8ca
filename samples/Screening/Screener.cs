using System;
using System.Collections.Generic;
using System.IO;
using Criteria;
using Screening.Patients;
using Trials;

namespace Screening;

/// <summary>Screens patients for any trial about charts.</summary>
internal static class Screener
{
    /// <summary>Screens patients one after the other; of all of them, only the one to explain is kept.</summary>
    /// <param name="patients">The patients, read while they are screened.</param>
    /// <param name="asOf">The day on which they are screened.</param>
    /// <param name="wanted">The id of the patient to explain; null: the first whom one criterion alone keeps out, else the first.</param>
    public static ScreeningResult Screen<TTrial>(IEnumerable<Patient> patients, DateOnly asOf, string? wanted)
        where TTrial : struct, ITrial<Chart>
    {
        var trial = default(TTrial);
        var attrition = new AttritionTable(trial.Info);
        var outcomes = new Outcome[trial.Info.Criteria.Count];
        Patient? first = null, nearMiss = null, found = null;
        foreach (var patient in patients)
        {
            var verdict = trial.Evaluate(patient.Chart, patient.ParametersAt(asOf, trial.Info), outcomes);
            var onlyReason = attrition.Add(verdict, outcomes);
            first ??= patient;
            if (onlyReason is not null)
                nearMiss ??= patient;
            if (patient.Id == wanted)
                found ??= patient;
        }

        return new(attrition, asOf, wanted is null ? nearMiss ?? first : found);
    }

    /// <summary>What becomes of one patient.</summary>
    public static Verdict Verdict<TTrial>(Patient patient, DateOnly asOf)
        where TTrial : struct, ITrial<Chart>
        => default(TTrial).Screen(patient.Chart, patient.ParametersAt(asOf, default(TTrial).Info));

    /// <summary>Writes every criterion with its outcome for one patient.</summary>
    public static void Explain<TTrial>(Patient patient, DateOnly asOf, TextWriter writer)
        where TTrial : struct, ITrial<Chart>
        => default(TTrial).Explain(patient.Chart, patient.ParametersAt(asOf, default(TTrial).Info), writer);
}

/// <summary>What became of a cohort.</summary>
/// <param name="Attrition">How many patients each criterion lets through.</param>
/// <param name="AsOf">The day on which they were screened.</param>
/// <param name="Explained">The patient to explain; null where there is none, or none of the wanted id.</param>
internal sealed record ScreeningResult(AttritionTable Attrition, DateOnly AsOf, Patient? Explained);
