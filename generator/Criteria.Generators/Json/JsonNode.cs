using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Json;

/// <summary>A value of a JSON text, with the place it was written at.</summary>
internal abstract class JsonNode(SourceSpan span)
{
    /// <summary>All characters of the value, with the quotation marks or brackets around it.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>What it is, as a message says it: <c>a string</c>, <c>an object</c>.</summary>
    public abstract string KindName { get; }
}
