namespace Criteria.Generators;

/// <summary>The names of the steps of the pipeline, by which tests see what was done again.</summary>
internal static class WellKnownTrackingNames
{
    public const string Attributes = nameof(Attributes);
    public const string Files = nameof(Files);
    public const string Subjects = nameof(Subjects);
    public const string Functions = nameof(Functions);
    public const string Bound = nameof(Bound);
    public const string Source = nameof(Source);
}
