using System;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

internal sealed partial class CqlParser
{
    /// <summary>The tokens that end an expression because a construct around it goes on with them.</summary>
    [Flags]
    private enum Stops
    {
        None = 0,
        Parenthesis = 1,
        Bracket = 2,
        Brace = 4,
        Comma = 8,
        Then = 16,
        Else = 32,
        When = 64,
        End = 128,
        Clause = 256,
        As = 512,
        To = 1024,
        Per = 2048,
        IntervalEnd = Parenthesis | Bracket,
        Closing = Parenthesis | Bracket | Brace,
    }

    /// <summary>
    /// An expression inside brackets, a branch or a clause. Where it breaks off before what the constructs around it wait for, the mistake is
    /// reported, stepped over, and the expression goes on.
    /// </summary>
    private ExpressionSyntax ParseNested(Stops own)
    {
        var start = Current.Start;
        if (!Enter())
            return Missing(start);
        var outer = _stops;
        _stops = outer | own;
        if ((own & Stops.As) == 0)
            _stops &= ~Stops.As;
        var expression = ParseExpression(Precedence.Set);
        while (!AtEnd && !IsStop() && !IsMistakenFor(own))
        {
            var height = _height;
            StepOver();
            _height = height;
            expression = ContinueExpression(ContinueTerm(expression, Precedence.Add), Precedence.Set);
        }

        _stops = outer;
        Leave();
        _height++;
        return expression;
    }

    private bool IsStop()
    {
        var token = Current;
        var stop = token.Kind switch
        {
            TokenKind.Comma => Stops.Comma,
            TokenKind.Word => token.Value switch
            {
                "then" => Stops.Then,
                "else" => Stops.Else,
                "when" => Stops.When,
                "end" => Stops.End,
                "as" => Stops.As,
                "to" => Stops.To,
                "per" => Stops.Per,
                "where" or "return" or "sort" or "with" or "without" or "let" or "aggregate" => Stops.Clause,
                "asc" or "ascending" or "desc" or "descending" => Stops.Clause,
                _ => Stops.None,
            },
            _ => BracketOf(token.Kind),
        };
        return (_stops & stop) != 0;
    }

    /// <summary>Reports what stands where an operator should, and leaves it behind together with the operand that may follow.</summary>
    private void StepOver()
    {
        if (RecaseKeyword())
            return;
        ReportUnexpected();
        var unexpected = _index;
        if (!StartsOperand(Current))
            Next();
        if (StartsOperand(Current))
            ParseTermOperand(out _);
        if (_index == unexpected)
            Next();
    }

    private void ReportUnexpected()
    {
        var token = Current;
        var previous = _index > 0 ? _tokens[_index - 1] : token;
        var advice = token.Kind switch
        {
            TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace => "; nothing is open here that it closes",
            TokenKind.OpenParenthesis when previous.Kind == TokenKind.Word => string.Empty,
            TokenKind.Word when token.Value is "where" or "return" or "sort" && previous.Kind == TokenKind.Word =>
                $"; a query names its element before '{token.Value}': {previous.Value} X {token.Value} …",
            TokenKind.String when previous.Kind == TokenKind.String && previous.End == token.Start => "; a quotation mark inside a text is written \\'",
            _ => string.Empty,
        };
        ReportHere($"found {Describe(token)}, expected an operator such as =, and, in or before{advice}");
    }

    /// <summary>Says something about the current token, unless that has been done.</summary>
    private void ReportHere(string message)
    {
        if (_reportedAt != _index && Current.Kind != TokenKind.Bad)
            _reporter.Syntax(SpanHere(), message);
        _reportedAt = _index;
        if (_reporter.IsFull)
            _index = _tokens.Count - 1;
    }

    /// <summary>Behind the last token there is nothing to point at: the mistake is the last token's.</summary>
    private TextSpan SpanHere() => AtEnd && _index > 0 ? _tokens[_index - 1].Span : Current.Span;

