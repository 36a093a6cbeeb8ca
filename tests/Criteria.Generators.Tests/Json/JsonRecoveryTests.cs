using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Xunit;

namespace Criteria.Generators.Tests.Json;

public sealed class JsonRecoveryTests
{
    [Theory]
    // Values
    [InlineData("{ \"a\": «}»", "found '}', expected a value")]
    [InlineData("{ \"a\": «,» \"b\": 1 }", "found ',', expected a value")]
    [InlineData("{ \"a\": «:» 1 }", "found ':', expected a value")]
    [InlineData("{ \"a\": «abc» def, \"b\": 1 }", "found 'abc', expected a value; a string needs double quotes")]
    [InlineData("{ \"a\": «True» }", "found 'True', expected 'true'")]
    [InlineData("{ \"a\": «NULL» }", "found 'NULL', expected 'null'")]
    [InlineData("{ \"a\": «“smart”» }", "found '“smart”', expected a value; a string needs double quotes")]
    [InlineData("{ \"a\": «'single'» }", "found a string in single quotes, expected double quotes")]
    [InlineData("{ «'a'»: 1 }", "found a string in single quotes, expected double quotes")]
    [InlineData("«}»", "found '}', expected a value")]
    // Numbers
    [InlineData("[«01»]", "found '01', expected a number without leading zeros")]
    [InlineData("[«-007»]", "found '-007', expected a number without leading zeros")]
    [InlineData("[«+1»]", "found '+1', expected a number without '+'")]
    [InlineData("[«.5»]", "found '.5', expected a digit before the point")]
    [InlineData("[«1.»]", "found '1.', expected a digit after the point")]
    [InlineData("[«1e»]", "found '1e', expected a digit in the exponent")]
    [InlineData("[«-»]", "found '-', expected a digit after '-'")]
    [InlineData("[«NaN»]", "found 'NaN', expected a finite number")]
    [InlineData("[«-Infinity»]", "found '-Infinity', expected a finite number")]
    [InlineData("[«2025-11-14»]", "found '2025-11-14', expected a number; a string needs double quotes")]
    [InlineData("[«0x1F»]", "found '0x1F', expected a number; a string needs double quotes")]
    [InlineData("[3 «years»]", "found 'years', expected ',' or ']'")]
    // Separators
    [InlineData("{ \"a\": 1 «\"b\"»: 2 }", "found the string 'b', expected ',' or '}'")]
    [InlineData("{ \"a\": { } «{» \"b\": 1 }, \"c\": 1 }", "found '{', expected ',' or '}'")]
    [InlineData("{ \"a\" «1», \"b\": 2 }", "found '1', expected ':'")]
    [InlineData("{ \"a\" «=» 1 }", "found '=', expected ':'")]
    [InlineData("{ \"a\" «\"b\"»: 1 }", "found the string 'b', expected ':'")]
    [InlineData("{ \"a\"«,» \"b\": 2 }", "found ',', expected ':' and a value")]
    [InlineData("{ \"a\" «}»", "found '}', expected ':' and a value")]
    [InlineData("[1 «2», 3]", "found '2', expected ',' or ']'")]
    [InlineData("[1,«,»,,2]", "found ',', expected a value or ']'")]
    [InlineData("[«,»]", "found ',', expected a value or ']'")]
    [InlineData("{«,»}", "found ',', expected a property name or '}'")]
    [InlineData("{ \"a\": 1,«,» \"b\": 2 }", "found ',', expected a property name or '}'")]
    [InlineData("[\"a\"«:» 1]", "found ':', expected ',' or ']'")]
    // Names
    [InlineData("{ «trial»: \"X\", \"b\": 1 }", "found 'trial', expected a property name in double quotes")]
    [InlineData("{ «1»: \"X\" }", "found '1', expected a property name in double quotes")]
    [InlineData("{ «stray», \"b\": 1 }", "found 'stray', expected a property name in double quotes")]
    [InlineData("{ \"a\": 1, «stray» }", "found 'stray', expected a property name in double quotes")]
    [InlineData("{ «:» 1, \"b\": 1 }", "found ':', expected a property name or '}'")]
    [InlineData("{ «[»1, 2], \"b\": 1 }", "found '[', expected a property name or '}'")]
    // Ends
    [InlineData("«»", "found the end of the file, expected a value")]
    [InlineData(" // nothing \n«»", "found the end of the file, expected a value")]
    [InlineData("{ \"a\": 1«»", "found the end of the file, expected '}'")]
    [InlineData("{ \"a\": [{ \"b\": [1, 2«»", "found the end of the file, expected ']'")]
    [InlineData("{ \"a\":«»", "found the end of the file, expected a value")]
    [InlineData("{ \"a\"«»", "found the end of the file, expected ':' and a value")]
    [InlineData("{ } «x» y z", "found 'x', expected the end of the file")]
    [InlineData("{ }«}» }", "found '}', expected the end of the file")]
    [InlineData("{ \"a\": [1, 2 «}»", "found '}', expected ',' or ']'")]
    [InlineData("{ \"a\": [[[1 «}»", "found '}', expected ',' or ']'")]
    [InlineData("{ \"a\": 1 «\"b»", "found a string without an end, expected '\"' before the end of the line")]
    [InlineData("[{ \"a\": 1 «]»", "found ']', expected ',' or '}'")]
    [InlineData("[1, 2 «}»", "found '}', expected ',' or ']'")]
    [InlineData("{ \"a\": [1]«]», \"b\": 1 }", "found ']', expected ',' or '}'")]
    // Strings
    [InlineData("{ \"a\": «\"abc,»\n \"b\": 1 }", "found a string without an end, expected '\"' before the end of the line")]
    [InlineData("{ «\"a: 1,»\r\n \"b\": 1 }", "found a string without an end, expected '\"' before the end of the line")]
    [InlineData("{ \"a\": [{ \"b\": «\"abc}]}»", "found a string without an end, expected '\"' before the end of the line")]
    [InlineData("[«\"abc\\»", "found a string without an end, expected '\"' before the end of the line")]
    [InlineData("[«'abc]»", "found a string without an end, expected '\"' before the end of the line")]
    // Blanks
    [InlineData("{ \"a\":«\0\0»1 }", "found the invisible character U+0000, expected a plain space or none")]
    [InlineData("{«\u00A0»\"a\": 1 }", "found the invisible character U+00A0, expected a plain space or none")]
    [InlineData("[1, «\u000B»]", "found the invisible character U+000B, expected a plain space or none")]
    [InlineData("{ «/*» \"a\": 1 }", "found a comment without an end, expected '*/'")]
    [InlineData("[«/»]", "found '/', expected a value; a string needs double quotes")]
    public void A_mistake_is_reported_once_at_its_own_characters(string marked, string message)
    {
        var json = new MarkedJson(marked);

        Assert.Equal(json.ExpectedMistakes(message), json.Mistakes);
    }

