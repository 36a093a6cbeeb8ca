using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Sources.Literals;

/// <summary>Decodes the characters of a string token one by one and keeps where each was written.</summary>
/// <param name="text">The token's characters.</param>
/// <param name="offset">Where the token starts in its file.</param>
internal sealed class StringTextReader(string text, int offset)
{
    private readonly StringBuilder _value = new(text.Length);
    private readonly ImmutableArray<int>.Builder _positions = ImmutableArray.CreateBuilder<int>(text.Length + 1);
    private int _end;

    public string Value => _value.ToString();

    public LocatedText ToText(string path)
    {
        _positions.Add(offset + _end);
        return LocatedText.Mapped(Value, path, _positions.ToImmutable());
    }

    /// <summary>Every character stands for itself.</summary>
    public void ReadVerbatim(int start, int end)
    {
        for (var at = start; at < end; at++)
            Append(text[at], at);
        _end = end;
    }

    /// <summary>A regular or verbatim string.</summary>
    public void ReadQuoted(int start, int end, bool isVerbatim, bool doublesBraces)
    {
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (c == '\\' && !isVerbatim)
            {
                at = ReadEscape(at, end);
            }
            else
            {
                Append(c, at);
                var isDoubled = (c == '"' && isVerbatim) || (c is '{' or '}' && doublesBraces);
                at += isDoubled && at + 1 < end && text[at + 1] == c ? 2 : 1;
            }
        }

        _end = end;
    }

    /// <summary>Lines of a raw string without their common indentation.</summary>
    public void ReadLines(int start, int end, string indentation, bool isAtLineStart)
    {
        var at = start;
        while (at < end)
        {
            if (isAtLineStart)
                at = SkipIndentation(at, end, indentation);
            if (at == end)
                break;
            isAtLineStart = text[at] == '\n';
            Append(text[at], at);
            at++;
        }

        _end = end;
    }

    private int SkipIndentation(int at, int end, string indentation)
    {
        // A line of blanks may have less than the indentation.
        var matched = 0;
        while (matched < indentation.Length && at + matched < end && text[at + matched] == indentation[matched])
            matched++;
        return at + matched;
    }

    private int ReadEscape(int at, int end)
    {
        var kind = at + 1 < end ? text[at + 1] : '\0';
        var digits = kind switch { 'u' => 4, 'U' => 8, 'x' => 4, _ => 0 };
        if (digits > 0)
            return ReadCodePoint(at, end, digits);
        Append(
            kind switch
            {
                '0' => '\0',
                'a' => '\a',
                'b' => '\b',
                'e' => '\u001b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'v' => '\v',
                _ => kind,
            },
            at);
        return Math.Min(at + 2, end);
    }

    private int ReadCodePoint(int at, int end, int mostDigits)
    {
        var stop = at + 2;
        while (stop < end && stop < at + 2 + mostDigits && Uri.IsHexDigit(text[stop]))
            stop++;
        var isNumber = uint.TryParse(text.Substring(at + 2, stop - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number > 0x10FFFF)
            return stop;
        if (number <= char.MaxValue)
        {
            Append((char)number, at);
            return stop;
        }

        // Both halves of a pair were written by one escape: the first starts it and the second is empty at its end.
        var pair = char.ConvertFromUtf32((int)number);
        Append(pair[0], at);
        Append(pair[1], stop);
        return stop;
    }

    private void Append(char c, int at)
    {
        _value.Append(c);
        _positions.Add(offset + at);
    }
}
