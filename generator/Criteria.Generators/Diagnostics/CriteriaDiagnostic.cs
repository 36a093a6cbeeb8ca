using Criteria.Generators.Trials;

namespace Criteria.Generators.Diagnostics;

/// <summary>Something to tell the author: a rule, the place, and the arguments of its message as ready, culture-free texts.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Span">The author's own characters.</param>
/// <param name="Arguments">What stands for the placeholders of the message.</param>
/// <param name="Additional">Other places that belong to it, for instance the first of two declarations with one name.</param>
internal sealed record CriteriaDiagnostic(
    CriteriaRule Rule,
    SourceSpan Span,
    EquatableArray<string> Arguments,
    EquatableArray<SourceSpan> Additional)
{
    /// <summary>What programs that read diagnostics may want to know, beside what the message says.</summary>
    public EquatableArray<DiagnosticProperty> Properties { get; init; }

    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]);
}

/// <summary>One thing of a diagnostic that is meant for programs.</summary>
internal readonly record struct DiagnosticProperty(string Name, string Value);
