using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Diagnostics;

/// <summary>
/// A text an author wrote, and for each of its characters the place it was written at: inside an escaped string literal the two
/// do not advance together. Equal when the texts are equal, wherever they stand.
/// </summary>
internal sealed class LocatedText : IEquatable<LocatedText>
{
    private readonly SourceSpan _whole;
    private readonly ImmutableArray<TextSpan> _characters;

    private LocatedText(string value, SourceSpan whole, ImmutableArray<TextSpan> characters)
    {
        Value = value;
        _whole = whole;
        _characters = characters;
    }

    public string Value { get; }

    /// <summary>The whole text as it was written, without the quotation marks around it where the places of its characters are known.</summary>
    public SourceSpan Whole => _whole;

    /// <summary>A text whose place was not recorded.</summary>
    public static LocatedText Unlocated(string value) => new(value, SourceSpan.None, default);

    /// <summary>A text known only as a whole, for instance a constant that was computed from several literals.</summary>
    public static LocatedText At(string value, SourceSpan whole) => new(value, whole, default);

    /// <summary>
    /// A text each character of which has a place: <paramref name="positions"/> holds where the character at each index of
    /// <paramref name="value"/> starts in the file, and one more entry for where the last one ends.
    /// </summary>
    public static LocatedText Mapped(string value, string path, ImmutableArray<int> positions)
    {
        if (positions.Length != value.Length + 1)
            throw new ArgumentException("one position for each character and one for the end", nameof(positions));
        var characters = ImmutableArray.CreateBuilder<TextSpan>(value.Length);
        for (var index = 0; index < value.Length; index++)
            characters.Add(TextSpan.FromBounds(positions[index], positions[index + 1]));
        return new(value, new(path, TextSpan.FromBounds(positions[0], positions[value.Length])), characters.MoveToImmutable());
    }

    /// <summary>
    /// Texts one after the other, each with the places it has: a concatenation, or CQL made from an attribute's arguments. Known only
    /// as a whole where the places are not all in one file.
    /// </summary>
    public static LocatedText Join(IReadOnlyList<LocatedText> pieces)
    {
        var value = string.Concat(pieces.Select(static piece => piece.Value));
        var path = pieces.Count == 0 ? string.Empty : pieces[0]._whole.Path;
        if (path.Length == 0 || pieces.Any(piece => piece._whole.Path != path))
            return new(value, pieces.Select(static piece => piece._whole).Where(static span => !span.IsNone).DefaultIfEmpty(SourceSpan.None).First(), default);
        var whole = pieces[0]._whole.Span;
        var characters = ImmutableArray.CreateBuilder<TextSpan>(value.Length);
        foreach (var piece in pieces)
        {
            whole = Hull(whole, piece._whole.Span);
            for (var index = 0; index < piece.Value.Length; index++)
                characters.Add(piece._characters.IsDefault ? piece._whole.Span : piece._characters[index]);
        }

        return new(value, new(path, whole), characters.MoveToImmutable());
    }

    /// <summary>A part of the text as a text of its own.</summary>
    public LocatedText Slice(int start, int length)
        => new(
            Value.Substring(start, length),
            SpanOf(new TextSpan(start, length)),
            _characters.IsDefault ? default : ImmutableArray.Create(_characters, start, length));

    /// <summary>Where a part of the text was written; the whole where only that is known.</summary>
    public SourceSpan SpanOf(TextSpan part)
    {
        if (_characters.IsDefault)
            return _whole;
        var start = Math.Min(Math.Max(part.Start, 0), Value.Length);
        var end = Math.Min(Math.Max(part.End, start), Value.Length);
        if (start == end)
            return new(_whole.Path, new(Before(start), 0));
        var span = _characters[start];
        for (var index = start + 1; index < end; index++)
            span = Hull(span, _characters[index]);
        return new(_whole.Path, span);
    }

    /// <summary>Where a caret stands that is in front of a character; behind the last one at the end.</summary>
    private int Before(int index)
        => index < Value.Length ? _characters[index].Start
        : Value.Length > 0 ? _characters[index - 1].End
        : _whole.Span.Start;

    private static TextSpan Hull(TextSpan left, TextSpan right)
        => TextSpan.FromBounds(Math.Min(left.Start, right.Start), Math.Max(left.End, right.End));

    public bool Equals(LocatedText? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as LocatedText);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => Value;
}
