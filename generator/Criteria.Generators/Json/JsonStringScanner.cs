using System.Collections.Immutable;
using System.Text;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Json;

/// <summary>Decodes string literals and keeps, for each UTF-16 unit of the value, where it was written.</summary>
internal sealed class JsonStringScanner(string source, string path, JsonMistakes mistakes)
{
    /// <summary>What stands for something that is no character, so that nothing behind the reader meets half a surrogate pair.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>Reads the literal whose quotation mark is at <paramref name="start"/>; without an end it reaches to the end of its line.</summary>
    public JsonToken Scan(int start)
    {
        var quote = source[start];
        var isVerbatim = true;
        var end = start + 1;
        while (end < source.Length && source[end] != quote && !IsLineEnd(source[end]))
        {
            var c = source[end];
            isVerbatim &= c >= ' ' && c != '\\' && !char.IsSurrogate(c);
            var isEscape = c == '\\' && end + 1 < source.Length && !IsLineEnd(source[end + 1]);
            end += isEscape ? 2 : 1;
        }

        var isTerminated = end < source.Length && source[end] == quote;
        var span = TextSpan.FromBounds(start, isTerminated ? end + 1 : end);
        if (!isTerminated)
            mistakes.Report(span, "found a string without an end, expected '\"' before the end of the line");
        else if (quote == '\'')
            mistakes.Report(span, "found a string in single quotes, expected double quotes");
        var text = isVerbatim ? Verbatim(start + 1, end) : Decode(start + 1, end, quote);
        return new(JsonTokenKind.String, span, text, !isTerminated);
    }

    /// <summary>Characters that stand for themselves.</summary>
    public LocatedText Verbatim(int start, int end)
    {
        var positions = ImmutableArray.CreateBuilder<int>(end - start + 1);
        for (var at = start; at <= end; at++)
            positions.Add(at);
        return LocatedText.Mapped(source.Substring(start, end - start), path, positions.MoveToImmutable());
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    private LocatedText Decode(int start, int end, char quote)
    {
        var value = new StringBuilder(end - start);
        var positions = ImmutableArray.CreateBuilder<int>(end - start + 1);
        var at = start;
        while (at < end)
        {
            var c = source[at];
            if (c == '\\')
            {
                at = DecodeEscape(at, end, quote, value, positions);
            }
            else if (char.IsHighSurrogate(c) && at + 1 < end && char.IsLowSurrogate(source[at + 1]))
            {
                Append(c, at++);
                Append(source[at], at++);
            }
            else if (char.IsSurrogate(c))
            {
                mistakes.Report(new(at, 1), "found " + JsonExcerpt.CodePoint(c) + ", half of a surrogate pair, expected both halves");
                Append(Replacement, at++);
            }
            else
            {
                if (c < ' ')
                    mistakes.Report(new(at, 1), "found the control character " + JsonExcerpt.CodePoint(c) + " in a string, expected an escape");
                Append(c, at++);
            }
        }

        positions.Add(end);
        return LocatedText.Mapped(value.ToString(), path, positions.ToImmutable());

        void Append(char c, int position)
        {
            value.Append(c);
            positions.Add(position);
        }
    }

    /// <summary>Decodes the escape at <paramref name="at"/> and says where the text goes on.</summary>
    private int DecodeEscape(int at, int end, char quote, StringBuilder value, ImmutableArray<int>.Builder positions)
    {
        // A backslash before the end of the line: the string has no end and that has been said.
        if (at + 1 >= end)
            return end;
        var next = source[at + 1];
        if (next == 'u')
            return DecodeCodeUnit(at, end, value, positions);
        var meaning = next switch
        {
            '"' or '\\' or '/' => next,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ when next == quote => next,
            _ => '\0',
        };
        if (meaning != '\0')
        {
            value.Append(meaning);
            positions.Add(at);
            return at + 2;
        }

        // Without its meaning the backslash falls away and what it stands before is read as itself; a control says so on its own.
        if (next >= ' ')
        {
            var length = char.IsHighSurrogate(next) && at + 2 < end && char.IsLowSurrogate(source[at + 2]) ? 3 : 2;
            mistakes.Report(
                new(at, length),
                "found the escape '" + JsonExcerpt.Of(source, at, at + length) + "', expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
        }

        return at + 1;
    }

    private int DecodeCodeUnit(int at, int end, StringBuilder value, ImmutableArray<int>.Builder positions)
    {
        var length = 2;
        while (length < 6 && at + length < end && HexDigit(source[at + length]) >= 0)
            length++;
        var unit = length == 6 ? CodeUnit(at) : Replacement;
        positions.Add(at);
        if (length < 6)
        {
            mistakes.Report(new(at, length), "found the escape '" + source.Substring(at, length) + "', expected four hexadecimal digits after '\\u'");
        }
        else if (char.IsHighSurrogate(unit) && IsLowSurrogateEscape(at + 6, end))
        {
            value.Append(unit).Append(CodeUnit(at + 6));
            positions.Add(at + 6);
            return at + 12;
        }
        else if (char.IsSurrogate(unit))
        {
            mistakes.Report(new(at, 6), "found '" + source.Substring(at, 6) + "', half of a surrogate pair, expected both halves");
            unit = Replacement;
        }

        value.Append(unit);
        return at + length;
    }

    private bool IsLowSurrogateEscape(int at, int end)
    {
        if (at + 6 > end || source[at] != '\\' || source[at + 1] != 'u')
            return false;
        for (var digit = at + 2; digit < at + 6; digit++)
        {
            if (HexDigit(source[digit]) < 0)
                return false;
        }

        return char.IsLowSurrogate(CodeUnit(at));
    }

    private char CodeUnit(int at)
        => (char)((HexDigit(source[at + 2]) << 12) | (HexDigit(source[at + 3]) << 8) | (HexDigit(source[at + 4]) << 4) | HexDigit(source[at + 5]));

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
