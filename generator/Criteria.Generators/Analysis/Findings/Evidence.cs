using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>A result that a criterion asks for, of one specimen or by one method.</summary>
/// <param name="Subject">What was looked for, whatever by.</param>
/// <param name="Qualifier">What tells the specimens or methods apart.</param>
/// <param name="By">Those that will do.</param>
/// <param name="Results">The results that will do.</param>
internal sealed record Evidence(string Subject, string Qualifier, IReadOnlyList<string> By, IReadOnlyList<string> Results, SourceSpan Span)
{
    /// <summary>The other results of the same thing, by what this does not count.</summary>
    public bool IsOppositeOf(Evidence other)
        => Subject == other.Subject && Qualifier == other.Qualifier && !By.Intersect(other.By).Any() && !Results.Intersect(other.Results).Any();

    public string Shown => $"{Listing.Or(Results.Select(static result => $"'{result}'").ToList())} of {Subject} by {Qualifier} {Listing.Or(By.Select(static by => $"'{by}'").ToList())}";
}
