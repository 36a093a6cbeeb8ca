using Criteria;

/// <summary>A subject without a namespace.</summary>
public sealed record GlobalChart
{
    public int? Score { get; init; }
}

[Trial<GlobalChart>("GLOBAL"), Inclusion("I1", "Score > 1")]
public static partial class GlobalTrial;
