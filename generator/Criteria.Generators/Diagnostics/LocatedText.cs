using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Diagnostics;

/// <summary>
/// A text an author wrote, and for each of its characters the place it was written at: inside an escaped string literal the two
/// do not advance together. Equal when the texts are equal, wherever they stand.
/// </summary>
internal sealed class LocatedText : IEquatable<LocatedText>
{
    private readonly SourceSpan _whole;
    private readonly ImmutableArray<int> _positions;

    private LocatedText(string value, SourceSpan whole, ImmutableArray<int> positions)
    {
        Value = value;
        _whole = whole;
        _positions = positions;
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
        return new(value, new(path, TextSpan.FromBounds(positions[0], positions[value.Length])), positions);
    }

    /// <summary>Where a part of the text was written; the whole where only that is known.</summary>
    public SourceSpan SpanOf(TextSpan part)
    {
        if (_positions.IsDefault)
            return _whole;
        var start = Math.Min(Math.Max(part.Start, 0), Value.Length);
        var end = Math.Min(Math.Max(part.End, start), Value.Length);
        return new(_whole.Path, TextSpan.FromBounds(_positions[start], _positions[end]));
    }

    public bool Equals(LocatedText? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as LocatedText);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => Value;
}
