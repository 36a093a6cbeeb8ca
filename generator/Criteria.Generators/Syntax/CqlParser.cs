using System.Collections.Generic;
using System.Threading;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Syntax;

/// <summary>
/// Parses an expression of the subset, with CQL 1.5's own precedence. It always gives a tree: what is malformed or outside the subset is
/// reported and stands in the tree as <see cref="MissingExpressionSyntax"/>.
/// </summary>
internal sealed partial class CqlParser
{
    /// <summary>How deep brackets, prefixes and branches may nest.</summary>
    public const int DeepestNesting = 64;

    /// <summary>How high a tree may get, for instance by sums of sums: others walk it by recursion, the C# compiler among them.</summary>
    public const int HighestTree = 100;

    /// <summary>How many operators a run of <c>and</c>, or of <c>or</c>, may have: it is one level of the tree, because it is taken up as a whole.</summary>
    public const int LongestRun = 1000;

    /// <summary>How many items a list, a call, a <c>case</c> or a <c>sort by</c> may have.</summary>
    public const int LongestList = 1000;

    private readonly IReadOnlyList<SyntaxToken> _tokens;
    private readonly string _text;
    private readonly ExpressionReporter _reporter;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<int, string> _recased = [];
    private int _index;
    private int _depth;

    /// <summary>The height of the subtree that was finished last.</summary>
    private int _height;

    /// <summary>What the constructs around this place wait for.</summary>
    private Stops _stops;

    /// <summary>The token at which something was said last: one place, one diagnostic.</summary>
    private int _reportedAt = -1;

    private CqlParser(string text, IReadOnlyList<SyntaxToken> tokens, ExpressionReporter reporter, CancellationToken cancellationToken)
    {
        _text = text;
        _tokens = tokens;
        _reporter = reporter;
        _cancellationToken = cancellationToken;
    }

    private SyntaxToken Current => Peek(0);

    private bool AtEnd => Current.Kind == TokenKind.End;

    /// <summary>The end of the token before this place.</summary>
    private int PreviousEnd => _index == 0 ? 0 : _tokens[_index - 1].End;

    public static ExpressionSyntax Parse(LocatedText text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var reporter = new ExpressionReporter(text);
        var tokens = Lexer.Read(text.Value, reporter, cancellationToken);
        var parser = new CqlParser(text.Value, tokens, reporter, cancellationToken);
        var expression = parser.ParseWhole();
        reporter.CopyTo(diagnostics);
        return expression;
    }

    private ExpressionSyntax ParseWhole()
    {
        if (!AtEnd)
            return ParseNested(Stops.None);
        _reporter.Syntax(new(0, _text.Length), "found no expression, expected a condition such as Hemoglobin >= 85 'g/L'");
        return new MissingExpressionSyntax(new(0, _text.Length));
    }

    private SyntaxToken Peek(int ahead)
    {
        var index = _index + ahead;
        if (index >= _tokens.Count)
            return _tokens[_tokens.Count - 1];
        return _recased.Count > 0 && _recased.TryGetValue(index, out var word) ? _tokens[index] with { Value = word } : _tokens[index];
    }

    private SyntaxToken Next()
    {
        var token = Current;
        if (_index < _tokens.Count - 1)
            _index++;
        return token;
    }

    private bool IsWord(string word) => Current.Is(word);

    private bool ArePair(string first, string second) => Current.Is(first) && Peek(1).Is(second);

    private bool TakeWord(string word)
    {
        if (!IsWord(word))
            return false;
        Next();
        return true;
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Next();
        return true;
    }

    private TextSpan From(int start) => TextSpan.FromBounds(start, start > PreviousEnd ? start : PreviousEnd);

    /// <summary>Goes one level down; false, after saying so and giving up, where there is none left.</summary>
    private bool Enter()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_depth < DeepestNesting)
        {
            _depth++;
            return true;
        }

        GiveUp(Current.Span, DeepestNesting);
        return false;
    }

    private void Leave() => _depth--;

    private void GiveUp(TextSpan span, int limit)
    {
        _reporter.TooDeep(span, "this expression", limit);
        _index = _tokens.Count - 1;
    }

    /// <summary>False, after saying so and giving up, where a list has all the items it may have.</summary>
    private bool HasRoom(int items)
    {
        if (items < LongestList)
            return true;
        _reporter.TooLong(Current.Span, "this list", LongestList, "declare codes as a value set, and others as a member");
        _index = _tokens.Count - 1;
        return false;
    }

    private MissingExpressionSyntax Missing(int start)
    {
        _height = 1;
        return new(From(start));
    }
}
