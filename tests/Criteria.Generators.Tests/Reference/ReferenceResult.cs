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
    IReadOnlyList<int> Missing)
{
    /// <summary>One fact of the result a line, by name, so that two results can be compared and their difference read.</summary>
    public IEnumerable<string> Describe(Trial trial)
    {
        yield return $"verdict {Verdict}";
        foreach (var criterion in trial.AllCriteria)
        {
            if (criterion.Role != CriterionRole.Heading)
                yield return $"criterion {criterion.Identifier} {Outcomes[criterion.Index]}";
        }

        for (var index = 0; index < trial.Cohorts.Count; index++)
            yield return $"cohort {trial.Cohorts[index].Identifier} {CohortVerdicts[index]}";
        foreach (var index in Blocking)
            yield return $"blocking {trial.AllCriteria[index].Identifier}";
        foreach (var index in Missing)
            yield return $"missing {trial.Facts[index].Identifier}";
    }
}
