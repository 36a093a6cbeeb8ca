using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Sources;

/// <summary>A finding that was looked at and stays, with the reason.</summary>
/// <param name="Rule">The id.</param>
/// <param name="Criterion">The criterion that it is written on; null: the trial.</param>
internal sealed record SuppressionDeclaration(LocatedText Rule, LocatedText? Criterion)
{
    /// <summary>Why it stays.</summary>
    public required LocatedText Because { get; init; }

    /// <summary>The characters of that criterion with all its parts; nothing for the trial.</summary>
    public Provenance Scope { get; init; }
}
