using System;
using System.Text;

namespace Criteria.Generators.Emit;

/// <summary>Writes indented text with <c>\n</c> line ends, the same on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4);
            _text.Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Several lines of fixed text, indented together.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>A line, and braces around what is written until the block is disposed.</summary>
    public Block OpenBlock(string line, string close = "}")
    {
        Line(line);
        Line("{");
        _depth++;
        return new(this, close);
    }

    public Indentation Indent()
    {
        _depth++;
        return new(this);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(SourceWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(close);
        }
    }

    internal readonly struct Indentation(SourceWriter writer) : IDisposable
    {
        public void Dispose() => writer._depth--;
    }
}
