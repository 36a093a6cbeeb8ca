using System.Text;

namespace Criteria.Generators.Analysis.SourceText;

/// <summary>
/// Brings the typography of a page into few characters, each in the place of one: full-width signs, the kinds of dash and of blank, the backslashes that pages
/// put before signs.
/// </summary>
internal static class PlainText
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';

    /// <summary>A text as long as the one that was given, so that places in it are places in that.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
            plain.Append(Of(text, index));
        return plain.ToString();
    }

    private static char Of(string text, int index) => text[index] switch
    {
        '⩾' or '≧' or '≥' => '≥',
        '⩽' or '≦' or '≤' => '≤',
        '‐' or '‑' or '‒' or '–' or '—' or '−' or '～' or '~' => '-',
        '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u3000' or '\t' or '\n' or '\r' => ' ',
        'μ' => 'µ',
        '✕' or '✖' or '╳' => '×',
        '、' => ',',
        '。' => '.',
        '〈' => '<',
        '〉' => '>',
        '\\' when index + 1 < text.Length && !char.IsLetterOrDigit(text[index + 1]) => ' ',
        >= FirstFullWidth and <= LastFullWidth and var wide => (char)(wide - FirstFullWidth + '!'),
        var other => other,
    };
}