    private string Describe(SyntaxToken token)
    {
        if (token.Kind == TokenKind.End)
            return _index > 0 ? $"the end after {Describe(_tokens[_index - 1])}" : "nothing";
        var written = _text.Substring(token.Start, Math.Min(token.End - token.Start, 40));
        if (token.End - token.Start > 40)
            written += "…";
        return token.Kind == TokenKind.String ? $"the text {written}" : $"'{written}'";
    }

    private void ExpectWord(string word)
    {
        if (!TakeWord(word) && !TakeRecased(word))
            ReportHere($"found {Describe(Current)}, expected '{word}'");
    }

    /// <summary>Takes the closing bracket; where it lacks, the opening one is to blame if nothing stands in its way.</summary>
    private void Close(TokenKind kind, char mark, TextSpan open)
    {
        if (Take(kind))
            return;
        if (!AtEnd)
            CloseByAnother(mark);
        else if (_reportedAt != _index)
            _reporter.Syntax(open, $"found '{_text.Substring(open.Start, open.Length)}' that is never closed, expected '{mark}'");
        _reportedAt = _index;
    }

    private void CloseByAnother(char mark)
    {
        ReportHere($"found {Describe(Current)}, expected '{mark}'");
        if (BracketOf(Current.Kind) is not Stops.None && !IsStop())
            Next();
    }

    /// <summary>Whether a bracket stands here in the place of the one that is waited for, which then does not come later.</summary>
    private bool IsMistakenFor(Stops own)
    {
        if ((own & Stops.Closing) == 0 || BracketOf(Current.Kind) == Stops.None)
            return false;
        var depth = 0;
        for (var ahead = 1; Peek(ahead).Kind != TokenKind.End; ahead++)
        {
            var kind = Peek(ahead).Kind;
            if (kind is TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.OpenParenthesis)
                depth++;
            else if (BracketOf(kind) != Stops.None && depth-- == 0)
                return (BracketOf(kind) & own) == 0;
        }

        return true;
    }

    private static Stops BracketOf(TokenKind kind) => kind switch
    {
        TokenKind.CloseParenthesis => Stops.Parenthesis,
        TokenKind.CloseBracket => Stops.Bracket,
        TokenKind.CloseBrace => Stops.Brace,
        _ => Stops.None,
    };

    /// <summary>What was no token has been reported, and where an operand lacks because of it that is the same mistake.</summary>
    private void SkipBad()
    {
        while (Current.Kind == TokenKind.Bad)
        {
            Next();
            _reportedAt = _index;
        }
    }

    /// <summary>Reads a keyword in capitals where only a keyword can stand.</summary>
    private bool RecaseKeyword()
    {
        if (Current.Kind != TokenKind.Word || SyntaxFacts.MiscasedKeyword(Current.Value) is not { } keyword)
            return false;
        Recase(keyword);
        return true;
    }

    private void Recase(string keyword)
    {
        ReportHere($"found {Describe(Current)}, expected '{keyword}'; keywords are written in small letters");
        _recased[_index] = keyword;
    }

    private bool TakeRecased(string word)
    {
        if (Current.Kind != TokenKind.Word || Current.Value.Length != word.Length || !Current.Value.Equals(word, StringComparison.OrdinalIgnoreCase))
            return false;
        Recase(word);
        Next();
        return true;
    }

    /// <summary>Whether an operand can begin with the token.</summary>
    private static bool StartsOperand(SyntaxToken token) => token.Kind switch
    {
        TokenKind.QuotedName or TokenKind.String or TokenKind.Number or TokenKind.Long or TokenKind.Date or TokenKind.Time => true,
        TokenKind.Iteration or TokenKind.OpenParenthesis or TokenKind.OpenBrace => true,
        TokenKind.Word => !SyntaxFacts.IsKeyword(token.Value) || (SyntaxFacts.IsReferential(token.Value) && !IsClauseWord(token))
            || token.Value is "true" or "false" or "null" or "not" or "exists" or "if" or "case" or "cast" or "Interval" or "List" or "Tuple",
        _ => false,
    };
}
