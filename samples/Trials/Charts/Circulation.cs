namespace Trials;

/// <summary>Failure of the circulation and of clotting.</summary>
public sealed record Circulation
{
    /// <summary>Disseminated intravascular coagulation.</summary>
    public bool? IntravascularCoagulation { get; init; }

    /// <summary>Unstable vital signs.</summary>
    public bool? UnstableVitalSigns { get; init; }

    /// <summary>Whether vasoactive drugs are needed to keep up the blood pressure.</summary>
    public bool? NeedsVasoactiveDrugs { get; init; }
}
