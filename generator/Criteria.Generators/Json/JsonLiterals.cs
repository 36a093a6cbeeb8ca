using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Json;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class JsonBoolean(SourceSpan span, bool value) : JsonNode(span)
{
    public bool Value { get; } = value;

    public override string KindName => "a boolean";
}

/// <summary><c>null</c>.</summary>
internal sealed class JsonNull(SourceSpan span) : JsonNode(span)
{
    public override string KindName => "null";
}

/// <summary>A value that was expected and not found. It has been reported: who meets one says nothing more about it.</summary>
internal sealed class JsonMissing(SourceSpan span) : JsonNode(span)
{
    public override string KindName => "nothing";
}
