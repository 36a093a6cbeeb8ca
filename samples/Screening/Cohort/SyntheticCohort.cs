using System;
using System.Collections.Generic;
using Screening.Patients;
using static Screening.Cohort.Archetypes;

namespace Screening.Cohort;

/// <summary>The embedded cohort: invented patients with autoimmune diseases, the same in every run.</summary>
internal static class SyntheticCohort
{
    private const int OfEachKind = 5;

    /// <summary>The day on which the cohort is screened. Nothing in it is later, but for what is planned.</summary>
    public static DateOnly AsOf => Days.Screening;

    public static IReadOnlyList<Patient> Patients { get; } = [.. Make()];

    private static IEnumerable<Patient> Make()
    {
        var variation = new Variation(seed: 20260302);
        (Patient Archetype, string Prefix)[] kinds =
        [
            (RefractoryLupus, "SLE"), (LupusNephritis, "LN"), (CytopenicLupus, "CYT"), (SystemicSclerosis, "SSC"), (ChildhoodLupus, "CHILD"),
            (LateOnsetLupus, "LATE"), (NewReferral, "NEW"), (OverlapMyositis, "MYO"), (SjogrenSyndrome, "SJO"), (JuvenileSclerosis, "JSSC"),
        ];
        foreach (var (archetype, prefix) in kinds)
        {
            foreach (var patient in variation.Of(archetype, prefix, OfEachKind))
                yield return patient;
        }

        foreach (var patient in BoundaryPatients.All())
            yield return patient;
    }
}
