using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Criteria.Generators.Tests.Json;

public sealed class JsonSpanTests
{
    [Theory]
    [InlineData("{ \"a\": «\"text\"» }", "a string")]
    [InlineData("{ \"a\": «-12.5e3» }", "a number")]
    [InlineData("{ \"a\":«true»}", "a boolean")]
    [InlineData("{ \"a\": /* why */ «false» // so\n }", "a boolean")]
    [InlineData("{ \"a\": «null», }", "null")]
    [InlineData("{ \"a\": «[1, [2], 3,]» }", "an array")]
    [InlineData("{\r\n\t\"a\":\r\n\t«{ \"b\": 1 }»\r\n}", "an object")]
    public void A_value_spans_its_own_characters_and_names_its_kind(string marked, string kind)
    {
        var json = new MarkedJson(marked);

        Assert.Empty(json.Mistakes);
        Assert.Equal(new SourceSpan(MarkedJson.Path, json.Marks[0]), json["a"].Span);
        Assert.Equal(kind, json["a"].KindName);
    }

    [Fact]
    public void Lines_and_columns_are_those_an_editor_shows()
    {
        var json = new MarkedJson("{\r\n  \"trial\": \"BH002\",\r\n  \"title\": \"𝒳\", \"sex\": \"all\"\r\n}");
        var trial = ((JsonObject)json.Root).Properties[0];
        var sex = ((JsonObject)json.Root).Properties[2];

        Assert.Equal("2,4-2,9", json.LineAndColumns(trial.Name.Whole));
        Assert.Equal("2,12-2,19", json.LineAndColumns(trial.Value.Span));
        Assert.Equal("2,3-2,19", json.LineAndColumns(trial.Span));
        Assert.Equal("3,18-3,30", json.LineAndColumns(sex.Span));
        Assert.Equal("1,1-4,2", json.LineAndColumns(json.Root.Span));
    }

    [Fact]
    public void Properties_keep_their_order_and_are_found_by_name()
    {
        var json = new MarkedJson("{ \"z\": 1, \"a\": 2, \"\": 3 }");
        var root = (JsonObject)json.Root;

        Assert.Equal(["z", "a", ""], root.Properties.Select(p => p.Name.Value));
        Assert.True(root.TryGet("a", out var a));
        Assert.Equal("2", Assert.IsType<JsonNumber>(a.Value).RawText);
        Assert.False(root.TryGet("A", out _));
        Assert.Null(root["b"]);
    }

    [Fact]
    public void A_name_written_with_escapes_is_the_name_it_means()
    {
        var json = new MarkedJson("{ \"«\\u0061\\u0062»\": 1 }");
        var property = Assert.Single(((JsonObject)json.Root).Properties);

        Assert.Equal("ab", property.Name.Value);
        Assert.Equal(json.Marks[0], property.Name.Whole.Span);
    }

    [Fact]
    public void A_byte_order_mark_is_accepted_and_counts_as_a_character()
    {
        var json = new MarkedJson("\uFEFF«{}»");

        Assert.Empty(json.Mistakes);
        Assert.Equal(json.Marks[0], json.Root.Span.Span);
    }

    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("-0", 0, "0")]
    [InlineData("2147483647", 2147483647, "2147483647")]
    [InlineData("2147483648", null, "2147483648")]
    [InlineData("2.0", null, "2.0")]
    [InlineData("1e2", null, "100")]
    [InlineData("-12.50", null, "-12.50")]
    [InlineData("1e40", null, null)]
    public void A_number_is_an_integer_or_a_decimal_where_it_fits(string written, int? integer, string? exact)
    {
        var number = Assert.IsType<JsonNumber>(new MarkedJson(written).Root);

        Assert.Equal(integer, number.TryGetInt32(out var i) ? i : null);
        Assert.Equal(exact, number.TryGetDecimal(out var d) ? d.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        Assert.Equal(written, number.RawText);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("de-DE")]
    public void A_number_means_the_same_in_every_culture(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new(culture);
        try
        {
            Assert.True(Assert.IsType<JsonNumber>(new MarkedJson("-18.5").Root).TryGetDecimal(out var value));
            Assert.Equal(-18.5m, value);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => JsonReader.Read("{ }", MarkedJson.Path, new DiagnosticBag(), source.Token));
    }
}
