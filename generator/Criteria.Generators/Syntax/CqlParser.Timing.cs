using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

internal sealed partial class CqlParser
{
    private const string NameTheBoundary = "name the date that is meant, for example X.Start before Y";

    /// <summary>Whether a timing phrase begins here.</summary>
    private bool AtTiming()
    {
        var token = Current;
        if (token.Kind == TokenKind.Number)
            return NumberBeginsTiming();
        if (token.Kind != TokenKind.Word)
            return false;
        return token.Value is "before" or "after" or "same" or "during" or "within" or "includes" or "overlaps" or "meets" or "starts" or "ends" or "occurs" or "properly"
            || IsPhrase(token, Peek(1));
    }

    /// <summary>The phrases of two words whose first is no keyword by itself; <c>at least</c> and <c>prior to</c> are not CQL's, but English.</summary>
    private static bool IsPhrase(SyntaxToken first, SyntaxToken second) => first.Kind == TokenKind.Word && first.Value switch
    {
        "on" => second.Is("or"),
        "more" or "less" => second.Is("than"),
        "included" => second.Is("in"),
        "at" => second.Is("least") || second.Is("most"),
        "prior" => second.Is("to"),
        _ => false,
    };

    private bool NumberBeginsTiming()
    {
        var at = 1;
        if (Peek(at).Kind is TokenKind.String or TokenKind.Word && (Peek(at).Kind == TokenKind.String || SyntaxFacts.CalendarUnitOf(Peek(at).Value) is not null))
            at++;
        if (Peek(at).Is("or") && (Peek(at + 1).Is("more") || Peek(at + 1).Is("less")))
            return true;
        return Peek(at).Is("before") || Peek(at).Is("after") || (Peek(at).Is("on") && Peek(at + 1).Is("or")) || (Peek(at).Is("prior") && Peek(at + 1).Is("to"));
    }

    private ExpressionSyntax ParseTiming(ExpressionSyntax left, int start)
    {
        var phrase = Current;
        if (IsWord("meets") || IsWord("overlaps"))
            return RefuseIntervalPhrase(start);
        var boundary = IsWord("starts") || IsWord("ends");
        if (boundary || IsWord("occurs"))
            Next();
        if (boundary && !AtTiming())
            return RefuseBoundary(start, phrase);
        var timing = Phrase(left, start, phrase.Start);
        return boundary && timing is not MissingExpressionSyntax ? RefusedPhrase(start, phrase) : timing;
    }

    private ExpressionSyntax Phrase(ExpressionSyntax left, int start, int phraseStart)
    {
        var properly = TakeWord("properly");
        if (TakeWord("during"))
            return FinishTiming(left, start, phraseStart, TimingRelation.During, null, null, properly, TakePrecision());
        if (ArePair("included", "in"))
        {
            Next();
            Next();
            return FinishTiming(left, start, phraseStart, TimingRelation.During, null, null, properly, TakePrecision());
        }

        if (TakeWord("includes"))
            return FinishTiming(left, start, phraseStart, TimingRelation.Includes, null, null, properly, TakePrecision());
        if (TakeWord("within"))
            return ParseWithin(left, start, phraseStart, properly);
        if (properly)
            ReportHere($"found {Describe(Current)}, expected within, during, included in or includes after 'properly'");
        return IsWord("same") ? ParseSame(left, start, phraseStart) : ParseBeforeOrAfter(left, start, phraseStart);
    }

    private ExpressionSyntax ParseWithin(ExpressionSyntax left, int start, int phraseStart, bool properly)
    {
        var length = ParseOffset("within");
        if (TakeWord("of"))
            return FinishTiming(left, start, phraseStart, TimingRelation.Within, length, null, properly, null);
        if (IsWord("before") || IsWord("after") || IsPhrase(Current, Peek(1)))
        {
            var written = length is null ? "4 weeks" : _text.Substring(length.Span.Start, length.Span.Length);
            ReportHere($"found {Describe(Current)}, expected 'of', which looks both ways; for one side write {written} or less on or before");
            var relation = TakeRelation();
            return FinishTiming(left, start, phraseStart, relation, length, OffsetKind.OrLess, false, TakePrecision());
        }

        ReportHere($"found {Describe(Current)}, expected 'of' after the length");
        return FinishTiming(left, start, phraseStart, TimingRelation.Within, length, null, properly, null);
    }

    private ExpressionSyntax ParseSame(ExpressionSyntax left, int start, int phraseStart)
    {
        Next();
        CalendarUnit? precision = null;
        if (Current.Kind == TokenKind.Word && SyntaxFacts.CalendarUnitOf(Current.Value) is { } unit)
        {
            ExpectSingular("a precision");
            precision = unit;
            Next();
        }

        var relation = TimingRelation.SameAs;
        if (ArePair("or", "before") || ArePair("or", "after"))
        {
            Next();
            relation = Next().Is("before") ? TimingRelation.SameOrBefore : TimingRelation.SameOrAfter;
        }
        else if (!TakeWord("as"))
        {
            ReportHere($"found {Describe(Current)}, expected 'as', 'or before' or 'or after'");
            TakeWord("of");
        }

        return FinishTiming(left, start, phraseStart, relation, null, null, false, precision);
    }

