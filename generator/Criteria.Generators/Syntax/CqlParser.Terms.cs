using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

internal sealed partial class CqlParser
{
    private ExpressionSyntax ParseTerm(int minimum)
    {
        SkipBad();
        return ContinueTerm(ParseTermOperand(out _), minimum);
    }

    private ExpressionSyntax ContinueTerm(ExpressionSyntax left, int minimum)
    {
        while (true)
        {
            var start = left.Span.Start;
            var height = _height;
            if (ParseTermInfix(left, start, minimum) is not { } whole)
                return left;
            left = whole;
            _height = (height > _height ? height : _height) + 1;
            if (_height <= HighestTree)
                continue;
            GiveUp(left.Span, HighestTree);
            return Missing(start);
        }
    }

    private ExpressionSyntax? ParseTermInfix(ExpressionSyntax left, int start, int minimum)
    {
        var token = Current;
        BinaryOperator? binary = token.Kind switch
        {
            TokenKind.Plus => BinaryOperator.Add,
            TokenKind.Minus => BinaryOperator.Subtract,
            TokenKind.Star => BinaryOperator.Multiply,
            TokenKind.Slash => BinaryOperator.Divide,
            _ => null,
        };
        if (binary is { } arithmetic)
        {
            var precedence = Precedence.Of(arithmetic);
            if (precedence < minimum)
                return null;
            Next();
            var right = ParseTerm(precedence + 1);
            return new BinarySyntax(From(start), arithmetic, left, right, token.Span);
        }

        if (token.Kind == TokenKind.Ampersand)
            return RefuseTermInfix(start, minimum, Precedence.Add, "joining of texts", "compare each text by itself");
        if (token.Kind == TokenKind.Caret)
            return RefuseTermInfix(start, minimum, Precedence.Power, "a power", "write Power(x, n)");
        if (token.Is("div") || token.Is("mod"))
            return RefuseTermInfix(start, minimum, Precedence.Multiply, "division of integers", "write / with Truncate");
        return null;
    }

    private MissingExpressionSyntax? RefuseTermInfix(int start, int minimum, int precedence, string construct, string advice)
    {
        if (precedence < minimum)
            return null;
        var token = Next();
        _reporter.OutsideSubset(token.Span, $"'{_text.Substring(token.Start, token.End - token.Start)}', {construct},", advice);
        ParseTerm(precedence + 1);
        return new(From(start));
    }

    /// <summary>An operand of arithmetic with what hangs on it, and whether it can be the source of a query: a name, or something in parentheses.</summary>
    private ExpressionSyntax ParseTermOperand(out bool isSource)
    {
        var token = Current;
        isSource = false;
        if (token.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            Next();
            if (!Enter())
                return Missing(token.Start);
            var operand = ParseTermOperand(out _);
            Leave();
            _height++;
            return new UnarySyntax(From(token.Start), token.Kind == TokenKind.Plus ? UnaryOperator.Plus : UnaryOperator.Negate, operand);
        }

        var primary = ParsePrimary();
        isSource = primary is NameSyntax || token.Kind is TokenKind.OpenParenthesis;
        return ParsePostfix(primary, ref isSource);
    }

    private ExpressionSyntax ParsePostfix(ExpressionSyntax target, ref bool isSource)
    {
        var isPath = target is NameSyntax && _text[target.Span.Start] != '(';
        var start = target.Span.Start;
        if (target is MissingExpressionSyntax && _reportedAt == _index)
            return target;
        while (true)
        {
            var height = _height;
            if (Current.Kind == TokenKind.Dot)
            {
                Next();
                target = ParseMember(target, start);
                isPath &= target is MemberSyntax;
                isSource = isPath;
            }
            else if (Current.Kind == TokenKind.OpenBracket && target is not NumberSyntax)
            {
                target = RefuseBrackets("an index", "write First(…) or Last(…) over a query with sort by", start);
                isSource = isPath = false;
            }
            else if (Current.Kind == TokenKind.OpenBrace && isPath)
            {
                SkipBalanced();
                _reporter.OutsideSubset(From(start), $"a value of a type, '{_text.Substring(start, target.Span.Length)} {{ … }}',", "compare its members one by one");
                return Missing(start);
            }
            else
            {
                return target;
            }

            _height = (height > _height ? height : _height) + 1;
            if (_height <= HighestTree)
                continue;
            GiveUp(From(start), HighestTree);
            return Missing(start);
        }
    }

