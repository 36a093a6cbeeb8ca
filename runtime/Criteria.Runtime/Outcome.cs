namespace Criteria;

/// <summary>What a criterion says of a patient.</summary>
/// <remarks>The number is the encoding in files and SQL: bit 0 definitely true, bit 1 definitely false, both for not applicable.</remarks>
public enum Outcome
{
    /// <summary>The data do not decide it.</summary>
    Unknown = 0,

    /// <summary>The criterion holds. For an exclusion criterion that means the patient is excluded.</summary>
    Met = 1,

    /// <summary>The criterion does not hold.</summary>
    NotMet = 2,

    /// <summary>The criterion does not concern this patient; it neither fails an inclusion nor meets an exclusion.</summary>
    NotApplicable = 3,
}
