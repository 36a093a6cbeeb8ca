using Criteria;

namespace Trials;

/// <summary>Scores that a physician assessed.</summary>
public sealed record Scores
{
    /// <summary>The SLE disease activity index 2000.</summary>
    [Range(0, 105)]
    public int? Sledai2K { get; init; }

    /// <summary>The performance status of the Eastern Cooperative Oncology Group.</summary>
    [Range(0, 5)]
    public int? Ecog { get; init; }
}
