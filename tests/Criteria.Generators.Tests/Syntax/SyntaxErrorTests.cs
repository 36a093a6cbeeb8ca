using System.Collections.Immutable;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Criteria.Generators.Tests.Syntax;

/// <summary>Every message of a malformed expression, at the characters between « and ».</summary>
public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("a «==» b", "'==' is no operator of CQL; write =")]
    [InlineData("a «&&» b", "'&&' is no operator of CQL; write and")]
    [InlineData("a «||» b", "'||' is no operator of CQL; write or")]
    [InlineData("«!»a", "'!' is no operator of CQL; write not")]
    [InlineData("a «<>» b", "'<>' is no operator of CQL; write !=")]
    [InlineData("a «=>» b", "'=>' is no operator of CQL; write >=")]
    [InlineData("a «=<» b", "'=<' is no operator of CQL; write <=")]
    [InlineData("a «AND» b", "found 'AND', expected 'and'; keywords are written in small letters")]
    [InlineData("a = 1 «OR» b = 2", "found 'OR', expected 'or'; keywords are written in small letters")]
    [InlineData("a and «NOT» b", "found 'NOT', expected 'not'; keywords are written in small letters")]
    [InlineData("«If» a then b else c", "found 'If', expected 'if'; keywords are written in small letters")]
    [InlineData("«NOT» a", "found 'NOT', expected 'not'; keywords are written in small letters")]
    [InlineData("«EXISTS» (A X where X.Y)", "found 'EXISTS', expected 'exists'; keywords are written in small letters")]
    [InlineData("exists (A X «WHERE» X.Y)", "found 'WHERE', expected 'where'; keywords are written in small letters")]
    [InlineData("a «BETWEEN» 1 and 2", "found 'BETWEEN', expected 'between'; keywords are written in small letters")]
    public void An_operator_of_another_language_is_named_with_that_of_cql(string marked, string message) => Cql.Reports(marked, message);

    [Theory]
    [InlineData("a «≥» 1", "found '≥' (U+2265), which is no character of CQL; write >=")]
    [InlineData("a «≤» 1", "found '≤' (U+2264), which is no character of CQL; write <=")]
    [InlineData("a «≠» 1", "found '≠' (U+2260), which is no character of CQL; write !=")]
    [InlineData("3 «×» a", "found '×' (U+00D7), which is no character of CQL; write *")]
    [InlineData("a «–» 1", "found '–' (U+2013), which is no character of CQL; write -")]
    [InlineData("a = «‘»x’", "found '‘' (U+2018), which is no quotation mark of CQL; write '")]
    [InlineData("a in «“»x y”", "found '“' (U+201C), which is no quotation mark of CQL; write \"")]
    [InlineData("a and«\u00A0»b", "found U+00A0, a space that is no space of CQL; write a plain space")]
    [InlineData("a «#» b", "found '#' (U+0023), which is no character of CQL")]
    [InlineData("a«;»", "found ';' (U+003B), which is no character of CQL; an expression has no end mark")]
    [InlineData("a and «😀😀» b", "found '😀' (U+1F600), which is no character of CQL")]
    [InlineData("«Größe» = 1", "'Größe' has letters other than A to Z; such a name is quoted: `Größe`")]
    [InlineData("a = «'»x", "found a text that is never closed, expected '")]
    [InlineData("a = «`»x", "found a name that is never closed, expected `")]
    [InlineData("a = b or «\\»", "found '\\' (U+005C), which is no character of CQL")]
    [InlineData("a = '«\\u»12'", "'\\u' is no escape of CQL; a backslash is written \\\\")]
    [InlineData("a = 'x«\\q»'", "'\\q' is no escape of CQL; a backslash is written \\\\")]
    [InlineData("a «/*» b", "found a comment that is never closed, expected '*/'")]
    [InlineData("a = «``»", "found an empty name, expected a name between the quotation marks")]
    [InlineData("a = «.5»", "found '.5', expected a digit before the point: 0.5")]
    [InlineData("a = «@»", "found '@' without a date, expected for example @2024-01-31")]
    public void A_character_that_cql_lacks_is_named_with_its_code_point(string marked, string message) => Cql.Reports(marked, message);

    [Theory]
    [InlineData("«@2023-02-30»", "'@2023-02-30' is no date; 2023-02 has days 01 to 28")]
    [InlineData("«@2023-13»", "'@2023-13' is no date; a year has months 01 to 12")]
    [InlineData("«@0000»", "'@0000' is no date; the first year of the calendar is 0001")]
    [InlineData("«@2024-1-5»", "'@2024-1-5' is no date; expected the form @2024-01-31, @2024-01 or @2024")]
    [InlineData("«@31.01.2024» = a", "'@31.01.2024' is no date; expected the form @2024-01-31, @2024-01 or @2024")]
    [InlineData("«@2024-01-31T25:00»", "'@2024-01-31T25:00' is no time of a day; expected 00:00:00 to 23:59:59")]
    [InlineData("«@2024-01-31T10:00+19:00»", "'@2024-01-31T10:00+19:00' has no offset from UTC that exists; expected -14:00 to +14:00")]
    [InlineData("«@2024T10:00»", "'@2024T10:00' has a time but no day; expected for example @2024-01-31T10:00")]
    public void A_date_that_the_calendar_lacks_is_reported(string marked, string message) => Cql.Reports(marked, message);

    [Theory]
    [InlineData("a >= 85 «g/L»", "found 'g/L', expected a unit in single quotation marks: 85 'g/L'")]
    [InlineData("a >= 85 «\"g/L\"» and b", "found '\"g/L\"', expected a unit in single quotation marks: 85 'g/L'")]
    [InlineData("(a >= 45 «%») and b", "found '%', expected a unit in single quotation marks: 45 '%'")]
    [InlineData("a < 5«e3»", "found '5e3', expected a number without an exponent")]
    [InlineData("(a < 30 «mL/min/1.73m2»)", "found 'mL/min/1.73m2', expected a unit in single quotation marks: 30 'mL/min/1.73m2'")]
    public void A_unit_without_quotation_marks_is_shown_with_them(string marked, string message)
    {
        var plain = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var (tree, diagnostics) = Cql.Parse(plain);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(message, diagnostic.Message);
        Assert.Equal(TextSpan.FromBounds(marked.IndexOf('«'), marked.IndexOf('»') - 1), diagnostic.Span.Span);
        Assert.DoesNotContain("?", TreeShape.Of(tree), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a and «)»", "found ')', expected an expression")]
    [InlineData("«and» b", "found 'and', expected an expression")]
    [InlineData("a «>=»", "found the end after '>=', expected an expression")]
    [InlineData("a >= «and» b", "found 'and', expected an expression")]
    [InlineData("a «)» and b", "found ')', expected an operator such as =, and, in or before; nothing is open here that it closes")]
    [InlineData("«(»a and b", "found '(' that is never closed, expected ')'")]
    [InlineData("Abs«(»a", "found '(' that is never closed, expected ')'")]
    [InlineData("{ a, b «)»", "found ')', expected '}'")]
    [InlineData("({ a, b «)»", "found ')', expected '}'")]
    [InlineData("a «b» c", "found 'b', expected an operator such as =, and, in or before")]
    [InlineData("a «atleast» 85", "found 'atleast', expected an operator such as =, and, in or before")]
    [InlineData("85 «90»", "found '90', expected an operator such as =, and, in or before")]
    [InlineData("a = 'it'«'s'»", "found the text 's', expected an operator such as =, and, in or before; a quotation mark inside a text is written \\'")]
    [InlineData("a«,» b", "found ',', expected an operator such as =, and, in or before")]
    [InlineData("M.«Code» = 'x'", "found 'Code', which CQL reserves, expected the name of a member; such a name is quoted: .`Code`")]
    [InlineData("M.«List».Count()", "found 'List', which CQL reserves, expected the name of a member; such a name is quoted: .`List`")]
    [InlineData("M.«'x'»", "found the text 'x', expected the name of a member after '.'")]
    [InlineData("M. «5»", "found '5', expected the name of a member after '.'")]
    [InlineData("f(a «]» b)", "found ']', expected an operator such as =, and, in or before; nothing is open here that it closes")]
    [InlineData("{ (a «}» and b", "found '}', expected ')'")]
    [InlineData("«Code» = 'x'", "found 'Code', which CQL reserves, expected an expression; as a name it is quoted: `Code`")]
    [InlineData("a is «5»", "found '5', expected null, true or false after 'is'; two values are compared by =")]
    [InlineData("a is not «'x'»", "found the text 'x', expected null, true or false after 'is not'; two values are compared by !=")]
    [InlineData("a between 1 «,» 2", "found ',', expected 'and'")]
    [InlineData("«month» between a and b", "found 'month', expected 'months': a length is counted in the plural")]
    [InlineData("a before «days» of b", "found 'days', expected 'day': a precision is named in the singular")]
    [InlineData("a same day «of» b", "found 'of', expected 'as', 'or before' or 'or after'")]
    [InlineData("a within 4 weeks «before» b", "found 'before', expected 'of', which looks both ways; for one side write 4 weeks or less on or before")]
    [InlineData("a «at» least 4 weeks before b", "found 'at least', which is not CQL; write the length first: 4 weeks or more before")]
    [InlineData("a 4 weeks «prior» to b", "found 'prior to', which is not CQL; write before")]
    [InlineData("a more than 5 «before» b", "found 'before', expected a unit of time after '5', for example 5 days")]
    [InlineData("a more than «x» before b", "found 'x', expected a length such as 4 weeks after 'more than'")]
    [InlineData("«years» from a = 2014", "found 'years', expected 'year': a part of a date is named in the singular")]
    [InlineData("a properly «before» b", "found 'before', expected within, during, included in or includes after 'properly'")]
    [InlineData("a 3 days or more «than» b", "found 'than', expected before or after")]
    [InlineData("1 + «not» a", "found 'not' where only a term can stand, expected parentheses around 'not …'")]
    [InlineData("1 + «months» between a and b", "found 'months' where only a term can stand, expected parentheses around 'months …'")]
    [InlineData("if a «else» b", "found 'else', expected 'then'")]
    [InlineData("if a then «b»", "found the end after 'b', expected 'else'")]
    [InlineData("case a «else» b end", "found 'else', expected 'when'")]
    [InlineData("case when a then b else «c»", "found the end after 'c', expected 'end'")]
    [InlineData("Interval[a «]»", "found ']', expected ',' between the ends of the interval")]
    [InlineData("Interval «<» 5", "found '<', expected '[' or '(' and the two ends; the type of an interval is that of its ends")]
    [InlineData("a in «[»1, 2] and b", "found '[', expected an expression; an interval is written Interval[a, b], a list { a, b }")]
    [InlineData("Interval «=» 5", "found '=', expected '[' or '(' after Interval; as a name it is quoted: `Interval`")]
    [InlineData("a as «5»", "found '5', expected the name of a type such as Date or Quantity")]
    [InlineData("A X return Y «where» Z", "found 'where' behind 'return', expected each clause once and in order: where, return, sort")]
    [InlineData("A X sort «Date»", "found 'Date', expected 'by'")]
    [InlineData("First(A) «M» where M.X", "found 'M', expected parentheses around the source of the query: (First(A)) M")]
    public void What_was_found_and_what_was_expected_is_said(string marked, string message) => Cql.Reports(marked, message);

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("// only a comment")]
    public void An_empty_expression_is_reported_as_a_whole(string text)
    {
        var (tree, diagnostics) = Cql.Parse(text);
        Assert.IsType<MissingExpressionSyntax>(tree);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("found no expression, expected a condition such as Hemoglobin >= 85 'g/L'", diagnostic.Message);
        Assert.Equal(new TextSpan(0, text.Length), diagnostic.Span.Span);
    }

    [Fact]
    public void The_span_in_an_escaped_literal_counts_the_characters_that_were_typed()
    {
        // "a == \"x\"" in C#: every escaped quotation mark takes two characters.
        const string Value = "\"x\" == 1";
        ImmutableArray<int> positions = [100, 102, 103, 105, 106, 107, 108, 109, 110];
        var bag = new DiagnosticBag();
        CqlParser.Parse(LocatedText.Mapped(Value, "Trial.cs", positions), bag, CancellationToken.None);
        Assert.Equal(new SourceSpan("Trial.cs", TextSpan.FromBounds(106, 108)), Assert.Single(bag.Diagnostics).Span);
    }
}
