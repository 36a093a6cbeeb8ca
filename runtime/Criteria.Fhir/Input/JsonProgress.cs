using System;
using System.Globalization;
using System.Text.Json;

namespace Criteria.Fhir.Input;

/// <summary>Whether the lines read so far are a whole JSON object, the beginning of one, or neither.</summary>
/// <remarks>
/// What it lets pass can be read again without an exception: it has looked at every token, and at every escape in a string.
/// </remarks>
internal struct JsonProgress
{
    private const int MaximumDepth = 64;

    private JsonReaderState _state = new(new() { MaxDepth = MaximumDepth });
    private bool _whole;

    public JsonProgress()
    {
    }

    /// <summary>How <see cref="Utf8JsonReader"/> must be set up to read the text again.</summary>
    public static JsonReaderOptions Options => new() { MaxDepth = MaximumDepth };

    /// <summary>Reads on.</summary>
    /// <param name="text">What was not consumed before, and the next line.</param>
    /// <param name="consumed">How much of it need not be given again.</param>
    /// <param name="fault">What is wrong, where something is.</param>
    /// <returns>True where the object is whole, false where more must come, null where this is no JSON.</returns>
    public bool? Continue(ReadOnlySpan<byte> text, out int consumed, out string fault)
    {
        fault = "";
        consumed = 0;
        var reader = new Utf8JsonReader(text, isFinalBlock: false, _state);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped && reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.GetString();
                _whole |= reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0;
            }
        }
        catch (JsonException e)
        {
            fault = reader.CurrentDepth >= MaximumDepth
                ? string.Create(CultureInfo.InvariantCulture, $"nested deeper than {MaximumDepth} levels")
                : string.Create(CultureInfo.InvariantCulture, $"not well-formed JSON at its line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The one thing GetString refuses in a token that was read: text that is no sequence of characters.
            fault = "a string that is not Unicode text";
            return null;
        }
        _state = reader.CurrentState;
        consumed = (int)reader.BytesConsumed;
        return _whole;
    }
}
