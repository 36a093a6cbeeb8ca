using System;
using Criteria.Units;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.CodeFixes;

/// <summary>The UCUM code behind a unit as authors spell it, as an edit of the author's own characters.</summary>
internal static class UnitSpelling
{
    /// <summary>The rule that reports a unit which is not UCUM, at exactly its characters.</summary>
    public const string Rule = "CRIT0203";

    /// <summary>The edit, or null where the spelling means no one unit, or stands there escaped.</summary>
    public static TextChange? EditOf(SourceText text, TextSpan span)
    {
        if (span.IsEmpty || span.End > text.Length)
            return null;
        var written = text.ToString(span);
        if (written.IndexOfAny(['\\', '"', '\'', '\n', '\r']) >= 0)
            return null;
        var code = Ucum.SuggestionFor(written);
        return code is null || string.Equals(code, written, StringComparison.Ordinal) ? null : new TextChange(span, code);
    }

    public static string TitleOf(TextChange edit) => $"Write the UCUM code '{edit.NewText}'";
}
