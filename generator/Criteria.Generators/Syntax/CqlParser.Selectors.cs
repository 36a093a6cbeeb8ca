using System.Collections.Immutable;
using System.Text;

namespace Criteria.Generators.Syntax;

internal sealed partial class CqlParser
{
    private ExpressionSyntax ParseBraces(int start)
    {
        var isTuple = Peek(1).Kind == TokenKind.Colon || (Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName && Peek(2).Kind == TokenKind.Colon);
        if (isTuple)
            return RefuseTuple(start);
        var open = Next().Span;
        var items = ParseList(TokenKind.CloseBrace, '}', Stops.Brace, open);
        return new ListSyntax(From(start), items);
    }

    private ExpressionSyntax ParseInterval()
    {
        var start = Next().Start;
        var open = Current;
        if (open.Kind == TokenKind.Less)
        {
            ReportHere("found '<', expected '[' or '(' and the two ends; the type of an interval is that of its ends");
            return Missing(start);
        }

        if (open.Kind is not (TokenKind.OpenBracket or TokenKind.OpenParenthesis))
        {
            ReportHere($"found {Describe(open)}, expected '[' or '(' after Interval; as a name it is quoted: `Interval`");
            return Missing(start);
        }

        Next();
        var low = ParseNested(Stops.Comma | Stops.IntervalEnd);
        var height = _height;
        if (!Take(TokenKind.Comma))
            ReportHere($"found {Describe(Current)}, expected ',' between the ends of the interval");
        var high = ParseNested(Stops.IntervalEnd);
        height = height > _height ? height : _height;
        var closed = Current.Kind == TokenKind.CloseBracket;
        if (!Take(TokenKind.CloseBracket))
            Close(TokenKind.CloseParenthesis, open.Kind == TokenKind.OpenBracket ? ']' : ')', open.Span);
        _height = height + 1;
        return new IntervalSyntax(From(start), low, open.Kind == TokenKind.OpenBracket, high, closed);
    }

    private IfSyntax ParseIf()
    {
        var start = Next().Start;
        var condition = ParseNested(Stops.Then | Stops.Else);
        var height = _height;
        ExpectWord("then");
        var then = ParseNested(Stops.Else);
        height = height > _height ? height : _height;
        ExpectWord("else");
        var otherwise = ParseNested(Stops.None);
        _height = (height > _height ? height : _height) + 1;
        return new(From(start), condition, then, otherwise);
    }

    private CaseSyntax ParseCase()
    {
        const Stops Inside = Stops.When | Stops.Then | Stops.Else | Stops.End;
        var start = Next().Start;
        var height = 1;
        ExpressionSyntax? operand = null;
        if (!IsWord("when"))
        {
            operand = ParseNested(Inside);
            height = _height;
        }

        var items = ImmutableArray.CreateBuilder<CaseItemSyntax>();
        while (IsWord("when") && HasRoom(items.Count))
        {
            var itemStart = Next().Start;
            var when = ParseNested(Inside);
            height = height > _height ? height : _height;
            ExpectWord("then");
            var then = ParseNested(Inside);
            height = height > _height ? height : _height;
            items.Add(new(From(itemStart), when, then));
        }

        if (items.Count == 0)
            ReportHere($"found {Describe(Current)}, expected 'when'");
        ExpectWord("else");
        var otherwise = ParseNested(Stops.End);
        height = height > _height ? height : _height;
        ExpectWord("end");
        _height = height + 1;
        return new(From(start), operand, items.ToImmutable(), otherwise);
    }

    private static bool IsTypeWord(SyntaxToken token) => token.Kind == TokenKind.Word && token.Value is "List" or "Interval" or "Choice" or "Tuple" or "Code" or "Concept";

    /// <summary>A type as its canonical text, <c>Interval&lt;System.Date&gt;</c>; null, after saying so, where there is none of the subset.</summary>
    private string? ParseTypeName()
    {
        var name = new StringBuilder();
        return AppendType(name) ? name.ToString() : null;
    }

    private bool AppendType(StringBuilder name)
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Word or TokenKind.QuotedName) || (token.Kind == TokenKind.Word && SyntaxFacts.IsReserved(token.Value) && !IsTypeWord(token)))
        {
            ReportHere($"found {Describe(token)}, expected the name of a type such as Date or Quantity");
            return false;
        }

        Next();
        if (token.Is("Tuple"))
        {
            if (Current.Kind == TokenKind.OpenBrace)
                SkipBalanced();
            _reporter.OutsideSubset(From(token.Start), "a tuple type", "a type of the subject has members instead");
            return false;
        }

        var isGeneric = IsTypeWord(token) && token.Value is "List" or "Interval" or "Choice";
        name.Append(isGeneric || token.Value is "Code" or "Concept" ? token.Value : SyntaxFacts.Spell(token.Value));
        while (Current.Kind == TokenKind.Dot && Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName)
        {
            Next();
            name.Append('.').Append(SyntaxFacts.Spell(Next().Value));
        }

        return !isGeneric || AppendTypeArguments(name);
    }

    private bool AppendTypeArguments(StringBuilder name)
    {
        if (Current.Kind != TokenKind.Less)
        {
            ReportHere($"found {Describe(Current)}, expected '<' and the type of the elements");
            return false;
        }

        name.Append('<');
        var separator = string.Empty;
        do
        {
            Next();
            name.Append(separator);
            if (!Enter())
                return false;
            var known = AppendType(name);
            Leave();
            if (!known)
                return false;
            separator = ", ";
        }
        while (Current.Kind == TokenKind.Comma && name[0] == 'C');
        name.Append('>');
        if (Take(TokenKind.Greater))
            return true;
        ReportHere($"found {Describe(Current)}, expected '>'");
        return false;
    }
}
