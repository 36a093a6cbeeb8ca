using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Criteria.Generators.Analysis.Encoding;
using Criteria.Generators.Analysis.Wording;
using Criteria.Generators.Diagnostics;
using Criteria.Generators.Trials;

namespace Criteria.Generators.Analysis.Findings;

/// <summary>Row 12: scores and counts that are asked for nothing or for more than there is, and sections without criteria.</summary>
internal static class HollowThresholds
{
    public static void Find(Trial trial, DiagnosticBag diagnostics)
    {
        FindSections(trial, diagnostics);
        foreach (var (owner, part) in WrittenExpressions.Parts(trial))
        {
            foreach (var comparison in Comparisons(part))
                Check(owner, comparison, diagnostics);
        }
    }

    private static void FindSections(Trial trial, DiagnosticBag diagnostics)
    {
        const string Advice = "leave it out if the source has none, or say by a 'gap' that they are lost";
        foreach (var section in trial.EmptySections)
            diagnostics.Report(LogicRules.Hollow, section.Origin.Span, $"'{section.Display}' has no criteria; {Advice}");
        foreach (var kind in trial.TopLevel.GroupBy(static criterion => criterion.Kind).Where(static kind => kind.All(static criterion => criterion.Role == CriterionRole.Heading)))
        {
            var heading = kind.First();
            diagnostics.Report(LogicRules.Hollow, heading.Origin.Span, $"no {(kind.Key == CriterionKind.Inclusion ? "inclusion" : "exclusion")} criterion stands below the heading '{heading.Id}'; {Advice}");
        }
    }

    private static IEnumerable<ComparisonExpression> Comparisons(Expression part)
    {
        if (part is ComparisonExpression comparison)
            return [comparison];
        if (part is not BetweenExpression range)
            return [];
        var (low, high) = Halves.Of(range);
        return new[] { low, high }.OfType<ComparisonExpression>();
    }

    private static void Check(string owner, ComparisonExpression comparison, DiagnosticBag diagnostics)
    {
        var (value, limit) = comparison switch
        {
            { Right: NumberConstant right } => (comparison.Left, right),
            { Left: NumberConstant left } => (comparison.Right, left),
            _ => (null, null),
        };
        if (value is not (ScoreExpression or CountExpression) || limit is null)
            return;
        var most = value is ScoreExpression score ? ScorePoints.Most(score) : (BigInteger?)null;
        var isIdle = Bound.Of(comparison, true) is { } bound
            ? ScorePoints.Reached(bound) is var reached && (reached <= 0 || reached > most)
            : limit.Value.Sign < 0 || limit.Value.Floor() > most;
        if (!isIdle)
            return;
        var text = AuthorText.Of(value) ?? "a count";
        var end = most is { } points && limit.Value.Sign > 0
            ? $"has at most {points.ToString(CultureInfo.InvariantCulture)} points"
            : $"is never below 0";
        diagnostics.Report(LogicRules.Hollow, comparison.Origin.Span, $"{owner} compares '{text}' with {AuthorText.Of(limit) ?? limit.Value.ToString()}, but it {end}");
    }
}
