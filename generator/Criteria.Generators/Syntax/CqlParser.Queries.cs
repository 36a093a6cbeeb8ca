using System.Collections.Immutable;

namespace Criteria.Generators.Syntax;

internal sealed partial class CqlParser
{
    private static readonly string[] ClauseOrder = ["let", "with", "without", "where", "aggregate", "return", "sort"];

    /// <summary>Whether the name of the element follows a source, so that a query begins.</summary>
    private bool AtAlias() => IsAlias(Current, Peek(1));

    private static bool IsAlias(SyntaxToken token, SyntaxToken next)
    {
        if (token.Kind == TokenKind.QuotedName)
            return true;
        return token.Kind == TokenKind.Word && !SyntaxFacts.IsKeyword(token.Value) && !IsPhrase(token, next)
            && !(SyntaxFacts.MiscasedKeyword(token.Value) is not null && StartsOperand(next));
    }

    private ExpressionSyntax ParseFromQuery()
    {
        var from = Next();
        var source = ParseTermOperand(out var isSource);
        if (isSource && AtAlias())
            return ParseQuery(source) with { Span = From(from.Start) };
        if (source is not MissingExpressionSyntax)
            ReportHere($"found {Describe(Current)}, expected a name for the element of the query's source");
        return new MissingExpressionSyntax(From(from.Start));
    }

    private ExpressionSyntax ParseQuery(ExpressionSyntax source)
    {
        var start = source.Span.Start;
        var word = Current;
        if (StartsOperand(Peek(1)) && !BeginsClauseOrOperator(Peek(1)))
            return MisplacedAlias(source);
        var height = _height;
        var alias = TakeAlias();
        var refused = RefuseMoreSources();
        ExpressionSyntax? where = null;
        ReturnSyntax? result = null;
        SortSyntax? sort = null;
        var last = -1;
        while (Clause() is { } clause)
        {
            var keyword = Current;
            var order = System.Array.IndexOf(ClauseOrder, clause);
            if (order < last || (order == last && order > 2))
                ReportHere($"found '{clause}' behind '{ClauseOrder[last]}', expected each clause once and in order: where, return, sort");
            last = order > last ? order : last;
            _height = 1;
            if (clause == "where")
            {
                Next();
                where = ParseNested(Stops.Clause);
            }
            else if (clause == "return")
            {
                result = ParseReturn();
            }
            else if (clause == "sort")
            {
                sort = ParseSort();
            }
            else
            {
                RefuseClause(keyword);
                refused = true;
            }

            height = height > _height ? height : _height;
            if (AtEnd)
                break;
        }

        _height = height + 1;
        return refused ? new MissingExpressionSyntax(From(start)) : new QuerySyntax(From(start), source, alias, where, result, sort);
    }

    private string? Clause()
    {
        if (Current.Kind != TokenKind.Word)
            return null;
        if (SyntaxFacts.MiscasedKeyword(Current.Value) is "where" or "return" or "sort")
            RecaseKeyword();
        return System.Array.IndexOf(ClauseOrder, Current.Value) >= 0 ? Current.Value : null;
    }

    private bool BeginsClauseOrOperator(SyntaxToken token)
        => token.Kind == TokenKind.Word && (SyntaxFacts.MiscasedKeyword(token.Value) is not null || IsPhrase(token, Peek(2)));

    /// <summary>A word that is no operator stands between two operands, where it would otherwise name the element of a query.</summary>
    private ExpressionSyntax MisplacedAlias(ExpressionSyntax left)
    {
        ReportHere($"found {Describe(Current)}, expected an operator such as =, and, in or before");
        var height = _height;
        Next();
        ParseTermOperand(out _);
        _height = height;
        return ContinueTerm(left, Precedence.Add);
    }

    private NameSyntax TakeAlias()
    {
        var token = Next();
        return new(token.Span, token.Value, token.Kind == TokenKind.QuotedName);
    }

