using System;
using System.Text.Json;

namespace Criteria.Fhir.Json;

/// <summary>
/// Walks one well-formed JSON object forward and takes what has the expected type; anything else is counted under its field's name
/// and passed over. Each method that takes a value leaves the walk behind that value.
/// </summary>
/// <remarks>A copy walks on by itself. A property that occurs twice in an object counts as the later one says.</remarks>
internal ref struct FhirJson
{
    private const int MaximumDateTimeLength = 64;
    private readonly FhirReadReport _report;
    private readonly StringPool _strings;
    private Utf8JsonReader _json;

    public FhirJson(ReadOnlySpan<byte> text, FhirReadReport report, StringPool strings)
    {
        _report = report;
        _strings = strings;
        _json = new(text, Input.JsonProgress.Options);
        _json.Read();
    }

    /// <summary>Goes into the object that is the value here.</summary>
    public bool EnterObject(string field) => Expect(JsonTokenType.StartObject, field);

    /// <summary>Goes into the array that is the value here.</summary>
    public bool EnterArray(string field) => Expect(JsonTokenType.StartArray, field);

    /// <summary>Goes to the next property of the object entered last; false behind its last one.</summary>
    public bool NextField() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes to the next element of the array entered last; false behind its last one.</summary>
    public bool NextElement() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>Whether the property here has this name.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => _json.ValueTextEquals(name);

    /// <summary>Passes over the value here.</summary>
    public void Skip()
    {
        ToValue();
        _json.Skip();
    }

    /// <summary>Whether the value here is a string; moves to it.</summary>
    public bool IsText()
    {
        ToValue();
        return _json.TokenType == JsonTokenType.String;
    }

    /// <summary>Words, a reference, an id: text that seldom repeats.</summary>
    public string? Text(string field) => Expect(JsonTokenType.String, field) ? _json.GetString() : null;

    /// <summary>A code, a system, a unit: text that repeats.</summary>
    public string? Name(string field) => Expect(JsonTokenType.String, field) ? _strings.Get(ref _json) : null;

    public bool? Boolean(string field)
    {
        ToValue();
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
            return _json.GetBoolean();
        PassOver(field);
        return null;
    }

    /// <summary>A number a decimal can hold; one that would become zero by rounding is none.</summary>
    public decimal? Decimal(string field)
    {
        if (!Expect(JsonTokenType.Number, field))
            return null;
        if (_json.TryGetDecimal(out var value) && (value != 0 || IsZero(_json.ValueSpan)))
            return value;
        _report.NumbersOutOfRange++;
        return null;
    }

    public int? Integer(string field)
    {
        if (!Expect(JsonTokenType.Number, field))
            return null;
        if (_json.TryGetInt32(out var value))
            return value;
        PassOver(field);
        return null;
    }

    public FhirDateTime? DateTime(string field)
    {
        if (!Expect(JsonTokenType.String, field))
            return null;
        Span<char> text = stackalloc char[MaximumDateTimeLength];
        if (_json.ValueSpan.Length <= MaximumDateTimeLength && FhirDateTime.TryParse(text[.._json.CopyString(text)], out var value))
            return value;
        PassOver(field);
        return null;
    }

    private bool Expect(JsonTokenType type, string field)
    {
        ToValue();
        if (_json.TokenType == type)
            return true;
        PassOver(field);
        return false;
    }

    private void PassOver(string field)
    {
        _report.MistypedFields.Add(field);
        _json.Skip();
    }

    private void ToValue()
    {
        if (_json.TokenType == JsonTokenType.PropertyName)
            _json.Read();
    }

    private static bool IsZero(ReadOnlySpan<byte> number)
    {
        var exponent = number.IndexOfAny((byte)'e', (byte)'E');
        return !(exponent < 0 ? number : number[..exponent]).ContainsAnyInRange((byte)'1', (byte)'9');
    }
}
