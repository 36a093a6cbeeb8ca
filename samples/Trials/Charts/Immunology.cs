using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>Autoantibodies and B cells.</summary>
public sealed record Immunology
{
    /// <summary>Every test for antinuclear antibodies. A positive one decides for ever.</summary>
    public IReadOnlyList<AnaTest?>? AnaTests { get; init; }

    /// <summary>Antibodies to double-stranded DNA, which laboratories often report as below a limit.</summary>
    [Unit("[IU]/mL"), Analyte("anti-dsdna")]
    public Lab? AntiDsDna { get; init; }

    /// <summary>Whether the antibodies to double-stranded DNA were measured by ELISA.</summary>
    public bool? AntiDsDnaByElisa { get; init; }

    /// <summary>B cells with CD19.</summary>
    [Unit("/uL"), Analyte("cd19-b-cells")]
    public Lab? Cd19BCells { get; init; }
}

/// <summary>A test for antinuclear antibodies.</summary>
public sealed record AnaTest
{
    /// <summary>The n of a titer 1:n.</summary>
    [Unit("{titer}"), Analyte("ana-titer")]
    public double? Titer { get; init; }

    /// <summary>Whether the laboratory calls it positive, at whatever titer.</summary>
    public bool? Positive { get; init; }

    /// <summary>Whether the titer was read on HEp-2 cells.</summary>
    public bool? OnHep2Cells { get; init; }

    /// <summary>Whether it was another test, equivalent to 1:80 on HEp-2 cells, and positive.</summary>
    public bool? EquivalentPositive { get; init; }
}