    /// <summary><c>, Other O</c>: CQL joins several sources; a comma of an argument list is left where it is.</summary>
    private bool RefuseMoreSources()
    {
        var refused = false;
        while (Current.Kind == TokenKind.Comma && AfterSource(1) is { } alias && IsAlias(Peek(alias), Peek(alias + 1)))
        {
            var start = Next().Start;
            ParseTermOperand(out _);
            TakeAlias();
            if (!refused)
                _reporter.OutsideSubset(From(start), "a query with several sources", "nest one query in the where of another: exists (A X where exists (B Y where …))");
            refused = true;
        }

        return refused;
    }

    /// <summary>How far ahead a source that begins there ends: a path of names, or brackets; null where none begins.</summary>
    private int? AfterSource(int at)
    {
        if (Peek(at).Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket)
        {
            var depth = 0;
            do
            {
                var kind = Peek(at++).Kind;
                if (kind == TokenKind.End)
                    return null;
                depth += kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket ? 1 : kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket ? -1 : 0;
            }
            while (depth > 0);
            return at;
        }

        while (true)
        {
            if (Peek(at).Kind != TokenKind.QuotedName && (Peek(at).Kind != TokenKind.Word || SyntaxFacts.IsReserved(Peek(at).Value)))
                return null;
            at++;
            if (Peek(at).Kind != TokenKind.Dot)
                return at;
            at++;
        }
    }

    private ReturnSyntax ParseReturn()
    {
        var start = Next().Start;
        var all = TakeWord("all");
        if (!all)
            TakeWord("distinct");
        var expression = ParseNested(Stops.Clause);
        return new(From(start), !all, expression);
    }

    private SortSyntax ParseSort()
    {
        var start = Next().Start;
        var keys = ImmutableArray.CreateBuilder<SortKeySyntax>();
        if (TakeDirection() is { } direction)
        {
            keys.Add(new(_tokens[_index - 1].Span, null, direction));
            return new(From(start), keys.ToImmutable());
        }

        ExpectWord("by");
        var height = 1;
        do
        {
            var keyStart = Current.Start;
            if (!Enter())
                break;
            var key = ParseTerm(Precedence.Add);
            Leave();
            height = height > _height ? height : _height;
            keys.Add(new(From(keyStart), key, TakeDirection() ?? false) { Span = From(keyStart) });
        }
        while (Take(TokenKind.Comma) && HasRoom(keys.Count));
        _height = height;
        return new(From(start), keys.ToImmutable());
    }

    private bool? TakeDirection()
    {
        if (TakeWord("desc") || TakeWord("descending"))
            return true;
        return TakeWord("asc") || TakeWord("ascending") ? false : null;
    }

    private void RefuseClause(SyntaxToken keyword)
    {
        Next();
        switch (keyword.Value)
        {
            case "let":
                _reporter.OutsideSubset(keyword.Span, "'let'", "write the value out, or make it a definition");
                ParseLet();
                break;
            case "aggregate":
                _reporter.OutsideSubset(keyword.Span, "'aggregate'", "use Sum, Count, Min, Max or Avg over the query");
                ParseAggregate();
                break;
            default:
                _reporter.OutsideSubset(
                    keyword.Span,
                    $"'{keyword.Value}', a relationship,",
                    $"write where {(keyword.Value == "with" ? "exists" : "not exists")} (B Y where …)");
                ParseTermOperand(out _);
                if (AtAlias())
                    TakeAlias();
                if (TakeWord("such"))
                    ExpectWord("that");
                ParseNested(Stops.Clause);
                break;
        }
    }

    private void ParseLet()
    {
        do
        {
            if (Current.Kind is TokenKind.Word or TokenKind.QuotedName)
                Next();
            Take(TokenKind.Colon);
            ParseNested(Stops.Clause | Stops.Comma);
        }
        while (Take(TokenKind.Comma));
    }

    private void ParseAggregate()
    {
        if (IsWord("all") || IsWord("distinct"))
            Next();
        if (Current.Kind is TokenKind.Word or TokenKind.QuotedName && !IsWord("starting"))
            Next();
        if (TakeWord("starting"))
            ParseTermOperand(out _);
        Take(TokenKind.Colon);
        ParseNested(Stops.Clause);
    }
}
