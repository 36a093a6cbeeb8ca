using System;
using System.Globalization;
using System.Text.Unicode;

namespace Criteria.Fhir.Input;

/// <summary>Divides bytes into JSON objects, each of one line or of several, and says where each begins.</summary>
/// <remarks>
/// An object begins on a line of its own and goes on over as many lines as it needs. Where a line makes it impossible, or the input
/// ends, it is unreadable: it is reported at its first line, and the next line is looked at anew. So a truncated line costs
/// itself and never the line after it. Where an object failed beyond its first line, lines that begin with white space or a closing
/// bracket are taken for the rest of it. An object may hold at most 64 open levels, which is why looking at lines again cannot take quadratic time.
/// </remarks>
internal sealed class RecordSplitter(int maximumBytes, FhirReadReport report)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _end;

    // The line to be looked at next, and how far its end was already sought.
    private int _next;
    private int _searched;
    private long _nextLine = 1;

    // The object that has begun.
    private bool _begun;
    private int _start;
    private int _secondLine;
    private int _consumed;
    private long _startLine;
    private JsonProgress _progress;

    private bool _ended;
    private bool _recovering;
    private bool _dropping;

    /// <summary>Adds what was read. <see cref="TryTake"/> must have returned false since the last time.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_dropping)
        {
            var newline = bytes.IndexOf((byte)'\n');
            if (newline < 0)
                return;
            bytes = bytes[(newline + 1)..];
            _nextLine++;
            _dropping = false;
        }
        MoveToFront();
        if (_buffer.Length - _end < bytes.Length)
            Array.Resize(ref _buffer, Math.Max(checked(_end + bytes.Length), (int)Math.Min(_buffer.Length * 2L, Array.MaxLength)));
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>No more bytes will come.</summary>
    public void End() => _ended = true;

    /// <summary>No more bytes can be read, and those of the unfinished object are not to be trusted.</summary>
    public void Abandon(string reason)
    {
        report.Add(FhirProblemKind.Unreadable, _begun ? _startLine : _nextLine, reason);
        _begun = false;
        _next = _searched = _end;
        _ended = true;
    }

    /// <summary>The next whole object and the line it begins on; false where more bytes are needed, or there is none any more.</summary>
    /// <param name="text">Holds until the next call of any method.</param>
    /// <param name="line">From 1.</param>
    public bool TryTake(out ReadOnlySpan<byte> text, out long line)
    {
        text = default;
        line = 0;
        while (true)
        {
            if (TryFindLineEnd(out var lineEnd))
            {
                if (!Advance(lineEnd))
                    continue;
                text = _buffer.AsSpan(_start, lineEnd - _start);
                line = _startLine;
                _begun = false;
                if (Utf8.IsValid(text))
                    return true;
                Fail("not UTF-8");
            }
            else if (_ended && _begun)
            {
                Fail("the input ends before the object does");
            }
            else if (!_ended && _end - (_begun ? _start : _next) > maximumBytes)
            {
                var reason = string.Create(CultureInfo.InvariantCulture, $"longer than {maximumBytes} bytes");
                if (_begun)
                    Fail(reason);
                else
                    DropLine(reason);
            }
            else
            {
                return false;
            }
        }
    }

    private bool TryFindLineEnd(out int lineEnd)
    {
        var newline = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        lineEnd = newline < 0 ? _end : _searched + newline + 1;
        _searched = lineEnd;
        return newline >= 0 || (_ended && _next < _end);
    }

    /// <summary>Takes the line up to <paramref name="lineEnd"/> into account; true where it makes an object whole.</summary>
    private bool Advance(int lineEnd)
    {
        var start = _next;
        _next = lineEnd;
        _nextLine++;
        if (!_begun && !TryBegin(start, lineEnd))
            return false;
        var whole = _progress.Continue(_buffer.AsSpan(_consumed, lineEnd - _consumed), out var consumed, out var fault);
        _consumed += consumed;
        if (whole is null)
            Fail(fault);
        return whole == true;
    }

    private bool TryBegin(int start, int lineEnd)
    {
        if (_nextLine == 2 && _buffer.AsSpan(start, lineEnd - start).StartsWith("\uFEFF"u8))
            start += "\uFEFF"u8.Length;
        var line = _buffer.AsSpan(start, lineEnd - start);
        var first = line.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0 || (_recovering && (first > 0 || line[0] is (byte)'}' or (byte)']')))
            return false;
        _recovering = false;
        if (line[first] != (byte)'{')
        {
            report.Add(FhirProblemKind.Unreadable, _nextLine - 1, "not a JSON object");
            return false;
        }
        _begun = true;
        _start = _consumed = start;
        _secondLine = lineEnd;
        _startLine = _nextLine - 1;
        _progress = new();
        return true;
    }

    private void Fail(string reason)
    {
        report.Add(FhirProblemKind.Unreadable, _startLine, reason);
        _begun = false;
        _recovering = _next > _secondLine;
        _next = _searched = _secondLine;
        _nextLine = _startLine + 1;
    }

    private void DropLine(string reason)
    {
        report.Add(FhirProblemKind.Unreadable, _nextLine, reason);
        _next = _searched = _end;
        _dropping = true;
    }

    private void MoveToFront()
    {
        var keep = _begun ? _start : _next;
        if (keep == 0)
            return;
        _buffer.AsSpan(keep, _end - keep).CopyTo(_buffer);
        _end -= keep;
        _next -= keep;
        _searched -= keep;
        if (!_begun)
            return;
        _start -= keep;
        _secondLine -= keep;
        _consumed -= keep;
    }
}
