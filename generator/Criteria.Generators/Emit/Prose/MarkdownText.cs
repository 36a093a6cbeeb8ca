using System.Text;

namespace Criteria.Generators.Emit.Prose;

/// <summary>Text in Markdown that means itself.</summary>
internal static class MarkdownText
{
    /// <summary>A line of text: marks are escaped, and line breaks are blanks.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
                escaped.Append('\\');
            escaped.Append(character is '\r' or '\n' or '\t' ? ' ' : character);
        }

        return escaped.ToString();
    }

    /// <summary>Code within a line, in as many backticks as it needs.</summary>
    public static string Code(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        var fence = "`";
        while (line.Contains(fence))
            fence += "`";
        return fence.Length == 1 ? $"`{line}`" : $"{fence} {line} {fence}";
    }
}
