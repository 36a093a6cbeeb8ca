using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

/// <summary>Divides the text of an expression into tokens. Whatever is no CQL is reported here, once, and read as what was likely meant.</summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly ExpressionReporter _reporter;
    private readonly List<SyntaxToken> _tokens = [];
    private int _position;

    private Lexer(string text, ExpressionReporter reporter)
    {
        _text = text;
        _reporter = reporter;
    }

    /// <summary>The tokens of the text; the last is <see cref="TokenKind.End"/>.</summary>
    public static IReadOnlyList<SyntaxToken> Read(string text, ExpressionReporter reporter, CancellationToken cancellationToken)
    {
        var lexer = new Lexer(text, reporter);
        while (lexer._position < text.Length)
        {
            if ((lexer._tokens.Count & 0xFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            lexer.ReadNext();
        }

        lexer._tokens.Add(new(TokenKind.End, text.Length, text.Length, string.Empty));
        return lexer._tokens;
    }

    private char Peek(int ahead = 0) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Add(TokenKind kind, int length, string value = "")
    {
        _tokens.Add(new(kind, _position, _position + length, value));
        _position += length;
    }

    private void Report(int start, int end, string message) => _reporter.Syntax(TextSpan.FromBounds(start, end), message);

    private void ReadNext()
    {
        var character = Peek();
        switch (character)
        {
            case ' ' or '\t' or '\r' or '\n':
                _position++;
                break;
            case '/' when Peek(1) == '/':
                while (_position < _text.Length && Peek() is not ('\r' or '\n'))
                    _position++;
                break;
            case '/' when Peek(1) == '*':
                ReadComment();
                break;
            case '\'':
                ReadQuoted(TokenKind.String, '\'');
                break;
            case '"' or '`':
                ReadQuoted(TokenKind.QuotedName, character);
                break;
            case '@':
                ReadDate();
                break;
            case '$':
                ReadIteration();
                break;
            default:
                if (SyntaxFacts.IsDigit(character))
                    ReadNumber();
                else if (SyntaxFacts.IsNameStart(character) || char.IsLetter(character))
                    ReadWord();
                else if (!ReadOperator(character))
                    ReadForeign(character);
                break;
        }
    }

    private void ReadComment()
    {
        var close = _text.IndexOf("*/", _position + 2, System.StringComparison.Ordinal);
        if (close < 0)
        {
            Report(_position, _position + 2, "found a comment that is never closed, expected '*/'");
            _position = _text.Length;
        }
        else
        {
            _position = close + 2;
        }
    }

    private bool ReadOperator(char character)
    {
        var next = Peek(1);
        switch (character)
        {
            case '(':
                Add(TokenKind.OpenParenthesis, 1);
                return true;
            case ')':
                Add(TokenKind.CloseParenthesis, 1);
                return true;
            case '[':
                Add(TokenKind.OpenBracket, 1);
                return true;
            case ']':
                Add(TokenKind.CloseBracket, 1);
                return true;
            case '{':
                Add(TokenKind.OpenBrace, 1);
                return true;
            case '}':
                Add(TokenKind.CloseBrace, 1);
                return true;
            case ',':
                Add(TokenKind.Comma, 1);
                return true;
            case '.' when SyntaxFacts.IsDigit(next):
                ReadNumber();
                return true;
            case '.':
                Add(TokenKind.Dot, 1);
                return true;
            case ':':
                Add(TokenKind.Colon, 1);
                return true;
            case '%':
                Add(TokenKind.Percent, 1);
                return true;
            case '+':
                Add(TokenKind.Plus, 1);
                return true;
            case '-':
                Add(TokenKind.Minus, 1);
                return true;
            case '*':
                Add(TokenKind.Star, 1);
                return true;
            case '/':
                Add(TokenKind.Slash, 1);
                return true;
            case '^':
                Add(TokenKind.Caret, 1);
                return true;
            case '~':
                Add(TokenKind.Equivalent, 1);
                return true;
            case '&' when next == '&':
                AddMeant(TokenKind.Word, 2, "and", "and");
                return true;
            case '&':
                Add(TokenKind.Ampersand, 1);
                return true;
            case '|' when next == '|':
                AddMeant(TokenKind.Word, 2, "or", "or");
                return true;
            case '|':
                Add(TokenKind.Bar, 1);
                return true;
            case '!' when next == '=':
                Add(TokenKind.NotEqual, 2);
                return true;
            case '!' when next == '~':
                Add(TokenKind.NotEquivalent, 2);
                return true;
            case '!':
                AddMeant(TokenKind.Word, 1, "not", "not");
                return true;
            case '=' when next == '=':
                AddMeant(TokenKind.Equal, 2, "", "=");
                return true;
            case '=' when next == '>':
                AddMeant(TokenKind.GreaterOrEqual, 2, "", ">=");
                return true;
            case '=' when next == '<':
                AddMeant(TokenKind.LessOrEqual, 2, "", "<=");
                return true;
            case '=':
                Add(TokenKind.Equal, 1);
                return true;
            case '<' when next == '=':
                Add(TokenKind.LessOrEqual, 2);
                return true;
            case '<' when next == '>':
                AddMeant(TokenKind.NotEqual, 2, "", "!=");
                return true;
            case '<':
                Add(TokenKind.Less, 1);
                return true;
            case '>' when next == '=':
                Add(TokenKind.GreaterOrEqual, 2);
                return true;
            case '>':
                Add(TokenKind.Greater, 1);
                return true;
            default:
                return false;
        }
    }

    /// <summary>An operator of another language: reported with CQL's, and read as that.</summary>
    private void AddMeant(TokenKind kind, int length, string value, string spelling)
    {
        Report(_position, _position + length, $"'{_text.Substring(_position, length)}' is no operator of CQL; write {spelling}");
        Add(kind, length, value);
    }

    private void ReadForeign(char character)
    {
        if (Confusables.QuotationMark(character) is { } mark)
        {
            ReadTypographic(mark);
        }
        else if (Confusables.Operator(character) is { } meant)
        {
            Report(_position, _position + 1, $"found {Confusables.Name(character)}, which is no character of CQL; write {meant.Spelling}");
            Add(meant.Kind, 1, meant.Word);
        }
        else if (char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format)
        {
            Report(_position, _position + 1, $"found {Confusables.Name(character)}, a space that is no space of CQL; write a plain space");
            _position++;
        }
        else
        {
            ReadBad();
        }
    }

    /// <summary>A run of one character that CQL lacks is one mistake.</summary>
    private void ReadBad()
    {
        var width = char.IsHighSurrogate(Peek()) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
        var codePoint = width == 2 ? char.ConvertToUtf32(Peek(), Peek(1)) : Peek();
        var length = width;
        while (string.CompareOrdinal(_text, _position, _text, _position + length, width) == 0 && _position + length + width <= _text.Length)
            length += width;
        var advice = codePoint switch
        {
            ';' => "; an expression has no end mark",
            '?' => "; a choice is written: if … then … else …",
            _ => string.Empty,
        };
        Report(_position, _position + length, $"found {Confusables.Name(codePoint)}, which is no character of CQL{advice}");
        Add(TokenKind.Bad, length);
    }
}
