using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

internal sealed partial class CqlParser
{
    /// <summary>
    /// Where a unit ends that was written behind a number without quotation marks, as protocols do: <c>85 g/L</c>, <c>45 %</c>. Null where
    /// what follows is something else.
    /// </summary>
    private int? BareUnitEnd(SyntaxToken number, SyntaxToken unit)
    {
        var isWord = unit.Kind == TokenKind.Word && !SyntaxFacts.IsKeyword(unit.Value) && SyntaxFacts.MiscasedKeyword(unit.Value) is null;
        var isName = unit.Kind == TokenKind.QuotedName;
        var isPercent = unit.Kind == TokenKind.Percent && !StartsOperand(Peek(2));
        if (!isWord && !isName && !isPercent)
            return null;
        if (isWord && IsPhrase(unit, Peek(2)))
            return null;
        return isName ? unit.End : RunEnd(unit.Start);
    }

    /// <summary>The end of the run of characters that a unit may have, without a space between them.</summary>
    private int RunEnd(int start)
    {
        var end = start;
        var open = 0;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not (',' or ';' or '=' or '<' or '>' or '!'))
        {
            open += _text[end] is '(' or '[' or '{' ? 1 : _text[end] is ')' or ']' or '}' ? -1 : 0;
            if (open < 0)
                break;
            end++;
        }

        return end;
    }

    private QuantitySyntax TakeBareUnit(SyntaxToken number, SyntaxToken unit, int end)
    {
        Next();
        var span = TextSpan.FromBounds(unit.Start, end);
        var code = unit.Kind == TokenKind.QuotedName ? unit.Value : _text.Substring(unit.Start, end - unit.Start);
        var isExponent = unit.Start == number.End && code.Length > 1 && code[0] is 'e' or 'E' && SyntaxFacts.IsDigit(code[1]);
        var written = _text.Substring(span.Start, span.Length);
        _reporter.Syntax(span, isExponent
            ? $"found '{number.Value}{code}', expected a number without an exponent"
            : $"found '{written}', expected a unit in single quotation marks: {number.Value} {Escapes.Quote(code, '\'')}");
        while (!AtEnd && Current.Start < end)
            Next();
        return new(TextSpan.FromBounds(number.Start, end), ExactValue(number.Value), code, null, span);
    }
}
