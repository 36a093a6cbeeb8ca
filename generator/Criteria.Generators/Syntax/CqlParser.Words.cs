namespace Criteria.Generators.Syntax;

internal sealed partial class CqlParser
{
    /// <summary>An operand that begins with a word: a keyword's construct, or a name.</summary>
    private ExpressionSyntax ParseWord(SyntaxToken token)
    {
        switch (token.Value)
        {
            case "true" or "false":
                Next();
                return new BooleanSyntax(token.Span, token.Value == "true");
            case "null":
                Next();
                return new NullSyntax(token.Span);
            case "Interval":
                return ParseInterval();
            case "if":
                return ParseIf();
            case "case":
                return ParseCase();
            case "List":
                return ParseTypedList();
            case "Tuple" when Peek(1).Kind == TokenKind.OpenBrace:
                Next();
                return RefuseTuple(token.Start);
            case "Code" when Peek(1).Kind == TokenKind.String:
                return RefuseCode();
            case "Concept" when Peek(1).Kind == TokenKind.OpenBrace:
                return RefuseConcept();
        }

        if (Peek(1).Is("from") && (token.Value == "date" || SyntaxFacts.CalendarUnitOf(token.Value) is not null))
            return ParseDatePart(token);
        if (RefusePrefix(token) is { } refused)
            return refused;
        if (token.Value is "not" or "exists" or "cast" or "difference" or "duration" || (SyntaxFacts.CalendarUnitOf(token.Value) is not null && Peek(1).Is("between")))
            return ParseWithoutParentheses(token);
        if (token.Value is "Tuple" or "Code" or "Concept" or "Choice")
        {
            ReportHere($"found '{token.Value}', which CQL reserves, expected an expression; as a name it is quoted: {SyntaxFacts.Spell(token.Value)}");
            Next();
            return Missing(token.Start);
        }

        return !SyntaxFacts.IsKeyword(token.Value) || (SyntaxFacts.IsReferential(token.Value) && !IsClauseWord(token)) ? ParseNameOrCall() : ParseNothing();
    }

    /// <summary><c>year from x</c>, <c>date from x</c>: tighter than arithmetic, as a sign is.</summary>
    private ExpressionSyntax ParseDatePart(SyntaxToken token)
    {
        var part = SyntaxFacts.CalendarUnitOf(token.Value);
        if (part is not null)
            ExpectSingular("a part of a date");
        Next();
        Next();
        if (!Enter())
            return Missing(token.Start);
        var operand = ParseTermOperand(out _);
        Leave();
        _height++;
        return new DatePartSyntax(From(token.Start), part, operand);
    }

    private static bool IsClauseWord(SyntaxToken token) => token.Value is "by" or "starting";

    /// <summary>What is looser than arithmetic stands where arithmetic wants an operand.</summary>
    private ExpressionSyntax ParseWithoutParentheses(SyntaxToken token)
    {
        ReportHere($"found '{token.Value}' where only a term can stand, expected parentheses around '{token.Value} …'");
        if (!Enter())
            return Missing(token.Start);
        var operand = ParseOperand();
        Leave();
        return operand;
    }
}
