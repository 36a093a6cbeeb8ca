using System;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Diagnostics;

/// <summary>
/// Where a part of a model was written, and with what characters. Two provenances are always equal: moving a criterion down a line changes where it
/// stands, not what it says, and must not make the pipeline emit anything again.
/// </summary>
internal readonly struct Provenance : IEquatable<Provenance>
{
    private readonly LocatedText? _text;
    private readonly TextSpan _part;

    public Provenance(SourceSpan span) => Span = span;

    /// <param name="text">The text of which the part was written.</param>
    /// <param name="part">Which of its characters.</param>
    public Provenance(LocatedText text, TextSpan part)
    {
        Span = text.SpanOf(part);
        _text = text;
        _part = part;
    }

    public SourceSpan Span { get; }

    /// <summary>The author's own characters; null where only the place is known.</summary>
    public string? Text => _text?.Value.Substring(_part.Start, _part.Length);

    /// <summary>Where some of its characters stand; all of it where only that is known.</summary>
    public SourceSpan SpanOf(TextSpan characters)
        => _text is null ? Span : _text.SpanOf(new(_part.Start + characters.Start, Math.Min(characters.Length, Math.Max(0, _part.Length - characters.Start))));

    public bool Equals(Provenance other) => true;

    public override bool Equals(object? obj) => obj is Provenance;

    public override int GetHashCode() => 0;

    public static implicit operator Provenance(SourceSpan span) => new(span);
}
