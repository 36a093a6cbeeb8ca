using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

internal enum TokenKind
{
    End,

    /// <summary>Characters that were reported when the text was read; the parser steps over them in silence.</summary>
    Bad,

    /// <summary>A plain name or a keyword: which of them only the place where it stands can tell.</summary>
    Word,
    QuotedName,
    String,
    Number,
    Long,

    /// <summary>A date, or a date and time.</summary>
    Date,
    Time,

    /// <summary><c>$this</c>, <c>$index</c> or <c>$total</c>.</summary>
    Iteration,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Dot,
    Colon,
    Percent,
    Plus,
    Minus,
    Star,
    Slash,
    Caret,
    Ampersand,
    Bar,
    Equal,
    NotEqual,
    Equivalent,
    NotEquivalent,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A token of an expression and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind it.</param>
/// <param name="Value">The word, the text or name without quotation marks and escapes, the digits; empty for punctuation.</param>
internal readonly record struct SyntaxToken(TokenKind Kind, int Start, int End, string Value)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public bool Is(string word) => Kind == TokenKind.Word && Value == word;
}
