using System;
using System.Text.Json;

namespace Criteria.Fhir.Json;

/// <summary>The codes, systems and units met last, so that the same text is not allocated for every resource.</summary>
internal sealed class StringPool
{
    private const int MaximumBytes = 64;
    private readonly string?[] _slots = new string?[1024];

    public string Get(ref Utf8JsonReader json)
    {
        var bytes = json.ValueSpan;
        if (json.ValueIsEscaped || bytes.Length > MaximumBytes)
            return json.GetString()!;
        HashCode hash = default;
        hash.AddBytes(bytes);
        ref var slot = ref _slots[hash.ToHashCode() & (_slots.Length - 1)];
        if (slot is null || !json.ValueTextEquals(slot))
            slot = json.GetString()!;
        return slot;
    }
}
