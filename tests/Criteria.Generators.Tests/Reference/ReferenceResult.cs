using Criteria.Generators.Trials;

namespace Criteria.Generators.Tests.Reference;

/// <summary>The names and numbers of <c>Criteria.Outcome</c>, which tests of the generator do not reference.</summary>
internal enum ReferenceOutcome
{
    Unknown,
    Met,
    NotMet,
    NotApplicable,
}

/// <summary>The names and numbers of <c>Criteria.Verdict</c>.</summary>
internal enum ReferenceVerdict
{
    Undetermined,
    Eligible,
    Ineligible,
}

/// <summary>What a trial says of a patient.</summary>
/// <param name="Outcomes">By the index in <see cref="Trial.AllCriteria"/>.</param>
/// <param name="CohortVerdicts">By the index in <see cref="Trial.Cohorts"/>.</param>
/// <param name="Blocking">Indexes of top-level criteria that make the patient ineligible.</param>
/// <param name="Missing">Indexes into <see cref="Trial.Facts"/>.</param>
internal sealed record ReferenceResult(
    ReferenceVerdict Verdict,
    IReadOnlyList<ReferenceOutcome> Outcomes,
    IReadOnlyList<ReferenceVerdict> CohortVerdicts,
    IReadOnlyList<int> Blocking,
    IReadOnlyList<int> Missing);