    [Fact]
    public void Several_mistakes_in_one_file_are_each_reported()
    {
        var json = new MarkedJson(
            """
            {
              "trial" «"X"»,
              «title»: "T",
              "inclusion": [
                { "id": "I1" «"cql"»: "A" }
                «{» "id": "I2", "cql": «'B'» },
                { "id": «I3», "cql": "C«\q»" },
              ],
              "exclusion": «nil»
            }
            """);

        Assert.Equal(
            json.ExpectedMistakes(
                "found the string 'X', expected ':'",
                "found 'title', expected a property name in double quotes",
                "found the string 'cql', expected ',' or '}'",
                "found '{', expected ',' or ']'",
                "found a string in single quotes, expected double quotes",
                "found 'I3', expected a value; a string needs double quotes",
                "found the escape '\\q', expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u",
                "found 'nil', expected a value; a string needs double quotes"),
            json.Mistakes);
        Assert.Equal(["trial", "title", "inclusion", "exclusion"], ((JsonObject)json.Root).Properties.Select(p => p.Name.Value));
        var criteria = Assert.IsType<JsonArray>(json["inclusion"]).Items;
        Assert.Equal(3, criteria.Length);
        Assert.Equal(["A", "B", "Cq"], criteria.Select(c => ((JsonString)((JsonObject)c)["cql"]!).Text.Value));
        Assert.IsType<JsonMissing>(((JsonObject)criteria[2])["id"]);
        Assert.IsType<JsonMissing>(json["exclusion"]);
    }

