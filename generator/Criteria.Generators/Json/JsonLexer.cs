using System;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Json;

/// <summary>Cuts a JSON text into tokens, each character looked at a bounded number of times, and passes over blanks and comments.</summary>
internal sealed class JsonLexer(string source, string path, JsonMistakes mistakes)
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly JsonStringScanner _strings = new(source, path, mistakes);
    private int _at = source.Length > 0 && source[0] == ByteOrderMark ? 1 : 0;

    public JsonToken Next()
    {
        if (!PassBlanksAndComments())
            return new(JsonTokenKind.End, new(source.Length, 0), IsUnterminated: true);
        if (_at == source.Length)
            return new(JsonTokenKind.End, new(_at, 0));
        var c = source[_at];
        if (c is '"' or '\'')
        {
            var text = _strings.Scan(_at);
            _at = text.Span.End;
            return text;
        }

        return Punctuation(c) is { } kind ? new(kind, new(_at++, 1)) : Word();
    }

    /// <summary>A bare token as a text, for a property name without quotation marks.</summary>
    public LocatedText TextOf(JsonToken token) => token.Text ?? _strings.Verbatim(token.Span.Start, token.Span.End);

    public string SourceOf(JsonToken token) => source.Substring(token.Span.Start, token.Span.Length);

    /// <summary>The token as a message says it was found.</summary>
    public string Describe(JsonToken token) => token.Kind switch
    {
        JsonTokenKind.End => "the end of the file",
        JsonTokenKind.String => "the string '" + JsonExcerpt.Of(token.Text!.Value) + "'",
        _ => "'" + JsonExcerpt.Of(source, token.Span.Start, token.Span.End) + "'",
    };

    private static JsonTokenKind? Punctuation(char c) => c switch
    {
        '{' => JsonTokenKind.OpenBrace,
        '}' => JsonTokenKind.CloseBrace,
        '[' => JsonTokenKind.OpenBracket,
        ']' => JsonTokenKind.CloseBracket,
        ':' => JsonTokenKind.Colon,
        ',' => JsonTokenKind.Comma,
        _ => null,
    };

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';

    private JsonToken Word()
    {
        var start = _at++;
        while (_at < source.Length && !EndsWord(source[_at]))
            _at++;
        var span = TextSpan.FromBounds(start, _at);
        if (source[start] is '-' or (>= '0' and <= '9'))
            return new(JsonWords.IsNumber(source, start, _at) ? JsonTokenKind.Number : JsonTokenKind.Word, span);
        var kind = Is("true") ? JsonTokenKind.True
            : Is("false") ? JsonTokenKind.False
            : Is("null") ? JsonTokenKind.Null
            : JsonTokenKind.Word;
        return new(kind, span);

        bool Is(string literal)
            => span.Length == literal.Length && string.CompareOrdinal(source, start, literal, 0, literal.Length) == 0;
    }

    private bool EndsWord(char c)
        => IsBlank(c) || c == '"' || Punctuation(c) is not null || (c == '/' && StartsComment()) || JsonExcerpt.IsInvisible(c);

    private bool StartsComment() => _at + 1 < source.Length && source[_at + 1] is ('/' or '*');

    /// <summary>False where the file ended inside a comment, which has been reported.</summary>
    private bool PassBlanksAndComments()
    {
        while (_at < source.Length)
        {
            var c = source[_at];
            if (IsBlank(c))
                _at++;
            else if (c == '/' && StartsComment())
            {
                if (!PassComment())
                    return false;
            }
            else if (JsonExcerpt.IsInvisible(c))
                PassInvisible(c);
            else
                break;
        }

        return true;
    }

    private bool PassComment()
    {
        var start = _at;
        if (source[start + 1] == '/')
        {
            var lineEnd = source.IndexOfAny(['\r', '\n'], start);
            _at = lineEnd < 0 ? source.Length : lineEnd;
            return true;
        }

        var end = source.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _at = end < 0 ? source.Length : end + 2;
        if (end < 0)
            mistakes.Report(new(start, 2), "found a comment without an end, expected '*/'");
        return end >= 0;
    }

    /// <summary>A space that is not the plain one, a zero byte and their like come from copying: said once, then taken for a blank.</summary>
    private void PassInvisible(char c)
    {
        var start = _at;
        while (_at < source.Length && source[_at] == c)
            _at++;
        mistakes.Report(
            TextSpan.FromBounds(start, _at),
            "found the invisible character " + JsonExcerpt.CodePoint(c) + ", expected a plain space or none");
    }
}
