using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Json;

/// <summary>
/// Reads a JSON text, with comments and trailing commas, into nodes that know their places. It never gives up: what is wrong is
/// reported where it stands, and the rest is read as its author most likely meant it.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>How deep objects and arrays may be nested; what lies deeper is passed over without recursion.</summary>
    public const int DeepestLevel = 64;

    private readonly string _path;
    private readonly JsonMistakes _mistakes;
    private readonly JsonLexer _lexer;
    private readonly CancellationToken _cancellation;
    private JsonToken _previous;
    private JsonToken _current;
    private int _openBraces;
    private int _openBrackets;
    private int _reportedAt = -1;
    private bool _depthIsReported;

    private JsonReader(string text, string path, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _path = path;
        _mistakes = new(path, diagnostics);
        _lexer = new(text, path, _mistakes);
        _cancellation = cancellation;
        _current = _lexer.Next();
    }

    /// <summary>The value of the file; an empty object where it is empty, a <see cref="JsonMissing"/> where it starts with no value.</summary>
    public static JsonNode Read(string text, string path, DiagnosticBag diagnostics, CancellationToken cancellation)
        => new JsonReader(text, path, diagnostics, cancellation).ReadFile();

    private JsonNode ReadFile()
    {
        if (_current.Kind == JsonTokenKind.End)
        {
            ReportFound("a value");
            return new JsonObject(At(TextSpan.FromBounds(0, _current.Span.End)), []);
        }

        var root = ReadValue();
        if (root is not JsonMissing && _current.Kind != JsonTokenKind.End)
            ReportFound("the end of the file");
        return root;
    }

    private JsonNode ReadValue()
    {
        _cancellation.ThrowIfCancellationRequested();
        var token = _current;
        switch (token.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket when _openBraces + _openBrackets == DeepestLevel:
                return PassTooDeep();
            case JsonTokenKind.OpenBrace:
                return ReadObject();
            case JsonTokenKind.OpenBracket:
                return ReadArray();
            case JsonTokenKind.String:
                Take();
                return new JsonString(At(token.Span), token.Text!);
            case JsonTokenKind.Number:
                Take();
                return new JsonNumber(At(token.Span), _lexer.SourceOf(token));
            case JsonTokenKind.True or JsonTokenKind.False:
                Take();
                return new JsonBoolean(At(token.Span), token.Kind == JsonTokenKind.True);
            case JsonTokenKind.Null:
                Take();
                return new JsonNull(At(token.Span));
            case JsonTokenKind.Word:
                ReportFound(JsonWords.ExpectedInsteadOf(_lexer.SourceOf(token)));
                PassBareTokens();
                return new JsonMissing(At(token.Span));
            case JsonTokenKind.Colon:
                ReportFound("a value");
                return PassColonsAndValue() ?? new JsonMissing(At(new(token.Span.Start, 0)));
            default:
                ReportFound("a value");
                return new JsonMissing(At(new(_previous.Span.End, 0)));
        }
    }

    private JsonArray ReadArray()
    {
        var opening = TakeOpening();
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        var needsComma = false;
        while (!AtClosing(opening, needsComma ? "',' or ']'" : "a value or ']'", isReported: false))
        {
            if (needsComma)
            {
                needsComma = false;
                if (_current.Kind == JsonTokenKind.Comma)
                {
                    Take();
                    continue;
                }

                ReportFound("',' or ']'");
                if (_current.Kind is JsonTokenKind.Word or JsonTokenKind.Colon)
                {
                    PassBareTokens();
                    PassColonsAndValue();
                    needsComma = true;
                    continue;
                }
            }

            if (_current.Kind == JsonTokenKind.Comma)
            {
                ReportFound("a value or ']'");
                items.Add(new JsonMissing(At(new(_current.Span.Start, 0))));
                PassCommas();
                continue;
            }

            items.Add(ReadValue());
            needsComma = true;
        }

        return new(SpanFrom(opening), items.ToImmutable());
    }

    private JsonObject ReadObject()
    {
        var opening = TakeOpening();
        var properties = new List<JsonProperty>();
        Dictionary<string, LocatedText>? firsts = null;
        var needsComma = false;
        var isReported = false;
        while (!AtClosing(opening, needsComma ? "',' or '}'" : "a property name or '}'", isReported))
        {
            if (needsComma && _current.Kind == JsonTokenKind.Comma)
            {
                Take();
                needsComma = isReported = false;
                continue;
            }

            if (!isReported && (needsComma || _current.Kind != JsonTokenKind.String))
                ReportFound(needsComma ? "',' or '}'" : _current.IsBare ? "a property name in double quotes" : "a property name or '}'");
            isReported = false;
            if (_current.Kind == JsonTokenKind.Comma)
            {
                PassCommas();
                needsComma = false;
                continue;
            }

            needsComma = true;
            if (_current.Kind == JsonTokenKind.String || _current.IsBare)
            {
                var name = _current;
                Take();
                if (name.Kind == JsonTokenKind.String || _current.Kind == JsonTokenKind.Colon)
                {
                    properties.Add(ReadProperty(name, firsts ??= new(System.StringComparer.Ordinal)));
                }
                else
                {
                    PassBareTokens();
                    isReported = true;
                }
            }
            else
            {
                PassColonsAndValue();
            }
        }

        return new(SpanFrom(opening), properties);
    }

    private JsonProperty ReadProperty(JsonToken nameToken, Dictionary<string, LocatedText> firsts)
    {
        var name = _lexer.TextOf(nameToken);
        if (firsts.TryGetValue(name.Value, out var first))
            _mistakes.ReportDuplicate(name, first);
        else
            firsts.Add(name.Value, name);
        return new(name, ReadPropertyValue(nameToken), nameToken.Span.Start);
    }

    private JsonNode ReadPropertyValue(JsonToken name)
    {
        if (_current.Kind == JsonTokenKind.Colon)
        {
            Take();
            return ReadValue();
        }

        // A name without an end has swallowed the colon and the value.
        if (name.IsUnterminated)
            return new JsonMissing(At(new(name.Span.End, 0)));
        ReportFound(_current.StartsValue || _current.Kind == JsonTokenKind.Word ? "':'" : "':' and a value");
        while (_current.Kind == JsonTokenKind.Word)
            Take();
        var value = _current.StartsValue ? ReadValue() : new JsonMissing(At(new(_previous.Span.End, 0)));
        PassColonsAndValue();
        return value;
    }

    /// <summary>
    /// Whether the object or array ends here, which it also does at the end of the file and before a bracket that closes something
    /// around it. A bracket that closes nothing is reported and passed over.
    /// </summary>
    private bool AtClosing(JsonToken opening, string expected, bool isReported)
    {
        var isObject = opening.Kind == JsonTokenKind.OpenBrace;
        while (_current.IsCloser || _current.Kind == JsonTokenKind.End)
        {
            var closes = _current.Kind == (isObject ? JsonTokenKind.CloseBrace : JsonTokenKind.CloseBracket);
            if (!closes && !isReported)
                ReportFound(_current.Kind == JsonTokenKind.End ? (isObject ? "'}'" : "']'") : expected, opening);
            isReported = true;
            var closesSomethingAround = !closes && (isObject ? _openBrackets : _openBraces) > 0;
            if (closes || closesSomethingAround || _current.Kind == JsonTokenKind.End)
            {
                _openBraces -= isObject ? 1 : 0;
                _openBrackets -= isObject ? 0 : 1;
                if (closes)
                    Take();
                return true;
            }

            Take();
        }

        return false;
    }

    private JsonToken TakeOpening()
    {
        var opening = _current;
        if (opening.Kind == JsonTokenKind.OpenBrace)
            _openBraces++;
        else
            _openBrackets++;
        Take();
        return opening;
    }

    /// <summary>Passes over an object or array that lies too deep, by counting its brackets; what is inside is not looked at.</summary>
    private JsonMissing PassTooDeep()
    {
        var opening = _current;
        if (!_depthIsReported)
            _mistakes.ReportTooDeep(opening.Span, opening.Kind == JsonTokenKind.OpenBrace ? "this object" : "this array", DeepestLevel);
        _depthIsReported = true;
        _mistakes.IsMuted = true;
        var level = 0;
        while (_current.Kind != JsonTokenKind.End)
        {
            level += _current.IsOpener ? 1 : _current.IsCloser ? -1 : 0;
            if (level == 0)
                break;
            Take();
        }

        _mistakes.IsMuted = false;
        if (_current.IsCloser)
            Take();
        return new(SpanFrom(opening));
    }

    private void PassCommas()
    {
        while (_current.Kind == JsonTokenKind.Comma)
            Take();
    }

    private void PassBareTokens()
    {
        while (_current.IsBare)
            Take();
    }

    /// <summary>Passes colons that have been reported and the value behind them, which it gives back.</summary>
    private JsonNode? PassColonsAndValue()
    {
        var opensValue = _current.IsOpener;
        while (_current.Kind == JsonTokenKind.Colon)
        {
            opensValue = true;
            Take();
        }

        return opensValue && _current.StartsValue ? ReadValue() : null;
    }

    /// <summary>
    /// Says what stands here instead of what should. A string without an end has been reported and has taken the rest of its line
    /// with it, and the end of the file or a wrong bracket is met by everything that is open: neither is told twice.
    /// </summary>
    private void ReportFound(string expected, JsonToken? opening = null)
    {
        if (_previous.IsUnterminated || _current.IsUnterminated || _current.Span.Start == _reportedAt || _mistakes.IsFull)
            return;
        _reportedAt = _current.Span.Start;
        var message = "found " + _lexer.Describe(_current) + ", expected " + expected;
        if (opening is { } unclosed)
            _mistakes.ReportUnclosed(_current.Span, unclosed.Span, message);
        else
            _mistakes.Report(_current.Span, message);
    }

    private void Take()
    {
        _cancellation.ThrowIfCancellationRequested();
        _previous = _current;
        _current = _lexer.Next();
    }

    private SourceSpan SpanFrom(JsonToken opening) => At(TextSpan.FromBounds(opening.Span.Start, _previous.Span.End));

    private SourceSpan At(TextSpan span) => new(_path, span);
}