    [Theory]
    [InlineData("{ \"a\": \"abc,\n \"b\": 1 }", "a=abc,;b=1")]
    [InlineData("{ \"a: 1,\n \"b\": 1 }", "a: 1,=?;b=1")]
    [InlineData("{ a: 1, \"b\": 1 }", "a=1;b=1")]
    [InlineData("{ \"a\" \"x\": 1, \"b\": 1 }", "a=x;b=1")]
    [InlineData("{ \"a\":: 2, \"b\": 1 }", "a=2;b=1")]
    [InlineData("{ \"a\": 01, \"b\": 1 }", "a=?;b=1")]
    [InlineData("{ stray, \"b\": 1 }", "b=1")]
    [InlineData("{ \"a\": 2 stray \"b\": 1 }", "a=2;b=1")]
    [InlineData("{ [1, { \"c\": 3 }], \"b\": 1 }", "b=1")]
    [InlineData("{ \"a\": 2 ], \"b\": 1 }", "a=2;b=1")]
    [InlineData("{ \"a\":\u00A02 }", "a=2")]
    public void What_stands_beside_a_mistake_is_still_read(string text, string expected)
    {
        var root = Assert.IsType<JsonObject>(new MarkedJson(text).Root);

        Assert.Equal(expected, string.Join(";", root.Properties.Select(p => p.Name.Value + "=" + p.Value switch
        {
            JsonString s => s.Text.Value,
            JsonNumber n => n.RawText,
            JsonMissing => "?",
            var other => other.KindName,
        })));
    }

    [Fact]
    public void An_empty_file_is_an_empty_object()
        => Assert.Empty(Assert.IsType<JsonObject>(new MarkedJson("").Root).Properties);

    [Fact]
    public void An_element_that_is_not_there_keeps_its_place()
    {
        var items = Assert.IsType<JsonArray>(new MarkedJson("[1,,2]").Root).Items;

        Assert.Equal(["a number", "nothing", "a number"], items.Select(i => i.KindName));
    }

    [Fact]
    public void An_open_bracket_is_named_with_the_place_where_the_file_ends()
    {
        var json = new MarkedJson("{ \"a\": «[»1, 2");

        Assert.Equal(json.Marks[0], Assert.Single(Assert.Single(json.Diagnostics).Additional).Span);
    }

    [Fact]
    public void A_name_that_occurs_twice_is_reported_with_the_first_which_counts()
    {
        var json = new MarkedJson("{ \"«id»\": 1, \"«i\\u0064»\": 2, \"ID\": 3, \"«id»\": 4 }");

        Assert.Equal([FormRules.DuplicateKey, FormRules.DuplicateKey], json.Diagnostics.Select(d => d.Rule));
        Assert.Equal(json.Marks.Skip(1), json.Diagnostics.Select(d => d.Span.Span));
        Assert.All(json.Diagnostics, d => Assert.Equal(json.Marks[0], Assert.Single(d.Additional).Span));
        Assert.Equal("'id' occurs twice in this object; only the first counts", json.Diagnostics[0].Message);
        Assert.Equal("1", Assert.IsType<JsonNumber>(json["id"]).RawText);
        Assert.Equal(2, ((JsonObject)json.Root).Properties.Length);
    }

    [Fact]
    public void A_long_or_invisible_find_is_shown_short_and_visible()
    {
        var text = new string('x', 39) + "😀😀\n";
        var json = new MarkedJson("[1 «\"a\\u0007" + text.TrimEnd() + "\"»]");

        Assert.Equal(
            json.ExpectedMistakes("found the string 'a\\u0007" + new string('x', 38) + "…', expected ',' or ']'"),
            json.Mistakes);
    }

    [Fact]
    public void A_file_that_is_nothing_but_mistakes_is_reported_a_hundred_times_and_then_no_more()
    {
        var json = new MarkedJson("[" + string.Join(" ", Enumerable.Repeat("1", 1000)) + "]");

        Assert.Equal(JsonMistakes.Most + 1, json.Mistakes.Length);
        Assert.Equal("found more than 100 mistakes, expected JSON; the others are not reported", json.Diagnostics[^1].Message);
    }
}
