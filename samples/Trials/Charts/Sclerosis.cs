namespace Trials;

/// <summary>Systemic sclerosis: its classification and how far its skin goes.</summary>
public sealed record Sclerosis
{
    /// <summary>The items of the ACR/EULAR 2013 classification criteria.</summary>
    public AcrEular2013? AcrEular2013 { get; init; }

    /// <summary>The sites of the modified Rodnan skin score.</summary>
    public SkinScore? SkinScore { get; init; }
}
