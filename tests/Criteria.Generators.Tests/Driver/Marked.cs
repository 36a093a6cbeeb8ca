using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Tests.Driver;

/// <summary>A text with one place between <c>[|</c> and <c>|]</c>: where something is expected to be found.</summary>
internal sealed record Marked(string Text, TextSpan Span)
{
    public static Marked Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "no [| |] in: " + marked);
        return new(marked.Remove(end, 2).Remove(start, 2), TextSpan.FromBounds(start, end - 2));
    }

    /// <summary>The characters of the text at a place, for a message that names the cause.</summary>
    public string At(TextSpan span) => Text.Substring(span.Start, span.Length);
}
