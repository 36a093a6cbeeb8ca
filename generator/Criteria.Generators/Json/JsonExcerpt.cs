using System;
using System.Globalization;
using System.Text;

namespace Criteria.Generators.Json;

/// <summary>Shows an author's characters inside a message: short, on one line, nothing invisible.</summary>
internal static class JsonExcerpt
{
    private const int Longest = 40;

    public static string Of(string text) => Of(text, 0, text.Length);

    public static string Of(string text, int start, int end)
    {
        var shown = new StringBuilder();
        var limit = Math.Min(end, start + Longest);
        if (limit < end && char.IsHighSurrogate(text[limit - 1]))
            limit--;
        for (var i = start; i < limit; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < limit && char.IsLowSurrogate(text[i + 1]))
                shown.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || IsInvisible(c))
                shown.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                shown.Append(c);
        }

        if (limit < end)
            shown.Append('…');
        return shown.ToString();
    }

    /// <summary>The code point as the Unicode charts name it: <c>U+00A0</c>.</summary>
    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>Controls, format characters and every space but the plain one: an author cannot see them, so they are named by number.</summary>
    public static bool IsInvisible(char c)
    {
        if (c < 0x7F)
            return c < ' ';
        return char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator;
    }
}
