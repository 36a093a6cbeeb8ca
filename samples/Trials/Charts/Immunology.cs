using System.Collections.Generic;
using Criteria;

namespace Trials;

/// <summary>Autoantibodies.</summary>
public sealed record Immunology
{
    /// <summary>The tests for antinuclear antibodies that are known. A positive one decides for ever; earlier ones may exist that nobody has kept.</summary>
    [Open]
    public IReadOnlyList<AnaTest?>? AnaTests { get; init; }

    /// <summary>Antibodies to double-stranded DNA, which laboratories often report as below a limit.</summary>
    [Unit("[IU]/mL"), Analyte("anti-dsdna")]
    public Lab? AntiDsDna { get; init; }

    /// <summary>Whether the antibodies to double-stranded DNA were measured by ELISA.</summary>
    public bool? AntiDsDnaByElisa { get; init; }
}

/// <summary>A test for antinuclear antibodies.</summary>
public sealed record AnaTest
{
    /// <summary>The n of a titer 1:n.</summary>
    [Unit("{titer}"), Analyte("ana-titer")]
    public double? Titer { get; init; }

    /// <summary>Whether the titer was read on HEp-2 cells.</summary>
    public bool? OnHep2Cells { get; init; }

    /// <summary>Whether it was another test, equivalent to 1:80 on HEp-2 cells, and positive.</summary>
    public bool? EquivalentPositive { get; init; }
}
