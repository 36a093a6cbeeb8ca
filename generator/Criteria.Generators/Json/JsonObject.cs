using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Json;

/// <summary>An object: its properties in the order they were written, each name once.</summary>
internal sealed class JsonObject : JsonNode
{
    private static readonly Dictionary<string, JsonProperty> s_none = [];

    private readonly Dictionary<string, JsonProperty> _byName;

    /// <param name="span">The braces and what is between them.</param>
    /// <param name="properties">The properties in their order; of several with one name the first counts and the others are left out.</param>
    public JsonObject(SourceSpan span, IReadOnlyCollection<JsonProperty> properties)
        : base(span)
    {
        _byName = properties.Count == 0 ? s_none : new(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<JsonProperty>();
        foreach (var property in properties)
        {
            if (_byName.ContainsKey(property.Name.Value))
                continue;
            _byName.Add(property.Name.Value, property);
            kept.Add(property);
        }

        Properties = kept.ToImmutable();
    }

    public ImmutableArray<JsonProperty> Properties { get; }

    public override string KindName => "an object";

    public bool TryGet(string name, [NotNullWhen(true)] out JsonProperty? property) => _byName.TryGetValue(name, out property);

    /// <summary>The value of a property; null where the object does not have it.</summary>
    public JsonNode? this[string name] => _byName.TryGetValue(name, out var property) ? property.Value : null;
}
