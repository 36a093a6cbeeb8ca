namespace Criteria.Generators.Syntax;

/// <content>Constructs of CQL that the subset leaves out: each is read whole, so that it is one mistake and what follows is understood.</content>
internal sealed partial class CqlParser
{
    private MissingExpressionSyntax? RefusePrefix(SyntaxToken token)
    {
        var next = Peek(1);
        switch (token.Value)
        {
            case "start" or "end" when next.Is("of"):
                return RefuseWords(2, "the boundary of an interval", "name the member that holds it, for example X.Start");
            case "width" when next.Is("of"):
                return RefuseWords(2, "an operator of intervals", "write the arithmetic out");
            case "successor" or "predecessor" when next.Is("of"):
                return RefuseWords(2, "the next or previous value", "write the arithmetic out");
            case "singleton" when next.Is("from"):
                return RefuseWords(2, "an operator of lists", "write First(…)");
            case "point" when next.Is("from"):
                return RefuseWords(2, "an operator of intervals", "compare with the value itself");
            case "time" or "timezoneoffset" or "timezone" when next.Is("from"):
                return RefuseWords(2, "a part of a date and time", "compare with a precision, for example same day as");
            case "minimum" or "maximum" when next.Kind is TokenKind.Word or TokenKind.QuotedName:
                Next();
                ParseTypeName();
                _reporter.OutsideSubset(From(token.Start), $"'{token.Value}' of a type", "write the value out");
                return Missing(token.Start);
            case "distinct" or "flatten":
                return RefuseWords(1, "an operator of lists", token.Value == "distinct" ? "write return distinct in a query" : "nest one query in another", isTerm: false);
            case "expand" or "collapse":
                return RefuseExpansion();
            case "convert":
                return RefuseConversion();
            default:
                return null;
        }
    }

    private MissingExpressionSyntax RefuseWords(int count, string what, string advice, bool isTerm = true)
    {
        var start = Current.Start;
        for (var i = 0; i < count; i++)
            Next();
        var words = From(start);
        _reporter.OutsideSubset(words, $"'{_text.Substring(words.Start, words.Length)}', {what},", advice);
        if (!isTerm)
        {
            ParseNested(Stops.None);
        }
        else if (Enter())
        {
            ParseTermOperand(out _);
            Leave();
        }

        return Missing(start);
    }

    private MissingExpressionSyntax RefuseExpansion()
    {
        var word = Next();
        _reporter.OutsideSubset(word.Span, $"'{word.Value}', an operator of intervals,", "compare their ends one by one");
        ParseNested(Stops.Per);
        if (TakeWord("per"))
        {
            if (Current.Kind == TokenKind.Word && SyntaxFacts.CalendarUnitOf(Current.Value) is not null)
                Next();
            else
                ParseNested(Stops.None);
        }

        return Missing(word.Start);
    }

    private MissingExpressionSyntax RefuseConversion()
    {
        var word = Next();
        _reporter.OutsideSubset(word.Span, "'convert'", "units are converted where a quantity is compared");
        ParseNested(Stops.To);
        ExpectWord("to");
        if (Current.Kind == TokenKind.String || (Current.Kind == TokenKind.Word && SyntaxFacts.CalendarUnitOf(Current.Value) is not null))
            Next();
        else
            ParseTypeName();
        return Missing(word.Start);
    }

    private MissingExpressionSyntax RefuseTuple(int start)
    {
        SkipBalanced();
        _reporter.OutsideSubset(From(start), "a tuple", "a type of the subject has members instead");
        return Missing(start);
    }

    private ExpressionSyntax ParseTypedList()
    {
        var start = Next().Start;
        if (Current.Kind == TokenKind.OpenBrace)
            return ParseBraces(Current.Start) is { } list ? list with { Span = From(start) } : Missing(start);
        if (Current.Kind != TokenKind.Less)
        {
            ReportHere($"found {Describe(Current)}, expected a list; as a name it is quoted: `List`");
            return Missing(start);
        }

        _index--;
        ParseTypeName();
        if (Current.Kind == TokenKind.OpenBrace)
            SkipBalanced();
        _reporter.OutsideSubset(From(start), "a list with a type", "write its elements alone: { … }");
        return Missing(start);
    }

    private MissingExpressionSyntax RefuseCode()
    {
        var start = Next().Start;
        Next();
        if (TakeWord("from") && Current.Kind is TokenKind.Word or TokenKind.QuotedName)
            Next();
        if (TakeWord("display") && Current.Kind == TokenKind.String)
            Next();
        _reporter.OutsideSubset(From(start), "a code", "declare a value set and write in \"Value set\"");
        return Missing(start);
    }

    private MissingExpressionSyntax RefuseConcept()
    {
        var start = Next().Start;
        SkipBalanced();
        if (TakeWord("display") && Current.Kind == TokenKind.String)
            Next();
        _reporter.OutsideSubset(From(start), "a concept", "declare a value set and write in \"Value set\"");
        return Missing(start);
    }

    /// <summary><c>[Condition: code in "Diabetes"]</c>, with the rest of the query whose source it may be.</summary>
    private ExpressionSyntax ParseRetrieve()
    {
        var start = Current.Start;
        if (Peek(1).Kind is not (TokenKind.Word or TokenKind.QuotedName))
        {
            ReportHere("found '[', expected an expression; an interval is written Interval[a, b], a list { a, b }");
            SkipBalanced();
            return Missing(start);
        }

        SkipBalanced();
        _reporter.OutsideSubset(From(start), "a retrieve", "name a member of the subject that is a list");
        var missing = Missing(start);
        if (!AtAlias())
            return missing;
        ParseQuery(missing);
        return Missing(start);
    }

    private MissingExpressionSyntax RefuseBrackets(string construct, string advice, int start)
    {
        var bracket = Current.Start;
        SkipBalanced();
        _reporter.OutsideSubset(From(bracket), construct, advice);
        return Missing(start);
    }

    /// <summary>Steps over a bracket and everything up to the one that closes it.</summary>
    private void SkipBalanced()
    {
        var depth = 0;
        do
        {
            var kind = Next().Kind;
            depth += kind is TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.OpenParenthesis ? 1
                : kind is TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.CloseParenthesis ? -1 : 0;
        }
        while (depth > 0 && !AtEnd);
    }
}
