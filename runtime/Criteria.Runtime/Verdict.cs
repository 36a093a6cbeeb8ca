namespace Criteria;

/// <summary>What a trial, or one of its cohorts, says of a patient.</summary>
public enum Verdict
{
    /// <summary>Nothing speaks against the patient, but something is not known yet.</summary>
    Undetermined = 0,

    /// <summary>Every inclusion criterion that applies is met and no exclusion criterion is.</summary>
    Eligible = 1,

    /// <summary>An inclusion criterion is not met, or an exclusion criterion is; nothing that becomes known changes that.</summary>
    Ineligible = 2,
}
