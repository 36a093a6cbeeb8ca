using System.Diagnostics;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using Xunit;

namespace Criteria.Generators.Tests.Json;

public sealed class JsonDepthTests
{
    [Fact]
    public void Nesting_as_deep_as_the_limit_is_read()
        => Assert.Empty(new MarkedJson(Nested(JsonReader.DeepestLevel)).Mistakes);

    [Fact]
    public void Nesting_beyond_the_limit_is_reported_once_and_the_rest_is_read()
    {
        var json = new MarkedJson(
            "{ \"deep\": " + Nested(63, "[0, «[»1], [2, {\"x\": [[3]]}], \"\\q\"]") + ", \"deeper\": " + Nested(80) + ", \"after\": true }");

        Assert.Equal([FormRules.TooDeep, FormRules.JsonSyntax], json.Diagnostics.Select(d => d.Rule));
        Assert.Equal("this array is nested deeper than 64 levels", json.Diagnostics[0].Message);
        Assert.Equal("found the escape '\\q', expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", json.Diagnostics[1].Message);
        Assert.True(Assert.IsType<JsonBoolean>(json["after"]).Value);
    }

    [Fact]
    public void What_lies_too_deep_is_missing_and_spans_all_of_it()
    {
        var json = new MarkedJson(Nested(65, "«[1, {\"a\": \"]\"}]»"));
        var node = json.Root;
        while (node is JsonArray { Items: [var inner] })
            node = inner;

        Assert.IsType<JsonMissing>(node);
        Assert.Equal(json.Marks[0], node.Span.Span);
    }

    public static TheoryData<string, string, int> Floods() => new()
    {
        { "", "[", 10_000_000 },
        { "", "{\"a\":", 10_000_000 },
        { "", "\"\\\\", 10_000_000 },
        { "[", "\"\\\\", 10_000_000 },
        { "[\"", "\\\\", 10_000_000 },
        { "", "{", 1_000_000 },
        { "", "]", 1_000_000 },
        { "[", ",", 1_000_000 },
        { "[", "1 ", 1_000_000 },
        { "[", "a:", 1_000_000 },
        { "[", "{}}", 1_000_000 },
        { "{", "\"a\":1,", 1_000_000 },
        { "{", "'\\' \\', ", 1_000_000 },
        { "[", "/*", 1_000_000 },
        { "[", "//", 1_000_000 },
        { "[\"", "\\ud800", 1_000_000 },
        { "[\"", "\u0001", 1_000_000 },
        { "[", "\u0001\u0002", 1_000_000 },
        { "[", "'", 1_000_000 },
        { "[", "-", 1_000_000 },
        { "", "{}", 1_000_000 },
        { "", ":", 1_000_000 },
        { "[", "x{", 1_000_000 },
        { "[", "}x[", 1_000_000 },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Megabytes_of_anything_are_read_in_linear_time(string start, string repeated, int length)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length));
        var bag = new DiagnosticBag();
        var clock = Stopwatch.StartNew();

        JsonReader.Read(text, MarkedJson.Path, bag, CancellationToken.None);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{length} characters of {repeated} took {clock.Elapsed}");
        Assert.InRange(bag.Diagnostics.Count, 1, JsonMistakes.Most + 1);
    }

    private static string Nested(int levels, string? innermost = null)
    {
        var around = levels - 1;
        return new string('[', around) + (innermost ?? "[]") + new string(']', around);
    }
}
