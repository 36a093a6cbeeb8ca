using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Criteria;
using Screening.Patients;

namespace Screening.Cohort;

/// <summary>The judgements that physicians have given of the invented patients.</summary>
internal static class Judgements
{
    /// <summary>Attestations of exclusion criteria that speak for a patient: cells can be collected, an earlier therapy is without risk.</summary>
    private static readonly HashSet<Judgement> s_speakFor = [new("NCT06585514", "E13"), new("NCT06585514", "E13_2"), new("NCT06792344", "E2")];

    /// <summary>Attestations of inclusion criteria that are one of two ways: what is not so of most patients.</summary>
    private static readonly HashSet<Judgement> s_rare = [new("NCT06792344", "I5_2")];

    /// <summary>Everything that the trials ask for is judged, and nothing speaks against the patient.</summary>
    public static ImmutableDictionary<Judgement, bool> Favourable { get; } = TrialChoice.All
        .SelectMany(static choice => choice.Info.Attestations.Select(identifier => new Judgement(choice.Info.Id, identifier)))
        .ToImmutableDictionary(static judgement => judgement, static judgement => (IsOfInclusion(judgement) && !s_rare.Contains(judgement)) || s_speakFor.Contains(judgement));

    private static bool IsOfInclusion(Judgement judgement) => judgement.Identifier[0] == 'I';
}
