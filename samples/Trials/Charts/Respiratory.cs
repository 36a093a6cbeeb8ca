using System.Collections.Generic;

namespace Trials;

/// <summary>Lungs and breathing.</summary>
public sealed record Respiratory
{
    /// <summary>Whether oxygen has to be inhaled to keep up the saturation.</summary>
    public bool? NeedsOxygen { get; init; }

    /// <summary>The respiratory diseases that the patient has, acute and chronic.</summary>
    public IReadOnlyList<RespiratoryDisease?>? Diseases { get; init; }
}

/// <summary>A respiratory disease.</summary>
public sealed record RespiratoryDisease
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the physician attributes it to lupus.</summary>
    public bool? DueToLupus { get; init; }
}
