using Criteria;

namespace Trials;

/// <summary>The 17 sites of the modified Rodnan skin score, each 0 normal, 1 mild, 2 moderate, 3 severe: skin that cannot be pinched.</summary>
/// <remarks>Clements, J Rheumatol 1993;20:1892. The score is their sum, 0 to 51.</remarks>
public sealed record SkinScore
{
    /// <summary>The face.</summary>
    [Range(0, 3)]
    public int? Face { get; init; }

    /// <summary>The front of the chest.</summary>
    [Range(0, 3)]
    public int? Chest { get; init; }

    /// <summary>The abdomen.</summary>
    [Range(0, 3)]
    public int? Abdomen { get; init; }

    /// <summary>The fingers of the left hand.</summary>
    [Range(0, 3)]
    public int? LeftFingers { get; init; }

    /// <summary>The fingers of the right hand.</summary>
    [Range(0, 3)]
    public int? RightFingers { get; init; }

    /// <summary>The left back of the hand.</summary>
    [Range(0, 3)]
    public int? LeftHand { get; init; }

    /// <summary>The right back of the hand.</summary>
    [Range(0, 3)]
    public int? RightHand { get; init; }

    /// <summary>The left forearm.</summary>
    [Range(0, 3)]
    public int? LeftForearm { get; init; }

    /// <summary>The right forearm.</summary>
    [Range(0, 3)]
    public int? RightForearm { get; init; }

    /// <summary>The left upper arm.</summary>
    [Range(0, 3)]
    public int? LeftUpperArm { get; init; }

    /// <summary>The right upper arm.</summary>
    [Range(0, 3)]
    public int? RightUpperArm { get; init; }

    /// <summary>The left thigh.</summary>
    [Range(0, 3)]
    public int? LeftThigh { get; init; }

    /// <summary>The right thigh.</summary>
    [Range(0, 3)]
    public int? RightThigh { get; init; }

    /// <summary>The left lower leg.</summary>
    [Range(0, 3)]
    public int? LeftLeg { get; init; }

    /// <summary>The right lower leg.</summary>
    [Range(0, 3)]
    public int? RightLeg { get; init; }

    /// <summary>The left foot.</summary>
    [Range(0, 3)]
    public int? LeftFoot { get; init; }

    /// <summary>The right foot.</summary>
    [Range(0, 3)]
    public int? RightFoot { get; init; }
}
