using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Json;

/// <summary>A string, decoded, each UTF-16 unit of which knows the characters it was written with.</summary>
internal sealed class JsonString(SourceSpan span, LocatedText text) : JsonNode(span)
{
    public LocatedText Text { get; } = text;

    public override string KindName => "a string";
}
