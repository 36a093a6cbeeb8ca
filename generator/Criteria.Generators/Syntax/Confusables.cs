using System.Globalization;

namespace Criteria.Generators.Syntax;

/// <summary>Characters that a protocol's text or a word processor puts where CQL has others.</summary>
internal static class Confusables
{
    /// <summary>The token that a foreign character stands for, and how CQL writes it; null where there is none.</summary>
    public static (TokenKind Kind, string Word, string Spelling)? Operator(char character) => character switch
    {
        '≥' or '⩾' or '≧' => (TokenKind.GreaterOrEqual, "", ">="),
        '≤' or '⩽' or '≦' => (TokenKind.LessOrEqual, "", "<="),
        '≠' => (TokenKind.NotEqual, "", "!="),
        '＝' => (TokenKind.Equal, "", "="),
        '＜' or '〈' => (TokenKind.Less, "", "<"),
        '＞' or '〉' => (TokenKind.Greater, "", ">"),
        '×' or '·' or '⋅' or '∙' => (TokenKind.Star, "", "*"),
        '÷' or '∕' or '⁄' => (TokenKind.Slash, "", "/"),
        '–' or '—' or '−' or '‐' or '‑' => (TokenKind.Minus, "", "-"),
        '＋' => (TokenKind.Plus, "", "+"),
        '（' => (TokenKind.OpenParenthesis, "", "("),
        '）' => (TokenKind.CloseParenthesis, "", ")"),
        '，' or '、' => (TokenKind.Comma, "", ","),
        '∧' => (TokenKind.Word, "and", "and"),
        '∨' => (TokenKind.Word, "or", "or"),
        '¬' => (TokenKind.Word, "not", "not"),
        '∈' => (TokenKind.Word, "in", "in"),
        _ => null,
    };

    /// <summary>The plain mark for a typographic quotation mark; the same text may end in any of its kind.</summary>
    public static char? QuotationMark(char character) => character switch
    {
        '‘' or '’' or '‚' or '‛' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
        _ => null,
    };

    /// <summary><c>'≥' (U+2265)</c>.</summary>
    public static string Name(int codePoint)
    {
        var number = codePoint.ToString("X4", CultureInfo.InvariantCulture);
        return codePoint is < 0x21 or (>= 0x7F and < 0xA1) or (>= 0x2000 and <= 0x200F) or (>= 0x2028 and <= 0x202F) or 0xFEFF or 0x3000
            || codePoint is >= 0xD800 and <= 0xDFFF
            ? "U+" + number
            : "'" + char.ConvertFromUtf32(codePoint) + "' (U+" + number + ")";
    }
}
