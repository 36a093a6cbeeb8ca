using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Sources.JsonFile;

/// <summary>
/// Asks nodes for what the format expects of them and reports what they are instead. A value that the JSON reader has already
/// reported as missing is passed over in silence.
/// </summary>
internal sealed class JsonForm(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics => diagnostics;

    public void Report(SourceSpan span, string message) => diagnostics.Report(FormRules.JsonProperty, span, message);

    /// <summary>Reports every property that is not known.</summary>
    /// <param name="subject">What the object is: <c>a trial</c>.</param>
    public void Known(JsonObject node, string subject, IReadOnlyCollection<string> known)
    {
        foreach (var property in node.Properties)
        {
            if (!known.Contains(property.Name.Value))
                Report(property.Name.Whole, "'" + JsonExcerpt.Of(property.Name.Value) + "' is no property of " + subject + NearestName.Hint(property.Name.Value, known));
        }
    }

    /// <summary>The value as a text; null, and reported, where it is something else.</summary>
    /// <param name="subject">What the text is for a message: <c>'title'</c>.</param>
    public LocatedText? Text(JsonNode node, string subject)
    {
        if (node is JsonString text)
            return text.Text;
        Refuse(node, "a string", subject);
        return null;
    }

    /// <summary>A text that says something.</summary>
    public LocatedText? Filled(JsonNode node, string subject)
    {
        var text = Text(node, subject);
        if (text is null || !string.IsNullOrWhiteSpace(text.Value))
            return text;
        Report(node.Span, subject + " is empty; expected a text");
        return null;
    }

    public LocatedText? Optional(JsonObject node, string name) => node[name] is { } value ? Text(value, "'" + name + "'") : null;

    /// <summary>The text of a property that must be there.</summary>
    /// <param name="example">For instance <c>"trial": "NCT06585514"</c>.</param>
    public LocatedText? Required(JsonObject node, string name, string subject, string example)
    {
        if (node[name] is { } value)
            return Filled(value, "'" + name + "'");
        Report(OpeningOf(node), subject + " has no '" + name + "'; expected for example " + example);
        return null;
    }

    public JsonObject? Object(JsonNode? node, string subject, string expected = "an object")
    {
        if (node is null or JsonObject)
            return (JsonObject?)node;
        Refuse(node, expected, subject);
        return null;
    }

    public JsonArray? Array(JsonNode? node, string subject)
    {
        if (node is null or JsonArray)
            return (JsonArray?)node;
        Refuse(node, "an array", subject);
        return null;
    }

    public int? Integer(JsonNode node, string subject)
    {
        if (node is JsonNumber number && number.TryGetInt32(out var value))
            return value;
        if (node is JsonNumber fraction)
            Report(node.Span, subject + " is " + JsonExcerpt.Of(fraction.RawText) + "; expected a whole number");
        else
            Refuse(node, "a whole number", subject);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public LocatedText? OneOf(JsonNode node, string subject, IReadOnlyCollection<string> words)
    {
        if (Text(node, subject) is not { } text)
            return null;
        if (words.Contains(text.Value))
            return text;
        Report(text.Whole, subject + " is '" + JsonExcerpt.Of(text.Value) + "'; expected one of " + string.Join(", ", words));
        return null;
    }

    public void Refuse(JsonNode node, string expected, string subject)
    {
        if (node is not JsonMissing)
            Report(node.Span, "found " + node.KindName + ", expected " + expected + " for " + subject);
    }

    /// <summary>The brace that opens an object: the place of what it lacks.</summary>
    public static SourceSpan OpeningOf(JsonNode node)
        => new(node.Span.Path, new TextSpan(node.Span.Span.Start, node.Span.Span.IsEmpty ? 0 : 1));
}
