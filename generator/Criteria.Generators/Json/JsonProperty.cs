using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Json;

/// <summary>A property of an object.</summary>
/// <param name="name">Its name, decoded, placed at the characters between the quotation marks.</param>
/// <param name="value">Its value; <see cref="JsonMissing"/> where none was written.</param>
/// <param name="start">Where the property starts in the file: the quotation mark before the name.</param>
internal sealed class JsonProperty(LocatedText name, JsonNode value, int start)
{
    public LocatedText Name { get; } = name;

    public JsonNode Value { get; } = value;

    /// <summary>The property from the quotation mark before its name to the end of its value.</summary>
    public SourceSpan Span { get; } = new(value.Span.Path, TextSpan.FromBounds(start, value.Span.Span.End));
}
