using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Trials;

/// <summary>The registry's header: whom the trial says it is for. It is compared with the criteria and never decides.</summary>
internal sealed record Population(PopulationAge? MinimumAge, PopulationAge? MaximumAge, DeclaredSex? Sex)
{
    /// <summary>How many participants are planned.</summary>
    public DeclaredCount? Enrollment { get; init; }

    /// <summary>In how many groups, which registries also call arms.</summary>
    public DeclaredCount? Groups { get; init; }
}

/// <summary>An end of the ages, in whole units that are completed: somebody of 65 years and some months is within a maximum of 65 years.</summary>
/// <param name="Shown">As the author wrote it, for instance <c>18 years</c>.</param>
internal sealed record PopulationAge(int Number, DateUnit Unit, string Shown)
{
    /// <summary>Where it stands.</summary>
    public Provenance Origin { get; init; }
}

internal enum PopulationSex
{
    All,
    Female,
    Male,
}

internal sealed record DeclaredSex(PopulationSex Value)
{
    /// <summary>Where it stands.</summary>
    public Provenance Origin { get; init; }
}

internal sealed record DeclaredCount(int Number)
{
    /// <summary>Where it stands.</summary>
    public Provenance Origin { get; init; }
}
