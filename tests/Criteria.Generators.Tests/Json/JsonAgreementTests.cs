using Criteria.Generators.Diagnostics;
using Criteria.Generators.Json;
using CsCheck;
using Xunit;

namespace Criteria.Generators.Tests.Json;

/// <summary>
/// System.Text.Json is the judge of what JSON is. Left out of the comparison: a byte order mark, which it wants stripped before,
/// half a surrogate pair in the file itself, which no file decodes to, and U+2028 in a comment, which it rejects.
/// </summary>
public sealed class JsonAgreementTests
{
    private static readonly string[] s_insertions =
        ["{", "}", "[", "]", ":", ",", "\"", "'", "\\", "\\u00", "\\ud800", "\\udc00", "/", "*", "//", "/*", "*/", "\n", " ", "0", "1", "-", "+", ".", "e", "tru", "null", "\t", "\0", "\u00A0", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["];

    [Fact]
    public void A_damaged_text_is_accepted_or_rejected_as_the_framework_does_and_means_the_same() => Gen.Int.Sample(
        static seed => AgreesOn(Damaged(seed)), iter: 30_000);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("// only a comment")]
    [InlineData("1//")]
    [InlineData("1/")]
    [InlineData("1/**/")]
    [InlineData("1/*/")]
    [InlineData("[1,/**/]")]
    [InlineData("{\"a\":1,//\n}")]
    [InlineData("{\"a\"/**/:/**/1/**/}")]
    [InlineData("{,}")]
    [InlineData("[,]")]
    [InlineData("[1,,]")]
    [InlineData("\"\u007f\u2028\"")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("[1 2]")]
    [InlineData("1 2")]
    [InlineData("-0.0e-0")]
    [InlineData("1.e1")]
    [InlineData("truefalse")]
    [InlineData("{\"a\":1,\"\\u0061b\":2}")]
    public void A_text_at_the_edge_is_judged_alike(string text) => AgreesOn(text);

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void The_depth_at_which_reading_ends_is_the_same(int depth)
        => AgreesOn(new string('[', depth) + new string(']', depth));

    private static void AgreesOn(string text)
    {
        var bag = new DiagnosticBag();
        var root = JsonReader.Read(text, MarkedJson.Path, bag, CancellationToken.None);
        var mistakes = bag.Diagnostics.Where(static d => d.Rule != FormRules.DuplicateKey).ToList();
        var judged = JsonValues.BySystemTextJson(text, out var complaint);
        if (judged is null)
            Assert.True(mistakes.Count > 0, $"accepted, but {complaint}: {text}");
        else
            Assert.Equal((judged, null, text), (JsonValues.Of(root), mistakes.FirstOrDefault()?.Message, text));
    }

    private static string Damaged(int seed)
    {
        var random = new Random(seed);
        var text = new RandomJson(seed).Next().Text.Replace('\u2028', '≤');
        for (var wounds = random.Next(3); wounds >= 0; wounds--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(3), text.Length - at);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, s_insertions[random.Next(s_insertions.Length)]),
                _ => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            };
        }

        return IsWellFormed(text) ? text : "[]";
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
