namespace Trials;

/// <summary>Stomach and bowels.</summary>
public sealed record Digestion
{
    /// <summary>A peptic ulcer at present.</summary>
    public bool? ActivePepticUlcer { get; init; }

    /// <summary>Peptic ulcers that came back.</summary>
    public bool? RecurrentPepticUlcer { get; init; }
}
