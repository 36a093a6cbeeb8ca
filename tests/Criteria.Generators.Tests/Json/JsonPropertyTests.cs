using System.Text;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Criteria.Generators.Tests.Json;

public sealed class JsonPropertyTests
{
    private static readonly string[] s_pieces =
        ["{", "}", "[", "]", ":", ",", "\"", "'", "\\", "\\u", "d800", "\\udc00", "/", "*", "//", "/*", "*/", "\n", " ", "1", "-", "0", ".", "e", "+",
            "true", "null", "NaN", "\0", "\u00A0", "\uFEFF", "\uD83D", "\uDE00", "a", "\"a\":", "\"b\"", "{\"a\":1}", "[[[[[[[[[[[[[[[[", "}}}}"];

    [Fact]
    public void A_value_is_the_same_in_whatever_way_it_is_written() => Gen.Int.Sample(
        static seed =>
        {
            var (text, value) = new RandomJson(seed).Next();
            var bag = new DiagnosticBag();
            var read = JsonValues.Of(JsonReader.Read(text, MarkedJson.Path, bag, CancellationToken.None));
            Assert.True(bag.Diagnostics.Count == 0, $"{text}: {bag.Diagnostics.FirstOrDefault()?.Message}");
            Assert.Equal(value, read);
        },
        iter: 3000);

    [Fact]
    public void Each_node_spans_a_text_that_reads_as_the_same_value() => Gen.Int.Sample(
        static seed =>
        {
            var text = new RandomJson(seed).Next().Text;
            foreach (var node in NodesIn(JsonReader.Read(text, MarkedJson.Path, new DiagnosticBag(), CancellationToken.None)))
            {
                var part = text.Substring(node.Span.Span.Start, node.Span.Span.Length);
                Assert.Equal(part.Trim(), part);
                Assert.Equal(JsonValues.Of(node), JsonValues.Of(JsonReader.Read(part, MarkedJson.Path, new DiagnosticBag(), CancellationToken.None)));
            }
        },
        iter: 500);

    [Fact]
    public void Each_character_of_a_string_is_placed_where_it_can_be_read_again() => Gen.Int.Sample(
        static seed =>
        {
            var text = new RandomJson(seed).Next().Text;
            foreach (var node in NodesIn(JsonReader.Read(text, MarkedJson.Path, new DiagnosticBag(), CancellationToken.None)).OfType<JsonString>())
            {
                var value = node.Text.Value;
                for (var i = 0; i < value.Length; i++)
                {
                    var length = char.IsHighSurrogate(value[i]) ? 2 : 1;
                    var span = node.Text.SpanOf(new TextSpan(i, length)).Span;
                    var again = JsonReader.Read("\"" + text.Substring(span.Start, span.Length) + "\"", MarkedJson.Path, new DiagnosticBag(), CancellationToken.None);
                    Assert.Equal(value.Substring(i, length), ((JsonString)again).Text.Value);
                    i += length - 1;
                }
            }
        },
        iter: 500);

    [Fact]
    public void Anything_can_be_read_and_every_place_lies_in_the_file() => Gen.Int.Sample(static seed => StaysInside(Soup(seed)), iter: 20_000);

    [Fact]
    public void Any_bytes_can_be_read() => Gen.Int.Sample(
        static seed =>
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            StaysInside(Encoding.Latin1.GetString(bytes));
        },
        iter: 3000);

    [Fact]
    public void A_missing_value_is_never_silent() => Gen.Int.Sample(
        static seed =>
        {
            var text = Soup(seed);
            var bag = new DiagnosticBag();
            var root = JsonReader.Read(text, MarkedJson.Path, bag, CancellationToken.None);
            Assert.True(bag.HasErrors || !NodesIn(root).OfType<JsonMissing>().Any(), text);
        },
        iter: 5000);

    private static string Soup(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
    }

    private static void StaysInside(string text)
    {
        var bag = new DiagnosticBag();
        var root = JsonReader.Read(text, MarkedJson.Path, bag, CancellationToken.None);
        var file = new TextSpan(0, text.Length);
        Assert.All(bag.Diagnostics, d => Assert.True(file.Contains(d.Span.Span) && !d.Span.IsNone && d.Message.Length > 0, d.Message));
        Assert.All(NodesIn(root), n => Assert.True(file.Contains(n.Span.Span) && root.Span.Span.Contains(n.Span.Span), $"{n.KindName} at {n.Span} in {text}"));
        // Single quotes are a mistake of their own, whatever else is wrong with a string at that place.
        var twice = bag.Diagnostics
            .Where(static d => d.Rule == FormRules.JsonSyntax && !d.Message.Contains("single quotes"))
            .GroupBy(static d => d.Span.Span)
            .FirstOrDefault(static g => g.Count() > 1);
        Assert.True(twice is null || bag.Diagnostics.Count > JsonMistakes.Most, $"{string.Join(" and ", twice?.Select(static d => d.Message) ?? [])} in {text}");
    }

    private static IEnumerable<JsonNode> NodesIn(JsonNode node) => node switch
    {
        JsonObject o => o.Properties.SelectMany(static p => NodesIn(p.Value)).Prepend(node),
        JsonArray a => a.Items.SelectMany(NodesIn).Prepend(node),
        _ => [node],
    };
}
