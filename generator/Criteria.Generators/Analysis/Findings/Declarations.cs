using System.Collections.Generic;
using System.Linq;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 13: what is declared and not used, and value sets that hold the same codes.</summary>
internal static class Declarations
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        foreach (var part in trial.UnusedParts)
            diagnostics.Report(LogicRules.Unused, part.Origin.Span, $"{part.Display} is named by no criterion");
        var unused = new HashSet<SourceSpan>(trial.UnusedParts.Select(static part => part.Origin.Span));
        for (var index = 1; index < trial.ValueSets.Count; index++)
        {
            var set = trial.ValueSets[index];
            var first = trial.ValueSets.Take(index).FirstOrDefault(other => other.Codes.Count > 0 && other.Codes.Count == set.Codes.Count && other.Codes.All(set.Codes.Contains));
            if (first is not null && !unused.Contains(set.Origin.Span) && !unused.Contains(first.Origin.Span))
                diagnostics.ReportWith(LogicRules.Unused, set.Origin.Span, [first.Origin.Span], $"value set '{set.Name}' holds the same codes as '{first.Name}'; one of the two suffices");
        }
    }
}