    private ExpressionSyntax ParseMember(ExpressionSyntax target, int start)
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Word or TokenKind.QuotedName))
        {
            ReportHere($"found {Describe(token)}, expected the name of a member after '.'");
            return Missing(start);
        }

        if (token.Kind == TokenKind.Word && SyntaxFacts.IsReserved(token.Value))
            ReportHere($"found '{token.Value}', which CQL reserves, expected the name of a member; such a name is quoted: .{SyntaxFacts.Spell(token.Value)}");
        Next();
        var name = new NameSyntax(token.Span, token.Value, token.Kind == TokenKind.QuotedName || SyntaxFacts.IsKeyword(token.Value));
        if (Current.Kind == TokenKind.OpenParenthesis)
        {
            var arguments = ParseArguments();
            return new CallSyntax(From(start), target, name, arguments);
        }

        return new MemberSyntax(From(start), target, name);
    }

    private ExpressionSyntax ParsePrimary()
    {
        var token = Current;
        _height = 1;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.Long:
                Next();
                return new NumberSyntax(token.Span, ExactValue(token.Value), NumberKind.Long);
            case TokenKind.String:
                Next();
                return new StringSyntax(token.Span, token.Value);
            case TokenKind.Date:
                return ParseDate();
            case TokenKind.Time:
                Next();
                _reporter.OutsideSubset(token.Span, $"'{token.Value}', a time of day,", "criteria compare dates, and dates with a time");
                return Missing(token.Start);
            case TokenKind.QuotedName:
                return ParseNameOrCall();
            case TokenKind.OpenParenthesis:
                return ParseParenthesized();
            case TokenKind.OpenBrace:
                return ParseBraces(token.Start);
            case TokenKind.OpenBracket:
                return ParseRetrieve();
            case TokenKind.Percent when Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.String:
                Next();
                Next();
                _reporter.OutsideSubset(From(token.Start), "a constant from outside, '%',", "declare a parameter and name it");
                return Missing(token.Start);
            case TokenKind.Iteration:
                Next();
                _reporter.OutsideSubset(token.Span, $"'{token.Value}'", "name the element by the alias of its query");
                return Missing(token.Start);
            case TokenKind.Word:
                return ParseWord(token);
            default:
                return ParseNothing();
        }
    }

    private MissingExpressionSyntax ParseNothing()
    {
        ReportHere($"found {Describe(Current)}, expected an expression");
        _height = 1;
        return new(new TextSpan(Current.Start, 0));
    }

    private ExpressionSyntax ParseNameOrCall()
    {
        var token = Next();

        // A keyword that CQL lets stand as a name counts as quoted, because that is how it is printed.
        var name = new NameSyntax(token.Span, token.Value, token.Kind == TokenKind.QuotedName || SyntaxFacts.IsKeyword(token.Value));
        if (Current.Kind != TokenKind.OpenParenthesis)
            return name;
        var arguments = ParseArguments();
        return new CallSyntax(From(token.Start), null, name, arguments);
    }

    private ImmutableArray<ExpressionSyntax> ParseArguments()
    {
        var open = Next().Span;
        return ParseList(TokenKind.CloseParenthesis, ')', Stops.Parenthesis, open);
    }

    /// <summary>Expressions between commas, up to and with the closing bracket.</summary>
    private ImmutableArray<ExpressionSyntax> ParseList(TokenKind close, char mark, Stops stop, TextSpan open)
    {
        var items = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        var height = 1;
        if (Current.Kind != close)
        {
            do
            {
                items.Add(ParseNested(stop | Stops.Comma));
                height = height > _height ? height : _height;
            }
            while (Take(TokenKind.Comma) && HasRoom(items.Count));
        }

        Close(close, mark, open);
        _height = height;
        return items.ToImmutable();
    }

    private ExpressionSyntax ParseParenthesized()
    {
        var open = Next().Span;
        var inner = ParseNested(Stops.Parenthesis);
        Close(TokenKind.CloseParenthesis, ')', open);

        // The span takes the parentheses in, so that what is built on it begins and ends where it was written.
        return inner with { Span = From(open.Start) };
    }

    private ExpressionSyntax ParseDate()
    {
        var token = Next();
        if (DateLiteral.Read(token.Value, token.Span, out var mistake) is { } date)
            return date;
        _reporter.Syntax(token.Span, mistake);
        return Missing(token.Start);
    }

    private static ExactDecimal ExactValue(string digits)
    {
        var point = digits.IndexOf('.');
        var scale = point < 0 ? 0 : digits.Length - point - 1;
        return new(BigInteger.Parse(point < 0 ? digits : digits.Remove(point, 1), NumberStyles.None, CultureInfo.InvariantCulture), scale);
    }

    /// <summary>A number, or a quantity where a unit follows it.</summary>
    private ExpressionSyntax ParseNumber()
    {
        var token = Current;
        if (TryParseQuantity() is not { } quantity)
        {
            Next();
            var value = ExactValue(token.Value);
            var number = new NumberSyntax(token.Span, value, value.Scale > 0 ? NumberKind.Decimal : NumberKind.Integer);
            return Current.Kind == TokenKind.Colon && Peek(1).Kind == TokenKind.Number ? RefuseRatio(token.Start) : number;
        }

        return Current.Kind == TokenKind.Colon && Peek(1).Kind == TokenKind.Number ? RefuseRatio(token.Start) : quantity;
    }

    private MissingExpressionSyntax RefuseRatio(int start)
    {
        Next();
        if (TryParseQuantity() is null)
            Next();
        _reporter.OutsideSubset(From(start), "a ratio", "write the quotient as one number or quantity");
        return Missing(start);
    }

    private QuantitySyntax? TryParseQuantity()
    {
        var number = Current;
        var unit = Peek(1);
        if (unit.Kind == TokenKind.String)
        {
            Next();
            Next();
            return new(From(number.Start), ExactValue(number.Value), unit.Value, null, unit.Span);
        }

        if (unit.Kind == TokenKind.Word && SyntaxFacts.CalendarUnitOf(unit.Value) is { } calendar)
        {
            Next();
            Next();
            return new(From(number.Start), ExactValue(number.Value), null, calendar, unit.Span);
        }

        return BareUnitEnd(number, unit) is { } end ? TakeBareUnit(number, unit, end) : null;
    }
}
