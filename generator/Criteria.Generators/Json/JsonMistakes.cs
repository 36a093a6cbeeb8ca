using System.Globalization;
using Criteria.Generators.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Criteria.Generators.Json;

/// <summary>Reports the mistakes of one file, up to a number beyond which the file is not JSON gone wrong but something else.</summary>
internal sealed class JsonMistakes(string path, DiagnosticBag diagnostics)
{
    /// <summary>How many mistakes of one file are reported, so that a megabyte of commas is not a million diagnostics.</summary>
    public const int Most = 100;

    private int _count;

    /// <summary>Nothing is reported while it is set: what is skipped is not looked at.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Nothing more will be reported, so that no message need be composed.</summary>
    public bool IsFull => _count > Most;

    public void Report(TextSpan span, string message)
    {
        if (Allows(span))
            diagnostics.Report(FormRules.JsonSyntax, At(span), message);
    }

    /// <summary>Reports with the bracket that was opened and is not closed.</summary>
    public void ReportUnclosed(TextSpan span, TextSpan opening, string message)
    {
        if (Allows(span))
            diagnostics.ReportWith(FormRules.JsonSyntax, At(span), [At(opening)], message);
    }

    public void ReportDuplicate(LocatedText name, LocatedText first)
    {
        if (Allows(name.Whole.Span))
            diagnostics.ReportWith(FormRules.DuplicateKey, name.Whole, [first.Whole], JsonExcerpt.Of(name.Value));
    }

    public void ReportTooDeep(TextSpan opening, string subject, int levels)
    {
        if (Allows(opening))
            diagnostics.Report(FormRules.TooDeep, At(opening), subject, levels.ToString(CultureInfo.InvariantCulture));
    }

    private SourceSpan At(TextSpan span) => new(path, span);

    private bool Allows(TextSpan span)
    {
        if (IsMuted || IsFull)
            return false;
        if (_count++ < Most)
            return true;
        diagnostics.Report(
            FormRules.JsonSyntax,
            At(span),
            "found more than " + Most.ToString(CultureInfo.InvariantCulture) + " mistakes, expected JSON; the others are not reported");
        return false;
    }
}
