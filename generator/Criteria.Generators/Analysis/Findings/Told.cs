using System.Linq;
using Criteria.Generators.Diagnostics;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>What was reported already: a cause is told once, by the rule that names it best.</summary>
internal static class Told
{
    /// <summary>Whether one of the rules was reported within these characters, or around them.</summary>
    public static bool At(DiagnosticBag diagnostics, SourceSpan span, params CriteriaRule[] rules)
        => !span.IsNone && diagnostics.Diagnostics.Any(known => rules.Contains(known.Rule) && (Touches(known.Span, span) || known.Additional.Any(place => Touches(place, span))));

    private static bool Touches(SourceSpan known, SourceSpan span)
        => known.Path == span.Path && (known.Span.Contains(span.Span) || span.Span.Contains(known.Span));
}
