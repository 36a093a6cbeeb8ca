using System.Globalization;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Json;

/// <summary>A number, kept as it was written, so that nothing is lost before somebody asks for a type.</summary>
internal sealed class JsonNumber(SourceSpan span, string rawText) : JsonNode(span)
{
    public string RawText { get; } = rawText;

    public override string KindName => "a number";

    /// <summary>The number where it is written without point and exponent and fits; <c>2.0</c> is not an integer here.</summary>
    public bool TryGetInt32(out int value)
        => int.TryParse(RawText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>The number where its magnitude fits; digits after the 28th or 29th are rounded as <see cref="decimal"/> does.</summary>
    public bool TryGetDecimal(out decimal value)
        => decimal.TryParse(RawText, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
