using Criteria.Generators.Json;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Criteria.Generators.Tests.Json;

public sealed class JsonEscapeTests
{
    [Theory]
    [InlineData(@"""\"" \\ \/ \b \f \n \r \t""", "\" \\ / \b \f \n \r \t")]
    [InlineData(@"""\u0041\u00e4\u00E4\u2265""", "Aää≥")]
    [InlineData(@"""\ud83d\ude00""", "😀")]
    [InlineData(@"""\uD83D\uDE00 😀""", "😀 😀")]
    [InlineData(@"""""", "")]
    public void An_escape_is_what_it_stands_for(string written, string meant)
    {
        var json = new MarkedJson(written);

        Assert.Empty(json.Mistakes);
        Assert.Equal(meant, Assert.IsType<JsonString>(json.Root).Text.Value);
    }

    [Theory]
    [InlineData(@"{ ""cql"": ""Sex = \""«Femal»\"" and X"" }", "Femal")]
    [InlineData(@"{ ""cql"": ""\tHemoglobin >= 85 '«g\/L»'"" }", "g/L")]
    [InlineData(@"{ ""cql"": ""\u00e4\u00e4 «\u2265» 3"" }", "≥")]
    [InlineData(@"{ ""cql"": ""😀\ud83d\ude00 «kg» \ud83d\ude00"" }", "kg")]
    [InlineData(@"{ ""cql"": ""a «\ud83d\ude00» b"" }", "😀")]
    [InlineData(@"{ ""cql"": ""a «😀» b"" }", "😀")]
    [InlineData(@"{ ""cql"": ""«whole \\ text»"" }", "whole \\ text")]
    [InlineData("{ \"cql\": \"plain «part» here\" }", "part")]
    public void A_part_of_a_string_is_found_where_it_was_written(string marked, string part)
    {
        var json = new MarkedJson(marked);
        var text = Assert.IsType<JsonString>(json["cql"]).Text;
        var start = text.Value.IndexOf(part, StringComparison.Ordinal);

        Assert.Empty(json.Mistakes);
        Assert.Equal(json.Marks[0], text.SpanOf(new TextSpan(start, part.Length)).Span);
    }

    [Fact]
    public void Each_half_of_a_pair_written_by_two_escapes_has_its_own_escape()
    {
        var text = Assert.IsType<JsonString>(new MarkedJson(@"""\ud83d\ude00""").Root).Text;

        Assert.Equal(new TextSpan(1, 6), text.SpanOf(new TextSpan(0, 1)).Span);
        Assert.Equal(new TextSpan(7, 6), text.SpanOf(new TextSpan(1, 1)).Span);
        Assert.Equal(new TextSpan(1, 12), text.Whole.Span);
    }

    [Fact]
    public void An_empty_string_stands_between_its_quotation_marks()
        => Assert.Equal(new TextSpan(1, 0), Assert.IsType<JsonString>(new MarkedJson("\"\"").Root).Text.Whole.Span);

    [Theory]
    [InlineData(@"""a«\x»b""", "axb", @"found the escape '\x', expected one of \"" \\ \/ \b \f \n \r \t \u")]
    [InlineData(@"""a«\😀»b""", "a😀b", @"found the escape '\😀', expected one of \"" \\ \/ \b \f \n \r \t \u")]
    [InlineData(@"""«\'»""", "'", @"found the escape '\'', expected one of \"" \\ \/ \b \f \n \r \t \u")]
    [InlineData(@"""«\u12»G4""", "\uFFFDG4", @"found the escape '\u12', expected four hexadecimal digits after '\u'")]
    [InlineData(@"""«\u»""", "\uFFFD", @"found the escape '\u', expected four hexadecimal digits after '\u'")]
    [InlineData(@"""«\ud800»""", "\uFFFD", @"found '\ud800', half of a surrogate pair, expected both halves")]
    [InlineData(@"""«\ud800»\u0041""", "\uFFFDA", @"found '\ud800', half of a surrogate pair, expected both halves")]
    [InlineData(@"""x«\uDC00»y""", "x\uFFFDy", @"found '\uDC00', half of a surrogate pair, expected both halves")]
    [InlineData("\"a«\t»b\"", "a\tb", "found the control character U+0009 in a string, expected an escape")]
    [InlineData("\"a«\0»b\"", "a\0b", "found the control character U+0000 in a string, expected an escape")]
    [InlineData("\"a\\«\t»b\"", "a\tb", "found the control character U+0009 in a string, expected an escape")]
    public void A_bad_character_in_a_string_is_reported_at_itself_and_the_rest_is_read(string marked, string value, string message)
    {
        var json = new MarkedJson(marked);

        Assert.Equal(json.ExpectedMistakes(message), json.Mistakes);
        Assert.Equal(value, Assert.IsType<JsonString>(json.Root).Text.Value);
    }

    [Theory]
    [InlineData('\uD83D', "U+D83D")]
    [InlineData('\uDE00', "U+DE00")]
    public void Half_a_surrogate_pair_in_the_file_itself_is_reported(char half, string name)
    {
        var json = new MarkedJson("\"a«" + half + "»b\"");

        Assert.Equal(json.ExpectedMistakes($"found {name}, half of a surrogate pair, expected both halves"), json.Mistakes);
        Assert.Equal("a\uFFFDb", Assert.IsType<JsonString>(json.Root).Text.Value);
    }

    [Fact]
    public void Every_bad_escape_of_a_string_is_reported()
    {
        var json = new MarkedJson(@"[""«\q» «\ud800» «\u»Z""]");

        Assert.Equal(
            json.ExpectedMistakes(
                @"found the escape '\q', expected one of \"" \\ \/ \b \f \n \r \t \u",
                @"found '\ud800', half of a surrogate pair, expected both halves",
                @"found the escape '\u', expected four hexadecimal digits after '\u'"),
            json.Mistakes);
    }
}
