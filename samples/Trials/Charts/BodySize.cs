using Criteria;

namespace Trials;

/// <summary>Weight and height.</summary>
public sealed record BodySize
{
    /// <summary>Body weight.</summary>
    [Unit("kg"), Analyte("body-weight")]
    public double? Weight { get; init; }

    /// <summary>Body height.</summary>
    [Unit("cm"), Analyte("body-height")]
    public double? Height { get; init; }
}
