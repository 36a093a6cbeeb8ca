namespace Criteria.Fhir;

/// <summary>What different results of the same latest moment give. None of these chooses between them.</summary>
public enum TiedResults
{
    /// <summary>No result.</summary>
    Missing,

    /// <summary>The lowest of them as a lower limit: whichever of them holds, the result is at least that. It decides a minimum that all of them reach.</summary>
    AtLeastTheLowest,

    /// <summary>The highest of them as an upper limit: whichever of them holds, the result is at most that. It decides a maximum that all of them keep.</summary>
    AtMostTheHighest,
}
