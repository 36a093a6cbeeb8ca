using Criteria;

namespace Trials;

/// <summary>Scores that a physician assessed.</summary>
public sealed record Scores
{
    /// <summary>The performance status of the Eastern Cooperative Oncology Group.</summary>
    [Range(0, 5)]
    public int? Ecog { get; init; }
}
