using System.Collections.Immutable;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Json;

/// <summary>An array; an element that was expected and not written is a <see cref="JsonMissing"/>.</summary>
internal sealed class JsonArray(SourceSpan span, ImmutableArray<JsonNode> items) : JsonNode(span)
{
    public ImmutableArray<JsonNode> Items { get; } = items;

    public override string KindName => "an array";
}
