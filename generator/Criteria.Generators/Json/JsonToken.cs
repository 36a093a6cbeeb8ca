using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Json;

/// <summary>The kinds of characters that belong together in a JSON text.</summary>
internal enum JsonTokenKind
{
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Colon,
    Comma,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>A run of characters that is nothing JSON knows: a name without quotation marks, <c>NaN</c>, <c>01</c>.</summary>
    Word,
    End,
}

/// <summary>The smallest part of a JSON text that has a meaning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Text">What a string says; null for all else.</param>
/// <param name="IsUnterminated">It is a string that ran to the end of its line, or the end of the file inside a comment, and has been reported.</param>
internal readonly record struct JsonToken(JsonTokenKind Kind, TextSpan Span, LocatedText? Text = null, bool IsUnterminated = false)
{
    public bool IsCloser => Kind is JsonTokenKind.CloseBrace or JsonTokenKind.CloseBracket;

    public bool IsOpener => Kind is JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket;

    /// <summary>Neither punctuation nor a string: what may stand where somebody forgot quotation marks.</summary>
    public bool IsBare => Kind is JsonTokenKind.Word or JsonTokenKind.Number or JsonTokenKind.True or JsonTokenKind.False or JsonTokenKind.Null;

    /// <summary>A value starts with it.</summary>
    public bool StartsValue => IsOpener || Kind == JsonTokenKind.String || (IsBare && Kind != JsonTokenKind.Word);
}
