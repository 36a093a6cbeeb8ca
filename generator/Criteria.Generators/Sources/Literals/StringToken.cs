using System;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Criteria.Generators.Sources.Literals;

/// <summary>Reads one token of a string, whole literal or the text between two holes, by the rules of its kind.</summary>
internal static class StringToken
{
    public static LocatedText Read(SyntaxToken token)
    {
        var text = token.Text;
        var reader = new StringTextReader(text, token.SpanStart);
        if (token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            ReadRawLines(reader, text);
        else if (token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
            reader.ReadVerbatim(QuotesAtStart(text), text.Length - QuotesAtStart(text));
        else if (text.StartsWith("@", StringComparison.Ordinal))
            reader.ReadQuoted(2, text.Length - 1, isVerbatim: true, doublesBraces: false);
        else
            reader.ReadQuoted(1, text.Length - 1, isVerbatim: false, doublesBraces: false);
        return Checked(reader, token, token.ValueText);
    }

    public static LocatedText ReadInterpolatedText(SyntaxToken token, InterpolatedStringExpressionSyntax whole, bool isAtLineStart)
    {
        var text = token.Text;
        var reader = new StringTextReader(text, token.SpanStart);
        var start = whole.StringStartToken.Kind();
        if (start == SyntaxKind.InterpolatedMultiLineRawStringStartToken)
            reader.ReadLines(0, text.Length, IndentationOf(whole.StringEndToken.Text), isAtLineStart);
        else if (start == SyntaxKind.InterpolatedSingleLineRawStringStartToken)
            reader.ReadVerbatim(0, text.Length);
        else
            return ReadWithBraces(reader, token, isVerbatim: start == SyntaxKind.InterpolatedVerbatimStringStartToken);
        return Checked(reader, token, token.ValueText);
    }

    /// <summary>A brace is written twice, which the token's value still has.</summary>
    private static LocatedText ReadWithBraces(StringTextReader reader, SyntaxToken token, bool isVerbatim)
    {
        reader.ReadQuoted(0, token.Text.Length, isVerbatim, doublesBraces: true);
        return Checked(reader, token, token.ValueText.Replace("{{", "{").Replace("}}", "}"));
    }

    private static void ReadRawLines(StringTextReader reader, string text)
    {
        var quotes = QuotesAtStart(text);
        var first = text.IndexOf('\n') + 1;
        var last = text.LastIndexOf('\n');
        if (last > 0 && text[last - 1] == '\r')
            last--;
        if (first > 0 && last >= first && text.Length >= quotes * 2)
            reader.ReadLines(first, last, IndentationOf(text), isAtLineStart: true);
    }

    /// <summary>What stands between the last line break and the closing quotation marks: it is taken off every line.</summary>
    private static string IndentationOf(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] == '"')
            end--;
        var start = text.LastIndexOf('\n') + 1;
        return start <= end ? text.Substring(start, end - start) : string.Empty;
    }

    private static int QuotesAtStart(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] == '"')
            count++;
        return Math.Min(count, text.Length / 2);
    }

    private static LocatedText Checked(StringTextReader reader, SyntaxToken token, string value)
    {
        var path = token.SyntaxTree?.FilePath ?? string.Empty;
        return reader.Value == value ? reader.ToText(path) : LocatedText.At(value, new(path, token.Span));
    }
}
