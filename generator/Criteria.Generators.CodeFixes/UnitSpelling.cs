using System;
using System.Collections.Immutable;
using Criteria.Units;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.CodeFixes;

/// <summary>The UCUM code behind a unit as authors spell it, as an edit of the author's own characters.</summary>
internal static class UnitSpelling
{
    /// <summary>
    /// The rules that report at exactly the characters of a unit: one which is not UCUM, and one which is but measures something else, as <c>K/uL</c> does,
    /// kelvins.
    /// </summary>
    public static readonly ImmutableArray<string> Rules = ImmutableArray.Create("CRIT0203", Incommensurable);

    private const string Incommensurable = "CRIT0204";

    /// <summary>The edit, or null where the spelling means no one unit, or stands there escaped.</summary>
    public static TextChange? EditOf(SourceText text, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;

        // Two members may be incommensurable too, and a member may be called C.
        if (diagnostic.Id == Incommensurable && !IsQuoted(text, span))
            return null;
        if (span.IsEmpty || span.End > text.Length)
            return null;
        var written = text.ToString(span);
        if (written.IndexOfAny(['\\', '"', '\'', '\n', '\r']) >= 0)
            return null;
        var code = Ucum.SuggestionFor(written);
        return code is null || string.Equals(code, written, StringComparison.Ordinal) ? null : new TextChange(span, code);
    }

    private static bool IsQuoted(SourceText text, TextSpan span)
        => span.Start > 0 && span.End < text.Length && text[span.Start - 1] == '\'' && text[span.End] == '\'';

    public static string TitleOf(TextChange edit) => $"Write the UCUM code '{edit.NewText}'";
}
