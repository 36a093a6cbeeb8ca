namespace Trials;

/// <summary>A cannula or a tube that stays in the body.</summary>
public sealed record IndwellingDevice
{
    /// <summary>Of which kind.</summary>
    public DeviceKind? Kind { get; init; }
}

/// <summary>The kinds of cannulas and tubes.</summary>
public enum DeviceKind
{
    /// <summary>A central venous catheter.</summary>
    CentralVenousCatheter,

    /// <summary>Another cannula.</summary>
    Cannula,

    /// <summary>A drainage tube.</summary>
    Drain,
}
