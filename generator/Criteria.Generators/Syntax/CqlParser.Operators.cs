using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

internal sealed partial class CqlParser
{
    private ExpressionSyntax ParseExpression(int minimum)
    {
        SkipBad();
        return ContinueExpression(ParseOperand(), minimum);
    }

    /// <summary>Goes on with the operators behind an operand, as long as they bind at least so tightly. Chains are a loop, not a recursion.</summary>
    private ExpressionSyntax ContinueExpression(ExpressionSyntax left, int minimum)
    {
        var run = 0;
        while (true)
        {
            var start = left.Span.Start;
            var height = _height;
            if (Current.Kind == TokenKind.Word && SyntaxFacts.MiscasedKeyword(Current.Value) is not null && StartsOperand(Peek(1)))
                RecaseKeyword();
            if (ParseInfix(left, start, minimum) is not { } whole)
            {
                _height = height;
                return left;
            }

            run = IsRun(left, whole) ? run + 1 : 0;
            left = whole;
            _height = run > 0 ? (height > _height + 1 ? height : _height + 1) : (height > _height ? height : _height) + 1;
            if (_height <= HighestTree && run < LongestRun)
                continue;
            GiveUp(left.Span, _height > HighestTree ? HighestTree : LongestRun);
            return Missing(start);
        }
    }