    private ExpressionSyntax ParseBeforeOrAfter(ExpressionSyntax left, int start, int phraseStart)
    {
        QuantitySyntax? length = null;
        OffsetKind? kind = null;
        if (Current.Kind == TokenKind.Number)
        {
            length = ParseOffset("before or after");
            kind = OffsetKind.Exactly;
            if (ArePair("or", "more") || ArePair("or", "less"))
            {
                Next();
                kind = Next().Is("more") ? OffsetKind.OrMore : OffsetKind.OrLess;
            }
        }
        else if (ArePair("more", "than") || ArePair("less", "than"))
        {
            kind = Next().Is("more") ? OffsetKind.MoreThan : OffsetKind.LessThan;
            Next();
            length = ParseOffset(kind == OffsetKind.MoreThan ? "more than" : "less than");
        }
        else if (Current.Is("at") && IsPhrase(Current, Peek(1)))
        {
            kind = Peek(1).Is("least") ? OffsetKind.OrMore : OffsetKind.OrLess;
            ReportHere($"found '{Current.Value} {Peek(1).Value}', which is not CQL; write the length first: 4 weeks or {(kind == OffsetKind.OrMore ? "more" : "less")} before");
            Next();
            Next();
            length = ParseOffset("the length");
        }

        var relation = TakeRelation();
        return FinishTiming(left, start, phraseStart, relation, length, length is null ? null : kind, false, TakePrecision());
    }

    private QuantitySyntax? ParseOffset(string behind)
    {
        if (Current.Kind == TokenKind.Number && TryParseQuantity() is { } quantity)
            return quantity;
        if (Current.Kind == TokenKind.Number)
        {
            var number = Next();
            ReportHere($"found {Describe(Current)}, expected a unit of time after '{number.Value}', for example {number.Value} days");
            return null;
        }

        ReportHere($"found {Describe(Current)}, expected a length such as 4 weeks after '{behind}'");
        return null;
    }

    /// <summary><c>[on or] before|after</c>, or <c>before|after [or on]</c>.</summary>
    private TimingRelation TakeRelation()
    {
        var on = ArePair("on", "or");
        if (on)
        {
            Next();
            Next();
        }

        var before = true;
        if (IsWord("before") || IsWord("after"))
        {
            before = Next().Is("before");
        }
        else if (ArePair("prior", "to"))
        {
            ReportHere("found 'prior to', which is not CQL; write before");
            Next();
            Next();
        }
        else
        {
            ReportHere($"found {Describe(Current)}, expected before or after");
        }

        if (ArePair("or", "on"))
        {
            Next();
            Next();
            on = true;
        }

        return before ? on ? TimingRelation.OnOrBefore : TimingRelation.Before
            : on ? TimingRelation.OnOrAfter : TimingRelation.After;
    }

    /// <summary><c>day of</c>.</summary>
    private CalendarUnit? TakePrecision()
    {
        if (Current.Kind != TokenKind.Word || !Peek(1).Is("of") || SyntaxFacts.CalendarUnitOf(Current.Value) is not { } unit)
            return null;
        ExpectSingular("a precision");
        Next();
        Next();
        return unit;
    }

    private void ExpectSingular(string what)
    {
        var word = Current.Value;
        if (SyntaxFacts.IsPlural(word))
            ReportHere($"found '{word}', expected '{word.Substring(0, word.Length - 1)}': {what} is named in the singular");
    }

    private ExpressionSyntax FinishTiming(
        ExpressionSyntax left, int start, int phraseStart, TimingRelation relation, QuantitySyntax? length, OffsetKind? kind, bool properly, CalendarUnit? precision)
    {
        var phrase = From(phraseStart);
        if ((IsWord("start") || IsWord("end")) && StartsOperand(Peek(1)))
        {
            var word = Next();
            _reporter.OutsideSubset(word.Span, $"'{word.Value}' at the end of a timing phrase", NameTheBoundary);
            ParseExpression(Precedence.Timing + 1);
            return new MissingExpressionSyntax(From(start));
        }

        var right = ParseExpression(Precedence.Timing + 1);
        return new TimingSyntax(From(start), left, relation, length, kind, properly, precision, right, phrase);
    }

    private MissingExpressionSyntax RefusedPhrase(int start, SyntaxToken phrase)
    {
        _reporter.OutsideSubset(phrase.Span, $"'{phrase.Value}' in front of a timing phrase", NameTheBoundary);
        return new(From(start));
    }

    /// <summary><c>starts</c> and <c>ends</c> as relations of intervals.</summary>
    private MissingExpressionSyntax RefuseBoundary(int start, SyntaxToken phrase)
    {
        TakePrecision();
        _reporter.OutsideSubset(phrase.Span, $"'{phrase.Value}', a relation of intervals,", "compare their ends one by one");
        ParseExpression(Precedence.Timing + 1);
        return new(From(start));
    }

    private MissingExpressionSyntax RefuseIntervalPhrase(int start)
    {
        var phraseStart = Next().Start;
        if (IsWord("before") || IsWord("after"))
            Next();
        TakePrecision();
        if ((IsWord("start") || IsWord("end")) && StartsOperand(Peek(1)))
            Next();
        var phrase = From(phraseStart);
        var written = _text.Substring(phrase.Start, phrase.Length);
        _reporter.OutsideSubset(phrase, $"'{written}', a relation of intervals,", "compare their ends one by one");
        ParseExpression(Precedence.Timing + 1);
        return new(From(start));
    }
}
