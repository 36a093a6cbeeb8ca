namespace Trials;

/// <summary>The liver, but for its enzymes.</summary>
public sealed record Liver
{
    /// <summary>Whether Gilbert's syndrome is on record.</summary>
    public bool? GilbertSyndrome { get; init; }

    /// <summary>A screening for viral hepatitis other than B and C.</summary>
    public TestResult? OtherHepatitisScreening { get; init; }
}
