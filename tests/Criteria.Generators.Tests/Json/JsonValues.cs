using System.Text.Json;
using System.Text.RegularExpressions;
using Criteria.Generators.Json;

namespace Criteria.Generators.Tests.Json;

/// <summary>Spells a value in one canonical way, whoever read it, so that two readers can be compared.</summary>
internal static partial class JsonValues
{
    public static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = JsonReader.DeepestLevel };

    public static string Text(string value) => "\"" + string.Concat(value.Select(c => c is > ' ' and < '\x7f' and not '"' ? c.ToString() : $"<{(int)c:x}>")) + "\"";

    public static string Of(JsonNode node) => node switch
    {
        JsonObject o => "{" + string.Join(",", o.Properties.Select(p => Text(p.Name.Value) + ":" + Of(p.Value))) + "}",
        JsonArray a => "[" + string.Join(",", a.Items.Select(Of)) + "]",
        JsonString s => Text(s.Text.Value),
        JsonNumber n => n.RawText,
        JsonBoolean b => b.Value ? "true" : "false",
        JsonNull => "null",
        _ => "<missing>",
    };

    /// <summary>
    /// The value as System.Text.Json reads it, each name once; null where it rejects the text or finds half a surrogate pair. It
    /// skips comments everywhere but between a name and its colon, so that there they are blanked out for it.
    /// </summary>
    public static string? BySystemTextJson(string text, out string? complaint)
    {
        complaint = null;
        try
        {
            using var document = JsonDocument.Parse(WithoutCommentsBeforeColons(text), Options);
            return Of(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            complaint = e.Message;
            return null;
        }
    }

    private static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().DistinctBy(p => p.Name).Select(p => Text(p.Name) + ":" + Of(p.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Of)) + "]",
        JsonValueKind.String => Text(element.GetString()!),
        _ => element.GetRawText(),
    };

    private static string WithoutCommentsBeforeColons(string text) => StringOrBlanks().Replace(
        text,
        match => match.Value[0] != '"' && match.Index + match.Length < text.Length && text[match.Index + match.Length] == ':' ? " " : match.Value);

    [GeneratedRegex("""
        "(?:\\[\s\S]|[^"\\])*"|(?>(?>/\*[\s\S]*?\*/|//[^\r\n]*|[ \t\r\n]+)+)
        """)]
    private static partial Regex StringOrBlanks();
}
