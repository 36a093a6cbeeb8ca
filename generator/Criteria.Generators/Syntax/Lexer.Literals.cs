using System.Text;

namespace Criteria.Generators.Syntax;

internal sealed partial class Lexer
{
    /// <summary>CQL's own numbers have 28 digits; many more would only cost time.</summary>
    private const int MostDigits = 60;

    private void ReadQuoted(TokenKind kind, char mark)
    {
        var value = new StringBuilder();
        var at = _position + 1;
        while (at < _text.Length && _text[at] != mark)
            at += ReadCharacter(at, value);
        Close(kind, mark, at, value.ToString());
    }

    /// <summary>A text or name between typographic quotation marks.</summary>
    private void ReadTypographic(char mark)
    {
        var value = new StringBuilder();
        var at = _position + 1;
        while (at < _text.Length && _text[at] != mark && Confusables.QuotationMark(_text[at]) != mark && _text[at] is not ('\r' or '\n'))
            at += ReadCharacter(at, value);
        Report(_position, _position + 1, $"found {Confusables.Name(_text[_position])}, which is no quotation mark of CQL; write {mark}");
        var end = at < _text.Length && _text[at] is not ('\r' or '\n') ? at + 1 : at;
        Add(mark == '\'' ? TokenKind.String : TokenKind.QuotedName, end - _position, value.ToString());
    }

    private int ReadCharacter(int at, StringBuilder value)
    {
        if (_text[at] != '\\')
        {
            value.Append(_text[at]);
            return 1;
        }

        if (Escapes.Read(_text, at) is { } escape)
        {
            value.Append(escape.Value);
            return escape.Length;
        }

        var length = at + 1 < _text.Length ? 2 : 1;
        Report(at, at + length, $"'{_text.Substring(at, length)}' is no escape of CQL; a backslash is written \\\\");
        value.Append(_text, at, length);
        return length;
    }

    private void Close(TokenKind kind, char mark, int at, string value)
    {
        if (at < _text.Length)
        {
            if (value.Length == 0 && kind == TokenKind.QuotedName)
                Report(_position, at + 1, "found an empty name, expected a name between the quotation marks");
            Add(kind, at + 1 - _position, value);
            return;
        }

        // What was meant to end on its own line must not swallow the mistakes behind it.
        var line = _text.IndexOfAny(['\r', '\n'], _position);
        var end = line < 0 ? _text.Length : line;
        Report(_position, _position + 1, $"found a {(kind == TokenKind.String ? "text" : "name")} that is never closed, expected {mark}");
        Add(kind, end - _position, _text.Substring(_position + 1, end - _position - 1));
    }

    private void ReadWord()
    {
        var end = _position;
        var foreign = false;
        while (end < _text.Length && (SyntaxFacts.IsNamePart(_text[end]) || char.IsLetterOrDigit(_text[end])))
        {
            foreign |= !SyntaxFacts.IsNamePart(_text[end]);
            end++;
        }

        var word = _text.Substring(_position, end - _position);
        if (foreign)
            Report(_position, end, $"'{word}' has letters other than A to Z; such a name is quoted: {Escapes.Quote(word, '`')}");
        Add(foreign ? TokenKind.QuotedName : TokenKind.Word, word.Length, word);
    }

    private void ReadIteration()
    {
        var end = _position + 1;
        while (end < _text.Length && SyntaxFacts.IsNamePart(_text[end]))
            end++;
        var word = _text.Substring(_position, end - _position);
        if (word is "$this" or "$index" or "$total")
            Add(TokenKind.Iteration, word.Length, word);
        else
            ReadBad();
    }

    private void ReadNumber()
    {
        var end = Digits(_position);
        var fraction = end;
        if (end + 1 < _text.Length && _text[end] == '.' && SyntaxFacts.IsDigit(_text[end + 1]))
            fraction = Digits(end + 1);
        var digits = _text.Substring(_position, fraction - _position);
        if (end == _position)
            Report(_position, fraction, $"found '{Shorten(digits)}', expected a digit before the point: 0{Shorten(digits)}");
        if (digits.Length > MostDigits)
        {
            Report(_position, fraction, $"found a number of {digits.Length} digits, expected at most {MostDigits}");
            digits = "0";
        }

        if (fraction == end && end < _text.Length && _text[end] == 'L' && (end + 1 == _text.Length || !SyntaxFacts.IsNamePart(_text[end + 1])))
            Add(TokenKind.Long, end + 1 - _position, digits);
        else
            Add(TokenKind.Number, fraction - _position, digits);
    }

    private int Digits(int from)
    {
        while (from < _text.Length && SyntaxFacts.IsDigit(_text[from]))
            from++;
        return from;
    }

    /// <summary>Takes the characters of a date by CQL's form; what is left of an almost-date belongs to it, and is judged by <see cref="DateLiteral"/>.</summary>
    private void ReadDate()
    {
        var end = _position + 1;
        var time = end < _text.Length && _text[end] == 'T';
        end = time ? end : DateEnd(end);
        if (end < _text.Length && _text[end] == 'T')
        {
            end++;
            while (end < _text.Length && (SyntaxFacts.IsDigit(_text[end]) || (_text[end] is ':' or '.' && end + 1 < _text.Length && SyntaxFacts.IsDigit(_text[end + 1]))))
                end++;
            if (end < _text.Length && _text[end] == 'Z')
                end++;
            else if (end + 5 < _text.Length && _text[end] is '+' or '-' && _text[end + 3] == ':')
                end += 6;
        }

        if (end == _position + 1)
        {
            Report(_position, end, "found '@' without a date, expected for example @2024-01-31");
            Add(TokenKind.Bad, 1);
        }
        else
        {
            Add(time ? TokenKind.Time : TokenKind.Date, end - _position, _text.Substring(_position, end - _position));
        }
    }

    private int DateEnd(int from)
    {
        var end = from;
        while (end < _text.Length && (SyntaxFacts.IsDigit(_text[end]) || (IsDateMark(end) && end > from)))
        {
            // Behind a whole date a minus is a minus.
            if (end - from == 10 && _text[end] == '-' && DateLiteral.IsWhole(_text, from))
                break;
            end++;
        }

        return end;
    }

    private bool IsDateMark(int at)
        => _text[at] is '-' or '/' or '.' && at + 1 < _text.Length && SyntaxFacts.IsDigit(_text[at + 1]);

    private static string Shorten(string text) => text.Length <= 30 ? text : text.Substring(0, 30) + "…";
}
