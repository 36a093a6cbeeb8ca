using Criteria;

namespace Trials;

/// <summary>Scores that a physician assessed.</summary>
public sealed record Scores
{
    /// <summary>The performance status of the Eastern Cooperative Oncology Group.</summary>
    [Range(0, 5)]
    public int? Ecog { get; init; }

    /// <summary>The physician's global assessment of lupus on SELENA's visual scale: 0 none, 1 mild, 2 moderate, 3 severe, and what lies between.</summary>
    [Range(0, 3)]
    public double? PhysicianGlobalAssessment { get; init; }
}