    /// <summary>Whether an operator goes on with a run of <c>and</c>, or of <c>or</c>.</summary>
    private static bool IsRun(ExpressionSyntax left, ExpressionSyntax whole)
        => left is BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } before && whole is BinarySyntax next && next.Operator == before.Operator;

    private ExpressionSyntax? ParseInfix(ExpressionSyntax left, int start, int minimum)
    {
        var token = Current;
        if (BinaryOf(token) is { } binary)
        {
            var precedence = Precedence.Of(binary);
            return precedence < minimum ? null : ParseBinary(left, start, binary, precedence);
        }

        if (token.Kind is TokenKind.Equivalent or TokenKind.NotEquivalent)
            return Precedence.Equality < minimum ? null : ParseEquivalent(start);
        if (token.Kind == TokenKind.Bar || token.Is("union") || token.Is("intersect") || token.Is("except"))
            return Precedence.Set < minimum ? null : ParseRefusedInfix(start, Precedence.Set, "a set operator", "test each list by itself: exists (A X where …) or exists (B X where …)");
        if (token.Is("is"))
            return ParseIs(left, start);
        if (token.Is("as") && (_stops & Stops.As) == 0)
            return ParseAs(left, start);
        if (token.Is("between") || (token.Is("properly") && Peek(1).Is("between")))
            return Precedence.Between < minimum ? null : ParseBetween(left, start);
        return AtTiming() && Precedence.Timing >= minimum ? ParseTiming(left, start) : null;
    }

    private static BinaryOperator? BinaryOf(SyntaxToken token) => token.Kind switch
    {
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.Word => token.Value switch
        {
            "and" => BinaryOperator.And,
            "or" => BinaryOperator.Or,
            "xor" => BinaryOperator.Xor,
            "implies" => BinaryOperator.Implies,
            "in" => BinaryOperator.In,
            "contains" => BinaryOperator.Contains,
            _ => null,
        },
        _ => null,
    };

    private ExpressionSyntax ParseBinary(ExpressionSyntax left, int start, BinaryOperator binary, int precedence)
    {
        var operation = Next().Span;
        if (precedence == Precedence.Membership && SyntaxFacts.CalendarUnitOf(Current.Value) is { } unit && Current.Kind == TokenKind.Word && Peek(1).Is("of"))
        {
            // `in day of` is CQL's other way to say `during day of`, and `contains day of` to say `includes day of`.
            TakePrecision();
            var phrase = From(operation.Start);
            var relation = binary == BinaryOperator.Contains ? TimingRelation.Includes : TimingRelation.During;
            return new TimingSyntax(From(start), left, relation, null, null, false, unit, ParseExpression(precedence + 1), phrase);
        }

        var right = ParseExpression(precedence + 1);
        return new BinarySyntax(From(start), binary, left, right, operation);
    }

    private ExpressionSyntax ParseEquivalent(int start)
    {
        var token = Next();
        _reporter.OutsideSubset(
            token.Span,
            token.Kind == TokenKind.Equivalent ? "'~'" : "'!~'",
            $"a missing value would be equivalent to a missing value; write {(token.Kind == TokenKind.Equivalent ? "=" : "!=")}");
        ParseExpression(Precedence.Equality + 1);
        return new MissingExpressionSyntax(From(start));
    }

    private ExpressionSyntax ParseRefusedInfix(int start, int precedence, string construct, string advice)
    {
        var token = Next();
        _reporter.OutsideSubset(token.Span, $"'{_text.Substring(token.Start, token.End - token.Start)}', {construct},", advice);
        ParseExpression(precedence + 1);
        return new MissingExpressionSyntax(From(start));
    }

    private ExpressionSyntax ParseIs(ExpressionSyntax left, int start)
    {
        var word = Next();
        var negated = TakeWord("not");
        if (TakeWord("null") || TakeRecased("null"))
            return new IsSyntax(From(start), left, negated, IsKind.Null);
        if (TakeWord("true") || TakeRecased("true"))
            return new IsSyntax(From(start), left, negated, IsKind.True);
        if (TakeWord("false") || TakeRecased("false"))
            return new IsSyntax(From(start), left, negated, IsKind.False);
        if (Current.Kind is TokenKind.Word or TokenKind.QuotedName && !negated && (!SyntaxFacts.IsKeyword(Current.Value) || IsTypeWord(Current)))
        {
            ParseTypeName();
            _reporter.OutsideSubset(From(word.Start), $"'{_text.Substring(word.Start, PreviousEnd - word.Start)}', a test of a type,", "every member has the one type that C# declares");
            return new MissingExpressionSyntax(From(start));
        }

        ReportHere($"found {Describe(Current)}, expected null, true or false after '{(negated ? "is not" : "is")}'; two values are compared by {(negated ? "!=" : "=")}");
        if (StartsOperand(Current))
            ParseTermOperand(out _);
        return new MissingExpressionSyntax(From(start));
    }

    private ExpressionSyntax ParseAs(ExpressionSyntax left, int start)
    {
        Next();
        var typeStart = Current.Start;
        var type = ParseTypeName();
        return type is null ? new MissingExpressionSyntax(From(start)) : new AsSyntax(From(start), left, type, From(typeStart));
    }

    private BetweenSyntax ParseBetween(ExpressionSyntax left, int start)
    {
        var properly = TakeWord("properly");
        Next();
        var low = ParseTerm(Precedence.Add);
        var height = _height;
        ExpectWord("and");
        var high = ParseTerm(Precedence.Add);
        _height = height > _height ? height : _height;
        return new(From(start), left, low, high, properly);
    }

    /// <summary>What an operator of expressions can have on its right: a prefix and its operand, a query, or a term.</summary>
    private ExpressionSyntax ParseOperand()
    {
        if (MiscasedPrefix() is { } prefix)
            Recase(prefix);
        var token = Current;
        switch (token.Kind == TokenKind.Word ? token.Value : string.Empty)
        {
            case "not":
                return ParsePrefix(UnaryOperator.Not, Precedence.Not);
            case "exists":
                return ParsePrefix(UnaryOperator.Exists, Precedence.Exists);
            case "cast":
                return ParseCast();
            case "from":
                return ParseFromQuery();
            case "difference" or "duration":
                return ParseDuration();
        }

        if (token.Kind == TokenKind.Word && SyntaxFacts.CalendarUnitOf(token.Value) is not null && Peek(1).Is("between"))
            return ParseDuration();
        var operand = ParseTermOperand(out var isSource);
        if (!isSource && AtAlias() && (Peek(1).Is("where") || Peek(1).Is("return") || Peek(1).Is("sort")))
        {
            var source = _text.Substring(operand.Span.Start, operand.Span.Length);
            ReportHere($"found {Describe(Current)}, expected parentheses around the source of the query: ({(source.Length > 40 ? "…" : source)}) {Current.Value}");
            isSource = true;
        }

        return isSource && AtAlias() ? ParseQuery(operand) : ContinueTerm(operand, Precedence.Add);
    }

    private ExpressionSyntax ParsePrefix(UnaryOperator prefix, int precedence)
    {
        var start = Next().Start;
        if (!Enter())
            return Missing(start);
        var operand = ParseExpression(precedence);
        Leave();
        _height++;
        return new UnarySyntax(From(start), prefix, operand);
    }

    /// <summary><c>NOT x</c>, <c>EXISTS x</c>, <c>IF x</c>, which would otherwise be a query of NOT, a call of EXISTS; not <c>Exists E where …</c>, which is one.</summary>
    private string? MiscasedPrefix()
    {
        if (Current.Kind != TokenKind.Word || Current.Value.Length > 6 || SyntaxFacts.IsKeyword(Current.Value) || !StartsOperand(Peek(1)))
            return null;
        if (Peek(2).Is("where") || Peek(2).Is("return") || Peek(2).Is("sort"))
            return null;
        var word = Current.Value.ToLowerInvariant();
        return word is "not" or "exists" || (word is "if" or "case" && Peek(1).Kind != TokenKind.OpenParenthesis) ? word : null;
    }

    private ExpressionSyntax ParseCast()
    {
        var start = Next().Start;
        var operand = ParseNested(Stops.As);
        ExpectWord("as");
        var typeStart = Current.Start;
        var type = ParseTypeName();
        return type is null ? new MissingExpressionSyntax(From(start)) : new AsSyntax(From(start), operand, type, From(typeStart));
    }

    /// <summary><c>[duration in] months between a and b</c>, <c>difference in months between a and b</c>, and the same <c>of</c> an interval.</summary>
    private ExpressionSyntax ParseDuration()
    {
        var start = Current.Start;
        var isDifference = IsWord("difference");
        if (isDifference || IsWord("duration"))
        {
            Next();
            ExpectWord("in");
        }

        var word = Current;
        var unit = word.Kind == TokenKind.Word ? SyntaxFacts.CalendarUnitOf(word.Value) : null;
        if (unit is null)
        {
            ReportHere($"found {Describe(word)}, expected a unit of time such as months");
            return Missing(start);
        }

        if (!SyntaxFacts.IsPlural(word.Value))
            ReportHere($"found '{word.Value}', expected '{word.Value}s': a length is counted in the plural");
        Next();
        if (TakeWord("of"))
        {
            _reporter.OutsideSubset(From(start), $"the length of an interval, '{_text.Substring(start, PreviousEnd - start)}',", $"write {SyntaxFacts.Plural(unit.Value)} between its ends");
            ParseTerm(Precedence.Primary);
            return Missing(start);
        }

        ExpectWord("between");
        var low = ParseTerm(Precedence.Add);
        var height = _height;
        ExpectWord("and");
        var high = ParseTerm(Precedence.Add);
        _height = (height > _height ? height : _height) + 1;
        return new DurationSyntax(From(start), isDifference, unit.Value, low, high);
    }
}
